import { apportion } from './apportion.ts'
import { type Factor, factorOf } from './past.ts'
import { readStratum, type Targets } from './strata.ts'
import { weightsOf } from './weights.ts'

/** A member who may be drawn, as the list that is published has them: their public number, and their stratum. */
export type Listed = readonly [number: number, stratum: string]

/** How many of a stratum are invited. */
export interface Quota {
  stratum: string
  /** Members who may be drawn. */
  members: number
  invited: number
}

/** Claims are counted in these parts of a member, so that a draw that is done again does not hang on the last bit. */
const parts = 10_000

/**
 * How many of each stratum are invited, so that all together are as the city is. The weights of those who may be drawn
 * say how many people of the census each stratum stands for; those that answer less are invited more; nobody is invited
 * twice, so what a small stratum cannot fill is shared among the others. In the order of the strata's names.
 *
 * @param size How many are invited; with fewer members, all of them.
 */
export function quotas(
  list: readonly Listed[],
  targets: Targets,
  factors: readonly Factor[],
  size: number,
): Quota[] {
  const strata = list.map(([, stratum]) => readStratum(stratum))
  const { weights } = weightsOf(strata, targets)
  const found = new Map<string, { members: number; claim: number }>()
  list.forEach(([, stratum], index) => {
    const { members, claim } = found.get(stratum) ?? { members: 0, claim: 0 }
    found.set(stratum, { members: members + 1, claim: claim + (weights[index] ?? 0) })
  })
  const claims = [...found].map(([name, { members, claim }]) => ({
    name,
    claim: Math.max(1, Math.round(claim * factorOf(readStratum(name), factors) * parts)),
    most: members,
  }))
  const places = apportion(claims, size)
  return claims
    .map(({ name, most }) => ({ stratum: name, members: most, invited: places.get(name) ?? 0 }))
    .sort((one, other) => (one.stratum < other.stratum ? -1 : 1))
}

/** What is hashed for a member: the seed in hexadecimal, a colon, their number. */
export const ticket = (seed: string, number: number): string => `${seed}:${number}`

/**
 * Those who are invited: of each stratum as many as its quota, those with the lowest rank.
 *
 * @param rank SHA-256 of a ticket, in hexadecimal.
 * @returns their numbers, ascending.
 */
export function drawn(
  list: readonly Listed[],
  quota: readonly Quota[],
  seed: string,
  rank: (ticket: string) => string,
): number[] {
  const invited = new Map(quota.map((one) => [one.stratum, one.invited]))
  const byStratum = new Map<string, { number: number; rank: string }[]>()
  for (const [number, stratum] of list) {
    const members = byStratum.get(stratum) ?? []
    members.push({ number, rank: rank(ticket(seed, number)) })
    byStratum.set(stratum, members)
  }
  return [...byStratum]
    .flatMap(([stratum, members]) =>
      members.sort((one, other) => (one.rank < other.rank ? -1 : 1)).slice(0, invited.get(stratum) ?? 0),
    )
    .map(({ number }) => number)
    .sort((one, other) => one - other)
}
