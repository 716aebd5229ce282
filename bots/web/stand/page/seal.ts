import { sealing } from '../../../../core/sealing.ts'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(letters)
}

/**
 * Closes a text so that only the server opens it: whoever takes the device, or looks into its store, cannot.
 *
 * @param to The city's public key, as a plan has it.
 */
export async function seal(text: string, to: string): Promise<string> {
  const { subtle } = crypto
  const curve = { name: 'ECDH', namedCurve: sealing.curve }
  const city = await subtle.importKey('raw', bytesOf(to), curve, false, [])
  const once = await subtle.generateKey(curve, false, ['deriveBits'])
  const point = new Uint8Array(await subtle.exportKey('raw', once.publicKey))
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: city }, once.privateKey, 256)
  const salted = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: point,
    info: new TextEncoder().encode(sealing.purpose),
  }
  const secret = await subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey'])
  const key = await subtle.deriveKey(salted, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const closed = await subtle.encrypt(
    { name: 'AES-GCM', iv: sealing.nonce() },
    key,
    new TextEncoder().encode(text),
  )
  const all = new Uint8Array(point.length + closed.byteLength)
  all.set(point)
  all.set(new Uint8Array(closed), point.length)
  return sealing.mark + base64Of(all)
}
