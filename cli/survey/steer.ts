import type { SurveyAct } from '../../core/survey/act.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { changeSurvey } from '../../prisma/survey/publish.ts'
import { readRun } from '../../prisma/survey/run.ts'
import { transaction } from '../../prisma/transaction.ts'
import { Mistake } from '../mistake.ts'
import { standing } from './standing.ts'

const before = 'It was so before: nothing changed.'

/** Opens or closes a survey, or shows its results to everybody or to staff alone. @throws Mistake */
export async function steer(store: Store, survey: string, act: SurveyAct): Promise<string[]> {
  const did = await transaction(store.pool, (client) => changeSurvey(client, 'server', survey, act))
  const run = did === 'gone' ? undefined : await readRun(store.pool, survey)
  if (!run) throw new Mistake(`${survey}: there is no such survey; see \`voces survey list\``)
  const same = did === 'same' ? [before] : []
  if (act === 'open' || act === 'close') return [...same, standing(run, (await readCity(store)).timeZone)]
  return [...same, run.results ? 'Everybody may see its results.' : 'Only staff see its results.']
}
