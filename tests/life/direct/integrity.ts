import { invalidate } from '../../../prisma/integrity/invalidate.ts'
import { preview } from '../../../prisma/integrity/look.ts'
import { asStaff } from '../../prisma/integrity/staff.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'
import { newcomers, record } from './proposals.ts'

/** Where signatures come from, and what analysts did before. */
export const integrity: readonly Direction[] = [
  [
    new RegExp(`^${name} signed proposal (\\d+) at the stand (.+)$`, 'u'),
    async (stage, who = '', id, stand) =>
      record('sign', Number(id), [await residentOf(stage.person(who), stage)], stage, stand),
  ],
  [
    new RegExp(`^${name} withdrew from proposal (\\d+)$`, 'u'),
    async (stage, who = '', id) =>
      record('withdraw', Number(id), [await residentOf(stage.person(who), stage)], stage),
  ],
  [
    /^(\d+) others? of (.+) signs? proposal (\d+) at the stand (.+)$/,
    async (stage, times, place = '', id, stand) =>
      record('sign', Number(id), await newcomers(Number(times), place, stage), stage, stand),
  ],
  [
    new RegExp(`^${name} invalidated what came to proposal (\\d+) from the stand (.+)$`, 'u'),
    async (stage, who = '', id, stand) => {
      const by = await residentOf(stage.person(who), stage)
      const about = { by, proposal: Number(id), filter: { stand }, asOf: stage.house.now() }
      const { queued } = await asStaff(stage.house.store, async (asker) => {
        const seen = await preview(about, asker)
        if (typeof seen === 'string') throw new Error(seen)
        const told = await invalidate({ ...about, reason: 'una máquina firmó', seen }, asker)
        if (typeof told === 'string') throw new Error(told)
      })
      await stage.house.queues.add(queued.map((effect) => ({ queue: 'effect' as const, ...effect })))
    },
  ],
]
