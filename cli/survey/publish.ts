import type { Config } from '../../core/config.ts'
import type { Language } from '../../core/reply.ts'
import { questionsOf } from '../../core/survey/questions.ts'
import { countryOf, readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { changeSurvey, type Published, publishSurvey } from '../../prisma/survey/publish.ts'
import { readRun } from '../../prisma/survey/run.ts'
import { transaction } from '../../prisma/transaction.ts'
import { knownLinks, linkLines, toSurvey } from '../link.ts'
import { Mistake } from '../mistake.ts'
import { readFileOf } from '../survey.ts'
import { standing } from './standing.ts'

const said: Readonly<Record<Exclude<Published, 'taken'>, string>> = {
  published: 'is published',
  corrected: 'is corrected',
  same: 'was published just so before: nothing changed',
}

/**
 * Publishes a survey's file, after it was checked, and says what happens next and how people get there.
 *
 * @throws Mistake when there is no city yet, or when more than words would change under those who answered.
 */
export async function publish(
  file: string,
  { open = false, language }: { open?: boolean; language: Language },
  config: Config,
  store: Store,
): Promise<{ good: boolean; lines: string[] }> {
  if (!(await countryOf(store)))
    throw new Mistake('there is no city yet: start Voces once, or plant yours by `voces plant city.json`')
  const city = await readCity(store)
  const { read, lines, source } = await readFileOf(file, city, language)
  if (!read) return { good: false, lines }
  const { survey: id, title } = read
  const published = await transaction(store.pool, async (client) => {
    const became = await publishSurvey(client, 'server', { survey: read, source })
    if (open && became !== 'taken') await changeSurvey(client, 'server', id, 'open')
    return became
  })
  if (published === 'taken') {
    throw new Mistake(
      `${id}: people have taken part, so only its words and dates may change now. Undo what changed its questions, options, conditions or bounds; or publish it as another survey, with another name under "survey:"`,
    )
  }
  const run = await readRun(store.pool, id)
  if (!run) throw new Error(`the survey ${id} went away while it was published`)
  const opening = toSurvey(id)
  return {
    good: true,
    lines: [
      `${id} (“${title[language]}”, ${questionsOf(read).length} questions) ${said[published]}.`,
      standing(run, city.timeZone),
      '',
      ...linkLines(opening, await knownLinks(opening, language, config, store)),
    ],
  }
}
