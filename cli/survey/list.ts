import type { Run } from '../../core/ask/run.ts'
import { countryOf, readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { readRuns } from '../../prisma/survey/run.ts'
import { standing } from './standing.ts'

/** More than a city ever publishes. */
const most = 1_000

/** What was answered; what is counted apart is named only where there is some. */
function counts({ finished, stands, partial, pilot, over, results }: Run): string {
  return [
    `${finished} finished`,
    ...(stands > 0 ? [`${stands} at stands`] : []),
    `${partial} partial`,
    ...(pilot.done + pilot.left > 0 ? [`${pilot.done} trying it out, ${pilot.left} to go`] : []),
    ...(over > 0 ? [`${over} over quota`] : []),
    ...(results ? ['results are public'] : []),
  ].join(' · ')
}

/** All surveys, the open ones first: how each stands, and what was answered. */
export async function list(store: Store): Promise<string[]> {
  const runs = (await countryOf(store)) ? await readRuns(store.pool, most) : []
  if (runs.length === 0) return ['No surveys yet. Publish one: voces survey publish <file>']
  const { timeZone } = await readCity(store)
  return runs.flatMap((run) => [
    `${run.id} · ${run.title.es} · ${run.state}`,
    `  ${counts(run)}`,
    `  ${standing(run, timeZone)}`,
  ])
}
