import { createHash } from 'node:crypto'

/**
 * A draw done again as docs/panel.md says it, by somebody who has that page and the published file and nothing of this
 * house: the file is read as it is, and nothing is imported but the hash.
 */
export interface File {
  size: number
  commitment: string
  seed: string
  targets: Record<string, { category: string; people: number }[]>
  factors: { dimension: string; category: string; factor: number }[]
  quotas: { stratum: string; members: number; invited: number }[]
  members: [number, string][]
}

const kinds = ['age', 'gender', 'borough'] as const
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const total = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

/** Step 1. */
export const sealed = ({ seed, commitment }: File): boolean => sha256(Buffer.from(seed, 'hex')) === commitment

/** Step 2: the lowest hashes of each stratum, as many as its quota. */
export function invited({ members, quotas, seed }: File): number[] {
  const tickets = members
    .map(([number, stratum]) => ({ number, stratum, hash: sha256(`${seed}:${number}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const numbers: number[] = []
  for (const { stratum, invited: places } of quotas) {
    const own = tickets.filter((ticket) => ticket.stratum === stratum)
    numbers.push(...own.slice(0, places).map(({ number }) => number))
  }
  return numbers.sort((a, b) => a - b)
}

/** Step 3: everybody weighs 1; each dimension in turn is scaled to the census, person by person. */
function weights({ members, targets }: File): number[] {
  const people = members.map(([, stratum]) => stratum.split('/'))
  let weight = people.map(() => 1)
  const wanted = kinds.map((kind, at) => {
    const census = targets[kind] ?? []
    const present = new Map(census.map(({ category }) => [category, 0]))
    for (const person of people) {
      const said = person[at] ?? '-'
      if (present.has(said)) present.set(said, 1)
    }
    const here = census.filter(({ category }) => present.get(category) === 1).map((one) => ({ ...one }))
    census.forEach(({ category, people: absent }, place) => {
      if (present.get(category) === 1 || kind !== 'age') return
      const nearest = here
        .map((one) => ({ one, far: Math.abs(census.findIndex((c) => c.category === one.category) - place) }))
        .sort((a, b) => a.far - b.far)[0]
      if (nearest) nearest.one.people += absent
    })
    return here
  })
  for (let round = 0; round < 1_000; round += 1) {
    let off = 0
    wanted.forEach((census, at) => {
      const known = total(
        weight.filter((_, i) => census.some(({ category }) => category === people[i]?.[at])),
      )
      const all = total(census.map((one) => one.people))
      for (const { category, people: some } of census) {
        const has = total(weight.filter((_, i) => people[i]?.[at] === category))
        const factor = ((some / all) * known) / has
        off = Math.max(off, Math.abs(has / known - some / all))
        weight = weight.map((one, i) => (people[i]?.[at] === category ? one * factor : one))
      }
    })
    if (off < 1e-12) break
  }
  const scale = people.length / total(weight)
  return weight.map((one) => one * scale)
}

/** Step 4: places by largest remainder, in whole numbers. */
export function places(file: File): { stratum: string; members: number; invited: number }[] {
  const weight = weights(file)
  const strata = [...new Set(file.members.map(([, stratum]) => stratum))].sort()
  const claims = strata.map((stratum) => {
    const said = stratum.split('/')
    const own = weight.filter((_, i) => file.members[i]?.[1] === stratum)
    const factor = file.factors
      .filter((one) => said[kinds.indexOf(one.dimension as (typeof kinds)[number])] === one.category)
      .reduce((product, one) => product * one.factor, 1)
    const bounded = Math.min(2, Math.max(0.5, factor))
    return {
      stratum,
      members: own.length,
      claim: Math.max(1, Math.round(total(own) * bounded * 10_000)),
      got: 0,
    }
  })
  let left = Math.min(file.size, file.members.length)
  let open = [...claims]
  for (;;) {
    const all = total(open.map(({ claim }) => claim))
    const full = open.filter(({ claim, members }) => claim * left >= members * all)
    if (full.length === 0) break
    for (const one of full) {
      one.got = one.members
      left -= one.members
    }
    open = open.filter((one) => !full.includes(one))
    if (open.length === 0) break
  }
  const all = total(open.map(({ claim }) => claim))
  for (const one of open) one.got = Math.floor((one.claim * left) / all)
  const rest = left - total(open.map(({ got }) => got))
  const byRemainder = [...open].sort(
    (a, b) => ((b.claim * left) % all) - ((a.claim * left) % all) || (a.stratum < b.stratum ? -1 : 1),
  )
  for (const one of byRemainder.slice(0, rest)) one.got += 1
  return claims.map(({ stratum, members, got }) => ({ stratum, members, invited: got }))
}
