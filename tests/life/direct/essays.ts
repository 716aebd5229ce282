import { publishDemoEssay } from '../../essay.ts'
import type { Direction } from './direction.ts'

/** The city's essays, which are published from the server. */
export const essays: readonly Direction[] = [
  [
    /^the essay is published(?: with (.+))?$/,
    async ({ house: { store } }, changes = '') => {
      const changed = [...changes.matchAll(/«([^»]*)» as «([^»]*)»/g)].map(
        ([, before = '', after = '']) => [before, after.replaceAll('⏎', '\n')] as const,
      )
      await publishDemoEssay(store, changed)
    },
  ],
]
