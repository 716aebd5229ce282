import { readFile } from 'node:fs/promises'
import type { Messages } from '../core/language/messages.ts'
import { say } from '../core/language/say.ts'
import { policy } from '../core/policy.ts'
import type { Language } from '../core/reply.ts'
import type { Fault } from '../core/survey/fault.ts'
import { questionsOf } from '../core/survey/questions.ts'
import { readSurvey } from '../core/survey/read.ts'
import type { Named } from '../core/survey/rules.ts'
import type { Survey } from '../core/survey/survey.ts'
import { plain } from '../core/text.ts'
import { countryOf, readCity } from '../prisma/city.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import type { Store } from '../prisma/store.ts'
import { Mistake } from './mistake.ts'

const { panel: demoPanel } = mexicoCity
const example = new URL('../prisma/seed/mexico-city/imagina-tu-ciudad.yaml', import.meta.url)

/** A survey to begin with: the demo city's. */
export const exampleSurvey = (): Promise<string> => readFile(example, 'utf8')

/** More faults than these are not read. */
const most = 20

/** The city whose boroughs and topics surveys name: until one is planted, the demo's. */
export const surveyedCity = async (store: Store): Promise<Named> =>
  (await countryOf(store)) ? readCity(store) : { ...mexicoCity.city, ...(demoPanel && { panel: demoPanel }) }

/**
 * A survey's file, or what is wrong with it: a line each, as people are told.
 *
 * @throws Mistake when it cannot be opened.
 */
export async function readFileOf(
  file: string,
  city: Named,
  language: Language,
): Promise<{ read: Survey | undefined; source: string; lines: string[] }> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Mistake(`${file} cannot be read`)
  })
  const read = readSurvey(source, city)
  if (read.ok) return { read: read.survey, source, lines: [] }
  const { faults } = read
  const more = faults.length - most
  const lines = [
    ...faults.slice(0, most).map((fault) => faultLine(fault, language)),
    ...(more > 0 ? [plain(say(language, 'survey.and-more', { count: more }))] : []),
  ]
  return { read: undefined, source, lines }
}

/** What is wrong with a survey's file, or that it is good. @throws Mistake when it cannot be opened. */
export async function checkSurvey(
  file: string,
  city: Named,
  language: Language,
): Promise<{ good: boolean; lines: string[] }> {
  const { read, lines } = await readFileOf(file, city, language)
  if (!read) return { good: false, lines }
  const questions = questionsOf(read).length
  const minutes = Math.max(1, Math.round((questions * policy.survey.secondsEach) / 60))
  const good = say(language, 'survey.good', { sections: read.sections.length, questions, minutes })
  return { good: true, lines: [plain(good)] }
}

export function faultLine({ line, key, values }: Fault, language: Language): string {
  // Each key stands with the values that it takes; together they are more than the type check follows.
  const what = plain(say(language, key as 'survey.twice', values as Messages['survey.twice']))
  return plain(say(language, 'survey.fault', { line, what }))
}
