import type { Day } from '../calendar.ts'
import type { City } from '../city.ts'
import { shortened } from '../essay/shortened.ts'
import { dayWords, yearlessDay } from '../language/date.ts'
import { say, word } from '../language/say.ts'
import { policy } from '../policy.ts'
import type { Language } from '../reply.ts'
import type { Scene } from '../state.ts'
import { lineLabel, percent, questionWords } from '../survey/results/label.ts'
import { join, type Text } from '../text.ts'
import { type DigestSeen, type Part, parts } from './digest.ts'

/** One thing that a digest tells of, and where its original is: in a chat, and on the public page. */
export interface Line {
  words: string
  scene: Scene
  path: string
}

/** A part with something in it. `more`: how many are not told of. */
export interface Told {
  part: Part
  heading: string
  lines: readonly Line[]
  more: number
}

interface Where {
  language: Language
  city: City
}

const { excerpt, first } = policy.digest

/** Seven days on from a day, or fewer. */
export const daysOn = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10)

/** From when to when a week goes, its last day with it: "del 19 de octubre al 25 de octubre de 2026". */
export const weekSpan = (week: Day, language: Language): { from: string; to: string } => ({
  from: yearlessDay(week, language),
  to: dayWords(daysOn(week, 6), language),
})

const titleOf = (title: string, id: number, language: Language): string =>
  title || word(language, 'hidden.title', { id })

const proposalAt = (id: number): Pick<Line, 'scene' | 'path'> => ({
  scene: { type: 'proposal', id },
  path: `proposals/${id}`,
})

type Lines = { readonly [P in Part]: (digest: DigestSeen, where: Where) => Line[] }

const linesOf: Lines = {
  events: ({ events }, { language }) =>
    events.map(({ event, title, conclusions, attended }) => ({
      words: word(language, 'digest.event', {
        title,
        conclusions: shortened(conclusions, excerpt),
        attended: attended ?? 0,
      }),
      scene: { type: 'event', id: event },
      path: `events/${event}`,
    })),

  proposals: ({ proposals }, { language }) =>
    proposals.map(({ proposal, title, tier, recent, count }) => {
      const about = { title: titleOf(title, proposal, language), recent, count }
      return {
        words:
          tier === null
            ? word(language, 'digest.proposal', about)
            : word(language, 'digest.proposal-tier', { ...about, tier }),
        ...proposalAt(proposal),
      }
    }),

  surveys: ({ surveys }, where) =>
    surveys.map((one) => ({
      words: surveyWords(one, where),
      scene: one.results
        ? { type: 'results', survey: one.survey, page: 1 }
        : { type: 'survey', survey: one.survey },
      path: `surveys/${one.survey}`,
    })),

  owed: ({ owed, week }, { language }) =>
    owed.map(({ proposal, title, at, duty, day }) => ({
      words: word(language, day < daysOn(week, 7) ? 'digest.late' : 'digest.owed', {
        title: titleOf(title, proposal, language),
        what: word(language, `owed.${duty}`, { at }),
        day: dayWords(day, language),
      }),
      ...proposalAt(proposal),
    })),

  questions: ({ questions }, { language }) =>
    questions.map(({ point, words, essay, title, sectionTitle, people }) => ({
      words: word(language, 'digest.question', {
        words: shortened(words, excerpt),
        title,
        section: sectionTitle,
        people,
      }),
      scene: { type: 'point', point },
      path: `essays/${essay}`,
    })),
}

function surveyWords(
  { title: titles, answers, results, leading, question }: DigestSeen['surveys'][number],
  where: Where,
): string {
  const { language } = where
  const title = titles[language]
  if (results && leading && question) {
    const line = { ...noLine, value: leading.value }
    return word(language, 'digest.survey-leading', {
      title,
      question: questionWords(question, language),
      answer: lineLabel(question, line, where),
      share: percent(leading.share, language),
    })
  }
  if (results) return word(language, 'digest.survey-results', { title })
  return answers === null
    ? word(language, 'digest.survey-few', { title, least: policy.results.smallest })
    : word(language, 'digest.survey', { title, answers })
}

/** Only what a line is called is asked for. */
const noLine = { count: undefined, share: undefined, weighted: undefined, place: undefined }

/** Each part that has anything, in words. */
export const toldOf = (digest: DigestSeen, where: Where): Told[] =>
  parts.flatMap((part) => {
    const lines = linesOf[part](digest, where)
    const of = Math.max(digest.of[part], lines.length)
    return lines.length === 0
      ? []
      : [
          {
            part,
            heading: word(where.language, `digest.part-${part}`, { of }),
            lines,
            more: of - lines.length,
          },
        ]
  })

const partWords = ({ heading, lines, more }: Told, most: number, language: Language): Text => {
  const shown = lines.slice(0, most)
  const left = more + lines.length - shown.length
  return join(
    [
      [{ bold: heading }] as Text,
      ...shown.map(({ words }): Text => [`– ${words}`]),
      ...(left > 0 ? [say(language, 'digest.more', { count: left })] : []),
    ],
    '\n',
  )
}

/** A digest as one message: of each part the first few. */
export function digestWords(digest: DigestSeen, where: Where): Text {
  const { language } = where
  const told = toldOf(digest, where)
  return join(
    [
      say(language, 'digest.title', weekSpan(digest.week, language)),
      ...(told.length === 0
        ? [say(language, 'digest.quiet')]
        : told.map((part) => partWords(part, first, language))),
    ],
    '\n\n',
  )
}

/** The same, told to the drafting group; `digest` is gone where its consultation is. */
export const digestNotice = (week: Day, digest: DigestSeen | undefined, where: Where): Text =>
  digest ? digestWords(digest, where) : say(where.language, 'digest.title', weekSpan(week, where.language))
