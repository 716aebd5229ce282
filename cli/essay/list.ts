import { dateWords } from '../../core/language/date.ts'
import { countryOf, zoneOf } from '../../prisma/city.ts'
import { runningEssays } from '../../prisma/essay/running.ts'
import type { Store } from '../../prisma/store.ts'

/** All essays, the newest first: their versions, and what people said. */
export async function list(store: Store): Promise<string[]> {
  const essays = (await countryOf(store)) ? await runningEssays(store.pool) : []
  if (essays.length === 0) return ['No essays yet. Publish one: voces essay publish <file>']
  const zone = await zoneOf(store)
  return essays.flatMap(({ id, title, version, published, people, waiting, points, unanswered }) => [
    `${id} · ${title} · version ${version} of ${dateWords(published, zone, 'en')}`,
    `  ${people} people said something · ${points} public comments, ${unanswered} without an answer · ${waiting} to be read`,
  ])
}
