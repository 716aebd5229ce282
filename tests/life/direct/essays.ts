import { readFileSync } from 'node:fs'
import { readEssay } from '../../../core/essay/read.ts'
import { publishEssay } from '../../../prisma/essay/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'
import type { Direction } from './direction.ts'

const file = new URL('../../../prisma/seed/mexico-city/derecho-al-agua.md', import.meta.url)

/** The city's essays, which are published from the server. */
export const essays: readonly Direction[] = [
  [
    /^the essay is published(?: with (.+))?$/,
    async ({ house: { store } }, changes = '') => {
      let source = readFileSync(file, 'utf8')
      for (const [, before = '', after = ''] of changes.matchAll(/«([^»]*)» as «([^»]*)»/g)) {
        if (!source.includes(before)) throw new Error(`the essay does not say ${before}`)
        source = source.replace(before, after.replaceAll('⏎', '\n'))
      }
      const read = readEssay(source)
      if (!read.ok) throw new Error(`that is no essay: ${JSON.stringify(read.faults)}`)
      await transaction(store.pool, (client) => publishEssay(client, 'server', { essay: read.essay, source }))
    },
  ],
]
