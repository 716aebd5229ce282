import { meetingAttend } from '../../../prisma/meeting/attend.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { heldMeeting } from '../../meeting.ts'
import type { Direction } from './direction.ts'
import { newcomers } from './proposals.ts'

/** The others who come to meetings. */
export const meetings: readonly Direction[] = [
  [
    /^(\d+) others? (?:is|are) at meeting (\d+)$/,
    async (stage, times, id) => {
      const residents = await newcomers(Number(times), 'Iztapalapa', stage)
      for (const resident of residents)
        await transaction(stage.house.store.pool, (client) =>
          meetingAttend({ meeting: Number(id), resident }, { client }),
        )
    },
  ],
  [
    /^(\d+) meetings? of (\d+) (agreed|disagreed) on (\w+): (.+)$/,
    async (stage, times, attended, did, question = '', words = '') => {
      const kind = did === 'agreed' ? 'agreement' : 'disagreement'
      for (let place = 0; place < Number(times); place++)
        await transaction(stage.house.store.pool, (client) =>
          heldMeeting(client, [{ question, kind, words }], {
            attended: Number(attended),
            title: 'Entre vecinas',
          }),
        )
    },
  ],
]
