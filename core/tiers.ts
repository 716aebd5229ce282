import type { Language } from './reply.ts'

/** A number of signatures that obliges the city: see `Consultation`. */
export interface Tier {
  at: number
  /** Completes "at 5,000: …", in each language. */
  promise: Readonly<Record<Language, string>>
  /** What the city owes from then on. */
  duty: Duty
  /** By when: days after the tier was reached, in the city's calendar. */
  days: number
}

/** A technical review, or a meeting at which the proposal is presented. */
export const duties = ['review', 'presentation'] as const
export type Duty = (typeof duties)[number]

/** What is owed at a tier (the first is 0) for which nobody has said it. */
export const usualDuty = (place: number): Pick<Tier, 'duty' | 'days'> =>
  place === 0 ? { duty: 'review', days: 30 } : { duty: 'presentation', days: Math.min(60, place * 30) }

/** A count at which somebody is told. Every tier is one; the others are progress, told to the author alone, by the day. */
export interface Milestone {
  at: number
  kind: 'progress' | 'tier'
}

/** First steps that encourage an author, before any tier is in sight. */
const firstSteps = [1, 10, 100, 1_000]

/**
 * All the counts that are announced once, ascending: the first steps, half-way from each tier to the next, 90% of
 * the next, and the tiers. With 5,000 / 10,000 / 50,000: 1, 10, 100, 1,000, 2,500, 4,500, 5,000, 7,500, 9,000, 10,000,
 * 30,000, 45,000, 50,000.
 */
export function milestones(tiers: readonly number[]): Milestone[] {
  const ascending = [...new Set(tiers)].sort((a, b) => a - b)
  const reached = new Map<number, Milestone['kind']>()
  const last = ascending.at(-1) ?? Number.POSITIVE_INFINITY
  for (const at of firstSteps) if (at < last) reached.set(at, 'progress')
  ascending.forEach((tier, index) => {
    const before = ascending[index - 1] ?? 0
    reached.set(Math.round((before + tier) / 2), 'progress')
    reached.set(Math.round(tier * 0.9), 'progress')
  })
  for (const tier of ascending) reached.set(tier, 'tier')
  reached.delete(0)
  return [...reached].map(([at, kind]) => ({ at, kind })).sort((a, b) => a.at - b.at)
}

/** The first tier above a count; undefined when all are reached. */
export const nextTier = (tiers: readonly Tier[], count: number): Tier | undefined =>
  tiers.find((tier) => tier.at > count)
