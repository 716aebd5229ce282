import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import type { Demo } from '../../prisma/seed/shape.ts'
import { tiersFor } from './campaign.ts'
import type { Size } from './person.ts'
import { manyProposals } from './proposals.ts'

/** The city of a campaign before anybody has come: the demonstration's, with proposals enough and tiers of its size. */
export function cityOf({ residents, proposals, seed }: Size): Demo {
  const { city, consultation } = mexicoCity
  const at = tiersFor(residents)
  return {
    city,
    consultation: {
      ...consultation,
      tiers: consultation.tiers.map((tier, place) => ({ ...tier, at: at[place] ?? tier.at })),
    },
    surveys: [],
    proposals: manyProposals(proposals, seed).map((made, place) => ({
      ...made,
      id: place + 1,
      count: 0,
      daysOld: 0,
    })),
  }
}
