import type { Logger } from 'pino'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { announceMilestones } from './announce.ts'
import { broadcastAnnouncements } from './broadcast.ts'
import { tellProgress } from './daily.ts'
import { makeDigests } from './digest.ts'
import { remindAttendants } from './events.ts'
import { inviteMembers } from './invite.ts'
import { deliverLetters } from './letter.ts'
import { closeReceipts } from './receipts.ts'
import { relayNotices } from './relay.ts'
import { remindStaff } from './remind.ts'
import { countRepresentation } from './representation.ts'
import { countResults } from './results.ts'
import { tellWaiting } from './review.ts'
import { watchShifts } from './shifts.ts'
import { recordSigned } from './signatures.ts'
import { forget, resume, sweepOwed } from './sweep.ts'
import { tellEntries } from './tell.ts'
import { remindHalfway } from './unfinished.ts'
import { watchChannels } from './watch.ts'
import { tellWeeks } from './weekly.ts'

/** Starts all the work of a worker process. Any number of them may run side by side. */
export function startWorker(house: { store: Store; queues: Queues; log: Logger }): { stop(): Promise<void> } {
  const relay = relayNotices(house)
  const parts = [
    recordSigned(house, relay.nudge),
    announceMilestones(house, relay.nudge),
    tellEntries(house, relay.nudge),
    tellWaiting(house),
    watchShifts(house, relay.nudge),
    makeDigests(house, relay.nudge),
    sweepOwed(house),
    resume(house),
    forget(house),
    watchChannels(house),
    closeReceipts(house),
    deliverLetters(house, relay.nudge),
    tellProgress(house, relay.nudge),
    tellWeeks(house, relay.nudge),
    remindStaff(house, relay.nudge),
    broadcastAnnouncements(house, relay.nudge),
    remindAttendants(house, relay.nudge),
    inviteMembers(house, relay.nudge),
    remindHalfway(house, relay.nudge),
    countResults(house),
    countRepresentation(house),
  ]
  return {
    async stop() {
      await Promise.all(parts.map((part) => part.close()))
      await relay.close()
    },
  }
}
