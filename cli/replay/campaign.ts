import type { City } from '../../prisma/seed/shape.ts'
import { draw } from './draw.ts'
import { type Channel, onRecord, people, type Size } from './person.ts'
import { timeOf } from './time.ts'

/** Somebody comes once: reads, and does one thing. */
export interface Visit {
  /** Minutes since the campaign began. */
  at: number
  person: number
  /** A proposal's place, from 0. */
  proposal: number
  /** `returns`: opens what they signed already, on a channel that may not know them yet. */
  does: 'signs' | 'withdraws' | 'returns'
  /** How they come to it. */
  way: 'link' | 'list' | 'search'
  channel: Channel
  /** Taps the last button twice at once. */
  twice: boolean
  /** The platform hands the last update over once more. */
  again: boolean
  /** A tap on an earlier question arrives after the last one. */
  late: boolean
}

/** What must have become of it, whatever happened in which order. */
export interface Truth {
  people: number
  /** Signatures given, and those of them that were withdrawn. */
  signed: number
  withdrawn: number
  /** Those that stand, by the proposal's place: of the city's residents, and of people elsewhere. */
  standing: Uint32Array
  elsewhere: Uint32Array
  /** People by the borough's place. */
  boroughs: Uint32Array
  /** `place:at` of each tier that was reached. */
  tiers: ReadonlySet<string>
}

export interface Campaign {
  size: Size
  /** Ascending, as large as the city that signs is. */
  tiers: readonly number[]
  truth: Truth
  visits: number
  /** @param number From 0, in the order of their times. */
  visit(number: number): Visit
}

const what = { withdraws: 6, returns: 7, way: 1_000, slips: 2_000 }
/** A person comes at most so often: to sign, then to withdraw or to return. */
const mostVisits = 16

/** The tiers of the campaign on record, for a city of another size: still apart from one another. */
export const tiersFor = (residents: number): number[] =>
  [5_000, 10_000, 50_000].map((at, place) =>
    Math.max(3 * (place + 1), Math.round((at * residents) / onRecord.residents)),
  )

/** Plans a campaign. Pure: the same for the same size. Of each visit a few bytes are kept, its time and whose it is. */
export function plan(size: Size, city: Pick<City, 'boroughs'>): Campaign {
  const { residents, proposals, seed } = size
  const { person } = people(size, city)
  const tiers = tiersFor(residents)
  const given = { city: new Uint32Array(proposals), elsewhere: new Uint32Array(proposals) }
  const back = { city: new Uint32Array(proposals), elsewhere: new Uint32Array(proposals) }
  const boroughs = new Uint32Array(city.boroughs.length)
  const add = (counts: Uint32Array, place: number) => {
    counts[place] = (counts[place] ?? 0) + 1
  }
  /** Nobody withdraws from these, where the order of what happens would decide whether a tier is reached. */
  const steady = new Set<number>()
  /** Which of their signatures somebody withdraws, if any. */
  const withdrawn = (number: number, signs: readonly number[]): number | undefined => {
    const place = signs.find((_, nth) => draw(seed, number, what.withdraws, nth) < 0.015)
    return place === undefined || steady.has(place) ? undefined : place
  }

  for (let number = 0; number < residents; number++) {
    const { borough, signs } = person(number)
    const where = borough === undefined ? 'elsewhere' : 'city'
    if (borough !== undefined) add(boroughs, borough)
    for (const place of signs) add(given[where], place)
    const gone = withdrawn(number, signs)
    if (gone !== undefined) add(back[where], gone)
  }
  for (let place = 0; place < proposals; place++) {
    const [most, gone] = [given.city[place] ?? 0, back.city[place] ?? 0]
    if (!tiers.some((at) => at > most - gone && at <= most)) continue
    steady.add(place)
    back.city[place] = 0
    back.elsewhere[place] = 0
  }

  const whose: number[] = []
  const times: number[] = []
  for (let number = 0; number < residents; number++) {
    const { signs } = person(number)
    let at = 0
    const come = (nth: number) => {
      at = timeOf(seed, number, nth, at)
      whose.push(number * mostVisits + nth)
      times.push(at)
    }
    for (const nth of signs.keys()) come(nth)
    // At the end, when what they signed before is recorded.
    if (end(number, signs)) come(signs.length)
  }
  const order = Uint32Array.from(times.keys()).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0))

  /** What somebody comes for besides signing. */
  function end(number: number, signs: readonly number[]): Pick<Visit, 'does' | 'proposal'> | undefined {
    const proposal = withdrawn(number, signs)
    if (proposal !== undefined) return { does: 'withdraws', proposal }
    return draw(seed, number, what.returns) < 0.03 ? { does: 'returns', proposal: signs[0] ?? 0 } : undefined
  }

  const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0)
  const less = (all: Uint32Array, gone: Uint32Array) => all.map((count, place) => count - (gone[place] ?? 0))
  return {
    size,
    tiers,
    visits: order.length,
    truth: {
      people: residents,
      signed: sum(given.city) + sum(given.elsewhere),
      withdrawn: sum(back.city) + sum(back.elsewhere),
      standing: less(given.city, back.city),
      elsewhere: less(given.elsewhere, back.elsewhere),
      boroughs,
      tiers: new Set(
        [...given.city].flatMap((most, place) =>
          tiers.filter((at) => at <= most).map((at) => `${place}:${at}`),
        ),
      ),
    },
    visit(place) {
      const index = order[place] ?? 0
      const [number, nth] = [Math.floor((whose[index] ?? 0) / mostVisits), (whose[index] ?? 0) % mostVisits]
      const { channel, other, signs } = person(number)
      const { does, proposal } = (nth === signs.length && end(number, signs)) || {
        does: 'signs' as const,
        proposal: signs[nth] ?? 0,
      }
      const drawn = (of: number) => draw(seed, number, of, nth)
      const way = drawn(what.way)
      const slip = drawn(what.slips)
      return {
        at: times[index] ?? 0,
        person: number,
        proposal,
        does,
        way: way < 0.6 ? 'link' : way < 0.85 ? 'list' : 'search',
        channel: nth === 0 ? channel : other,
        twice: slip < 0.1,
        again: slip >= 0.1 && slip < 0.15,
        late: slip >= 0.15 && slip < 0.18,
      }
    },
  }
}
