import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Whose signature on what. */
export interface Signed {
  proposal: number
  /** The resident's id, in decimal. */
  resident: string
}

/**
 * A receipt is its signature's identity, encrypted: one block of AES-256, which is a keyed permutation. Without the
 * key receipts look like random numbers of 128 bits, of which no two are equal; so none can be guessed, and two of one
 * resident have nothing in common. With it the house can tell a receipt again to whoever signed, and find the
 * signature of a receipt that is shown to it, without keeping any list of receipts. The same resident on the same
 * proposal has the same receipt always, also after withdrawing and signing again.
 */
export interface Receipts {
  /** 16 bytes. */
  of(signed: Signed): Buffer
  /** The receipts of many residents on one proposal, 16 bytes each; `residents` are 8 bytes each, big-endian. */
  ofAll(proposal: number, residents: Buffer): Buffer
  /** Undefined: nothing that this house ever gave. */
  open(receipt: Uint8Array): Signed | undefined
}

const block = 16
const algorithm = 'aes-256-ecb'

/** @param key 32 bytes, used for nothing else. */
export function openReceipts(key: Buffer): Receipts {
  function ofAll(proposal: number, residents: Buffer): Buffer {
    const count = residents.length / 8
    // The proposal, the resident, and four bytes of zero that tell a real one from any other.
    const blocks = Buffer.alloc(count * block)
    for (let at = 0; at < count; at += 1) {
      blocks.writeUInt32BE(proposal, at * block)
      residents.copy(blocks, at * block + 4, at * 8, at * 8 + 8)
    }
    const cipher = createCipheriv(algorithm, key, null).setAutoPadding(false)
    return Buffer.concat([cipher.update(blocks), cipher.final()])
  }

  return {
    ofAll,

    of({ proposal, resident }) {
      const id = Buffer.alloc(8)
      id.writeBigUInt64BE(BigInt(resident))
      return ofAll(proposal, id)
    },

    open(receipt) {
      if (receipt.length !== block) return undefined
      const decipher = createDecipheriv(algorithm, key, null).setAutoPadding(false)
      const opened = Buffer.concat([decipher.update(receipt), decipher.final()])
      const proposal = opened.readUInt32BE(0)
      const resident = opened.readBigUInt64BE(4)
      // PostgreSQL's integers have a sign.
      if (opened.readUInt32BE(12) !== 0 || proposal > 0x7fff_ffff || resident >= 1n << 63n) return undefined
      return { proposal, resident: `${resident}` }
    },
  }
}
