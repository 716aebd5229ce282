import { readFileSync } from 'node:fs'
import { checkProof, type Flaw } from '../prisma/receipts/proof.ts'
import { findReceipt } from '../prisma/receipts/prove.ts'
import { checkRoots, readRoots } from '../prisma/receipts/roots.ts'
import { Trees } from '../prisma/receipts/trees.ts'
import type { Store } from '../prisma/store.ts'
import { Mistake } from './mistake.ts'

/** @throws Mistake, when the file cannot be read as JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    throw new Mistake(code ? `${file} cannot be read (${code})` : `${file} is no JSON: is it all there?`)
  }
}

const flaws: Readonly<Record<Flaw, string>> = {
  form: 'it is not a proof as Voces makes them: something is missing, left over or of another form',
  receipt: 'its receipt is not as Voces writes one: a character is wrong',
  path: 'its receipt does not lead to its root: something was changed',
}

export interface Verdict {
  /** The exit code: 0 the receipt is counted, 1 it is not proved, 2 the proof was compared with no published root. */
  code: 0 | 1 | 2
  lines: string[]
}

/** Checks a proof with nothing but files: no network, no database, no secret. */
export function verify(file: string, published: { roots?: string; root?: string }): Verdict {
  const checked = checkProof(readJson(file))
  if ('flaw' in checked) return { code: 1, lines: [`NOT PROVED: ${flaws[checked.flaw]}`] }
  const { proof } = checked
  const { receipt, count, proposal, day, closed, root } = proof
  const claim = `${receipt} is one of the ${count} signatures of proposal ${proposal} on ${day} (closed ${closed})`
  const known = published.roots === undefined ? published.root?.toLowerCase() : rootIn(published.roots, day)
  if (typeof known === 'object') return { code: 1, lines: [`NOT PROVED: ${known.fault}`] }
  if (known === undefined) {
    return {
      code: 2,
      lines: [
        `The proof holds together: ${claim}, if the root of that day is`,
        `  ${root}`,
        'Anybody can make up a proof with a root of their own: compare it with the published one (--root, or --roots with',
        'a copy of /receipts/roots.json).',
      ],
    }
  }
  if (known !== root) return { code: 1, lines: [`NOT PROVED: the root published for ${day} is another`] }
  return { code: 0, lines: [`COUNTED: ${claim}`] }
}

/** The root of a day in a file of roots, or why there is none. */
function rootIn(file: string, day: string): string | { fault: string } {
  const checked = checkRoots(readJson(file))
  if ('broken' in checked) {
    const { broken } = checked
    return {
      fault:
        broken === undefined
          ? `${file} is no file of roots`
          : `${file}: the root of ${broken} does not seal its past`,
    }
  }
  return checked.roots.get(day) ?? { fault: `${file} has no root of ${day}` }
}

/** The proof of a receipt, as a file. @throws Mistake, when there is none. */
export async function proof(store: Store, receipt: string): Promise<string> {
  const found = await findReceipt(store, receipt, new Trees())
  switch (found.type) {
    case 'counted':
      return JSON.stringify(found.proof, null, 2)
    case 'withdrawn':
      if (found.proof) return JSON.stringify(found.proof, null, 2)
      throw new Mistake('the signature was withdrawn before any day was closed')
    case 'invalidated':
      if (found.proof) return JSON.stringify(found.proof, null, 2)
      throw new Mistake(`the signature was invalidated before any day was closed: ${found.reason}`)
    case 'waiting':
      throw new Mistake(
        'the signature is recorded, and counts from the next close on: after the city’s midnight',
      )
    case 'unknown':
      throw new Mistake('no signature has this receipt')
    case 'mistyped':
      throw new Mistake('the receipt is mistyped: some character is another')
    case 'length':
      throw new Mistake(`a receipt has 28 characters; this one has ${found.characters}`)
    case 'character':
      throw new Mistake(`“${found.character}” is in no receipt`)
  }
}

/** The roots of all days, to be read or, as JSON, to be kept. */
export async function roots(store: Store, json: boolean): Promise<string[]> {
  const published = await readRoots(store)
  if (json) return [JSON.stringify(published, null, 2)]
  if (published.days.length === 0) return ['no day has been closed yet']
  return published.days.map(({ day, root, signatures }) => `${day}  ${root}  ${signatures} signatures`)
}
