import type { ChannelName } from '../../core/job.ts'
import type { City } from '../../prisma/seed/shape.ts'
import { draw, Weighted } from './draw.ts'

/** How large a campaign is. The same size and seed is the same campaign, to the last tap. */
export interface Size {
  residents: number
  proposals: number
  seed: number
}

/** The campaign that is on record: 277,000 people signed 350 proposals; 12 passed 10,000, 4 of them 50,000. */
export const onRecord = { residents: 277_000, proposals: 350 }

/** Somebody who takes part, as the generator knows them. */
export interface Person {
  /** A borough's place in the city, from 0; undefined: lives elsewhere. */
  borough: number | undefined
  channel: Channel
  /** Where some of them come back later. */
  other: Channel
  /** The proposals that they sign, in that order: places from 0, none twice. */
  signs: readonly number[]
}

export type Channel = Exclude<ChannelName, 'terminal'>

/** For which question about a person a number is drawn. */
const what = { elsewhere: 1, borough: 2, channel: 3, other: 4, many: 5, sign: 16 }

/** Of 277,000: what makes 4 proposals pass 50,000, 8 others 10,000, and 5 others 5,000. The rest share few, unequally. */
const heavy = [84, 74, 68, 65, 23, 20, 18, 16.5, 15, 14, 13, 12.4, 9, 8.2, 7.4, 6.8, 6.4]
const light = (place: number): number => 11 / (place + 8)

/** Most sign one: the pyramid of participation. Never more than there are to choose from. */
function howMany(drawn: number, most: number): number {
  const many = drawn < 0.68 ? 1 : drawn < 0.86 ? 2 : drawn < 0.94 ? 3 : 4 + Math.floor((drawn - 0.94) * 50)
  return Math.min(many, most)
}

/** The people of a campaign, numbered from 0. */
export function people({ residents, proposals, seed }: Size, { boroughs }: Pick<City, 'boroughs'>) {
  const likely = Array.from({ length: proposals }, (_, place) => heavy[place] ?? light(place - heavy.length))
  const proposal = new Weighted(likely)
  const borough = new Weighted(boroughs.map(({ population }) => population))
  const channels: readonly Channel[] = ['telegram', 'telegram', 'telegram', 'whatsapp', 'whatsapp', 'web']
  const channelAt = (drawn: number): Channel => channels[Math.floor(drawn * channels.length)] ?? 'telegram'

  return {
    residents,
    person(number: number): Person {
      const drawn = (of: number) => draw(seed, number, of)
      const channel = channelAt(drawn(what.channel))
      const signs: number[] = []
      // A proposal that was signed already is drawn again; where few are left, so are many draws.
      const many = howMany(drawn(what.many), Math.max(1, Math.floor(proposals / 3)))
      for (let tried = 0; signs.length < many && tried < 64; tried++) {
        const place = proposal.at(drawn(what.sign + tried))
        if (!signs.includes(place)) signs.push(place)
      }
      return {
        borough: drawn(what.elsewhere) < 0.03 ? undefined : borough.at(drawn(what.borough)),
        channel,
        other: drawn(what.other) < 0.08 ? (channel === 'web' ? 'whatsapp' : 'web') : channel,
        signs,
      }
    },
  }
}

/** A line that is nobody else's, as its owner writes it: ten digits, the first two Mexico City's. */
export const phoneOf = (person: number): string => `55${10_000_000 + person}`
