import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { sealing } from '../../core/sealing.ts'

/** What devices of stands keep closed until they deliver it. */
export interface Seals {
  /** To which a device seals: the raw point of the city's public key, in base64. */
  readonly key: string
  /** What was sealed to the city. Any other text as it is: a device may keep some from before it sealed. */
  open(text: string): string
}

/** How many points the curve's generator makes: a private key is from 1 to one less. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const tag = 16

/** @param seed 32 bytes, used for nothing else. */
export function openSeals(seed: Buffer): Seals {
  const own = createECDH('prime256v1')
  const number = (BigInt(`0x${seed.toString('hex')}`) % (order - 1n)) + 1n
  own.setPrivateKey(number.toString(16).padStart(64, '0'), 'hex')

  const opened = (sealed: Buffer): string => {
    const point = sealed.subarray(0, sealing.point)
    const key = hkdfSync('sha256', own.computeSecret(point), point, sealing.purpose, 32)
    const made = createDecipheriv('aes-256-gcm', Buffer.from(key), sealing.nonce(), { authTagLength: tag })
    made.setAuthTag(sealed.subarray(-tag))
    return Buffer.concat([made.update(sealed.subarray(sealing.point, -tag)), made.final()]).toString('utf8')
  }

  return {
    key: own.getPublicKey('base64'),
    open(text) {
      if (!text.startsWith(sealing.mark)) return text
      try {
        return opened(Buffer.from(text.slice(sealing.mark.length), 'base64'))
      } catch {
        // Sealed to somebody else, or changed since: what is in it nobody here can say.
        return text
      }
    },
  }
}
