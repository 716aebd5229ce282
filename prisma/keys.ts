import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { grouped } from '../core/crockford.ts'
import { openReceipts, type Receipts } from './receipts/seal.ts'
import { openSeals, type Seals } from './stand/seal.ts'

/** Everything that is done with the city's secret. What is sealed for one purpose says nothing in another. */
export interface Keys {
  /** Who a phone is: HMAC-SHA-256 of the canonical E.164 number, 32 bytes. */
  resident(phone: string): Buffer
  /** Finds a chat by its address without storing the address in the clear. */
  address(channel: string, address: string): Buffer
  /** Marks a client (a browser's address) for rate limits. */
  client(client: string): Buffer
  /** Signs what lets staff in. */
  staff(text: string): Buffer
  /** Finds a stand by what its link or its device holds, without storing that. */
  stand(secret: string): Buffer
  /** The code that a meeting shows in its turn: 8 characters of Crockford's alphabet. */
  meeting(meeting: number, turn: number): string
  /** Signs the codes that representatives show. */
  shift(text: string): Buffer
  /** The receipts of signatures. */
  receipts: Receipts
  /** What devices of stands keep until they deliver it. */
  seals: Seals
  /**
   * The seed of a panel's draw by its number, 32 bytes. It follows from the secret: nobody can choose it, or try
   * several, and what is told of it beforehand holds.
   */
  seed(panel: string, wave: number): Buffer
  /** Keeps an address so that it can be written to. AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
  close(address: string): Buffer
  /** @throws when the bytes were not closed with this secret. */
  open(closed: Buffer): string
  /** A new one-time code and what to keep of it. */
  code(digits: number): { code: string; sealed: string }
  /** Takes the same time whichever digit differs. */
  matches(typed: string, sealed: string): boolean
}

export function openKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'voces', purpose, 32))
  const [residents, addresses, clients, codes, cipher, staff, stands, draws, meetings, shifts] = [
    'resident',
    'address',
    'client',
    'code',
    'cipher',
    'staff',
    'stand',
    'draw',
    'meeting',
    'shift',
  ].map(derive) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
  const hash = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const seal = (salt: Buffer, code: string) => hash(codes, `${salt.toString('base64url')} ${code}`)

  return {
    resident: (phone) => hash(residents, phone),
    address: (channel, address) => hash(addresses, `${channel} ${address}`),
    client: (client) => hash(clients, client),
    staff: (text) => hash(staff, text),
    stand: (secret) => hash(stands, secret),
    meeting: (meeting, turn) =>
      grouped(hash(meetings, `${meeting} ${turn}`).readBigUInt64BE(), 8).replace('-', ''),
    shift: (text) => hash(shifts, text),
    receipts: openReceipts(derive('receipt')),
    seals: openSeals(derive('seal')),
    seed: (panel, wave) => hash(draws, `${panel} ${wave}`),

    close(address) {
      const nonce = randomBytes(12)
      const made = createCipheriv('aes-256-gcm', cipher, nonce)
      const text = Buffer.concat([made.update(address, 'utf8'), made.final()])
      return Buffer.concat([nonce, made.getAuthTag(), text])
    },

    open(closed) {
      const made = createDecipheriv('aes-256-gcm', cipher, closed.subarray(0, 12), { authTagLength: 16 })
      made.setAuthTag(closed.subarray(12, 28))
      return Buffer.concat([made.update(closed.subarray(28)), made.final()]).toString('utf8')
    },

    code(digits) {
      const code = String(randomInt(10 ** digits)).padStart(digits, '0')
      const salt = randomBytes(9)
      return { code, sealed: `${salt.toString('base64url')}.${seal(salt, code).toString('base64url')}` }
    },

    matches(typed, sealed) {
      const [salt, kept] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
      if (!salt || kept?.length !== 32) return false
      return timingSafeEqual(seal(salt, typed), kept)
    },
  }
}
