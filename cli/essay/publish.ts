import type { Config } from '../../core/config.ts'
import type { Language } from '../../core/reply.ts'
import { countryOf } from '../../prisma/city.ts'
import { type Published, publishEssay } from '../../prisma/essay/publish.ts'
import type { Store } from '../../prisma/store.ts'
import { transaction } from '../../prisma/transaction.ts'
import { essayOf } from '../essay.ts'
import { knownLinks, linkLines, toEssay } from '../link.ts'
import { Mistake } from '../mistake.ts'

const said: Readonly<Record<Published['became'], (version: number) => string>> = {
  published: () => 'is published',
  revised: (version) => `is published as version ${version}; who said something of it is told, by day`,
  same: (version) => `was published just so before, as version ${version}: nothing changed`,
}

/**
 * Publishes an essay's file, after it was checked, and says how people get there.
 *
 * @throws Mistake when there is no city yet.
 */
export async function publish(
  file: string,
  language: Language,
  config: Config,
  store: Store,
): Promise<{ good: boolean; lines: string[] }> {
  if (!(await countryOf(store)))
    throw new Mistake('there is no city yet: start Voces once, or plant yours by `voces plant city.json`')
  const { essay, lines, source } = await essayOf(file, language)
  if (!essay) return { good: false, lines }
  const { became, version } = await transaction(store.pool, (client) =>
    publishEssay(client, 'server', { essay, source }),
  )
  const opening = toEssay(essay.essay)
  return {
    good: true,
    lines: [
      `${essay.essay} (“${essay.title}”, ${essay.sections.length} sections) ${said[became](version)}.`,
      '',
      ...linkLines(opening, await knownLinks(opening, language, config, store)),
    ],
  }
}
