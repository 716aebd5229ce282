import type { Day } from '../calendar.ts'
import type { City } from '../city.ts'
import { dayWords, momentWords, yearlessDay } from '../language/date.ts'
import { locales, say, word } from '../language/say.ts'
import { policy } from '../policy.ts'
import type { CoursePicture, Language } from '../reply.ts'
import { join, type Text } from '../text.ts'

/** How a proposal went until a moment, as its author may know it. */
export interface Course {
  title: string
  count: number
  open: boolean
  by: 'day' | 'week'
  /** Signatures of each day or week that stand, the oldest first; `from` is its first day in the city, YYYY-MM-DD. */
  bars: readonly { from: string; count: number }[]
  /** Those of the last seven days, the one of the moment included. */
  recent: number
  /** Where those who signed live; null: elsewhere. Exact: what is shown of it is what `shares` leaves. */
  places: readonly { borough: string | null; count: number }[]
  /** Those who signed as of the city, and moved away since. */
  unplaced: number
  /** The tiers that were ever reached, ascending, and what became of what the city owes there. */
  reached: readonly Kept[]
}

/** A tier that was reached: by when the city owes what it promises there, and when and where that is to be. */
export interface Kept {
  at: number
  /** Null where nobody said it. */
  due: Day | null
  /** Milliseconds since 1970. */
  meeting: number | null
  place: string | null
  kept: boolean
}

type Place = Course['places'][number]

/**
 * The places that may be shown: the first few, none of so few people that somebody could be singled out. All else is
 * `others`, and neither are those so few that one could tell who they are.
 */
export function shares(places: readonly Place[], unplaced = 0): { shown: Place[]; others: number } {
  const { most, least } = policy.author.places
  const ascending = [...places].sort((one, other) => one.count - other.count)
  const shown = ascending
    .filter(({ count }) => count >= least)
    .slice(-most)
    .reverse()
  const sum = (some: readonly Place[]) => some.reduce((all, { count }) => all + count, 0)
  let others = unplaced + sum(places) - sum(shown)
  while (others > 0 && others < least && shown.length > 0) others += shown.pop()?.count ?? 0
  return { shown, others }
}

export function coursePicture(course: Course, language: Language, city: City): CoursePicture {
  const { title, count, by, bars, recent } = course
  const { shown, others } = shares(course.places, course.unplaced)
  const number = new Intl.NumberFormat(locales[language])
  const named = shown.map(({ borough, count: people }) => ({
    name: placeName(borough, language, city),
    count: people,
  }))
  const places =
    shown.length > 0 && others > 0
      ? [...named, { name: word(language, 'course.others'), count: others }]
      : named
  const counts = bars.map((bar) => number.format(bar.count)).join(', ')
  const when = { title, count, bars: counts, from: yearlessDay(bars[0]?.from ?? '1970-01-01', language) }
  const drawn = word(language, by === 'day' ? 'course.days' : 'course.weeks', when)
  const where =
    places.length > 0
      ? word(language, 'course.places', {
          places: places.map((place) => `${place.name} ${number.format(place.count)}`).join(', '),
        })
      : word(language, 'course.few')
  return {
    type: 'course',
    title,
    count,
    recent,
    by,
    bars,
    places,
    language,
    alternative: `${drawn} ${where}`,
  }
}

const placeName = (borough: string | null, language: Language, city: City): string =>
  borough === null
    ? word(language, 'course.elsewhere', { city: city.name[language] })
    : (city.boroughs.find(({ id }) => id === borough)?.name ?? borough)

/** The week that began on a Monday in words. A proposal that is gone leaves its title. */
export function weekWords(
  week: string,
  title: string,
  course: Course | undefined,
  language: Language,
  city: City,
): Text {
  const sunday = new Date(Date.parse(week) + 6 * 86_400_000).toISOString().slice(0, 10)
  const from = yearlessDay(week, language)
  const to = yearlessDay(sunday, language)
  const { recent = 0, count = 0 } = course ?? {}
  const told = say(language, 'course.week', { title, from, to, recent, count })
  return join([told, ...(course ? nextWords(course, language, city) : [])], '\n\n')
}

/** What became of a tier: the meeting where there is one, else by when it is owed. */
function tierWords({ at, due, meeting, place, kept }: Kept, language: Language, city: City): Text {
  const tier = city.consultation.tiers.find((one) => one.at === at)
  const owed = { at, promise: tier?.promise[language] ?? '' }
  if (kept) return say(language, 'course.kept', owed)
  if (meeting !== null) {
    const when = momentWords(meeting, city.timeZone, language)
    return say(language, 'course.meeting', { ...owed, when, place: place ?? '' })
  }
  return due === null
    ? say(language, 'course.reached', owed)
    : say(language, 'course.owed', { ...owed, due: dayWords(due, language) })
}

/** What comes next: the tier ahead, and what the city owes at those behind. */
export function nextWords({ count, open, reached }: Course, language: Language, city: City): Text[] {
  const last = reached.at(-1)
  // What was kept is said of the last tier alone.
  const behind = reached.filter((tier) => !tier.kept || tier === last)
  const ahead = city.consultation.tiers.find(({ at }) => at > Math.max(count, last?.at ?? 0))
  return [
    ...behind.map((tier) => tierWords(tier, language, city)),
    ...(!open
      ? [say(language, 'proposal.closed')]
      : ahead
        ? [
            say(language, 'course.next', {
              missing: ahead.at - count,
              tier: ahead.at,
              promise: ahead.promise[language],
            }),
          ]
        : [say(language, 'proposal.all-tiers')]),
  ]
}
