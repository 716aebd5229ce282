import { drawn, type Listed, type Quota, quotas } from './draw.ts'
import type { Factor } from './past.ts'
import type { Targets } from './strata.ts'

/** What is published of a draw: all that somebody needs to do it again. docs/panel.md says how. */
export interface Published {
  panel: string
  /** The number of the draw, from 1. */
  wave: number
  survey: string
  /** How many were to be invited. */
  size: number
  /** ISO 8601, UTC. */
  drawn: string
  /** SHA-256 of the seed, in hexadecimal: it was published with the draw before. */
  commitment: string
  /** 64 hexadecimal digits. */
  seed: string
  /** The commitment of the next draw. */
  next: string
  /** Where the targets are from. */
  source: string
  targets: Targets
  factors: readonly Factor[]
  quotas: readonly Quota[]
  /** Who could be drawn, by number. */
  members: readonly Listed[]
  /** Who was, by number. */
  invited: readonly number[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What of it a draw follows from, and what came out. */
export type Redrawn = Pick<
  Published,
  'seed' | 'commitment' | 'members' | 'targets' | 'factors' | 'size' | 'quotas' | 'invited'
>

/** What in a published draw does not follow from the rest of it. */
export type Flaw = 'seed' | 'quotas' | 'invited'

/**
 * Draws again.
 *
 * @param hash SHA-256 of a text, in hexadecimal; of the seed's bytes where `bytes`.
 * @returns what came out otherwise; nothing where the draw is right.
 */
export function flaws(
  { seed, commitment, members, targets, factors, size, quotas: published, invited }: Redrawn,
  hash: { text(text: string): string; bytes(hexadecimal: string): string },
): Flaw[] {
  const again = quotas(members, targets, factors, size)
  const plain = (some: readonly Quota[]) => some.map((one) => [one.stratum, one.members, one.invited])
  const wrong: [Flaw, boolean][] = [
    ['seed', hash.bytes(seed) !== commitment],
    ['quotas', !same(plain(again), plain(published))],
    ['invited', !same(drawn(members, published, seed, hash.text), invited)],
  ]
  return wrong.flatMap(([flaw, found]) => (found ? [flaw] : []))
}
