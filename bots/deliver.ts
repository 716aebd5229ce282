import type { Logger } from 'pino'
import type { City, Places } from '../core/city.ts'
import { noticeQueue } from '../core/job.ts'
import { isReceipt } from '../core/notice.ts'
import { noticeReply } from '../core/notice-reply.ts'
import { holdNotice } from '../prisma/held.ts'
import { blockConversation, type Due, dueNotice, stampNotice } from '../prisma/notice.ts'
import { putOff } from '../prisma/owed.ts'
import type { Store } from '../prisma/store.ts'
import type { Queues } from '../queue/queues.ts'
import { type Channel, Held, Refused, Unfit } from './channel.ts'

export interface DeliveringHouse {
  store: Store
  queues: Queues
  city: City
  log: Logger
  /** Where the city is found, for links. */
  places?(): Places
}

/**
 * Job `notice`. Input: the id of a notice. Outcome: the notice is sent and stamped, or stamped as not wanted; what
 * nobody asked for waits while it is night.
 * Retry safety: what is stamped is not sent again; a process that dies between sending and stamping sends twice.
 */
export function deliverNotices(
  channel: Channel,
  { store, queues, city, log, places }: DeliveringHouse,
): { close(): Promise<void> } {
  return queues.work(
    noticeQueue(channel.name),
    async (id) => {
      // Asked at the moment of sending: the chat may have said stop while the notice waited.
      const due = await dueNotice(store, id)
      if (!due) return
      const unwanted = refusal(due)
      if (unwanted) return stampNotice(store, id, unwanted)
      if (due.notBefore) return putOff(store, id, due.notBefore)
      const { address, conversation, notice, about, language, askedAt, heardAt } = due
      const to = { address, conversation, notice: id, awaited: askedAt !== null, heardAt }
      try {
        await channel.deliver(to, noticeReply(notice, about, language, city, places?.().web), language)
      } catch (fault) {
        if (fault instanceof Held) return holdNotice(store, id, fault.why)
        if (fault instanceof Unfit) {
          log.error(
            { err: fault, channel: channel.name, notice: notice.type },
            'a notice cannot be delivered',
          )
          return stampNotice(store, id, 'failed')
        }
        if (!(fault instanceof Refused)) throw fault
        await blockConversation(store, conversation)
        log.info(
          { channel: channel.name, notice: notice.type },
          'the platform refused a notice: chat stopped',
        )
        return stampNotice(store, id, 'blocked')
      }
      await stampNotice(store, id, 'sent')
    },
    {
      concurrency: 16,
      ...(channel.noticesPerSecond && { limit: { max: channel.noticesPerSecond, milliseconds: 1000 } }),
    },
  )
}

/** Who said stop hears nothing more, but for the receipt of what they did themselves afterwards. */
function refusal({ notice, askedAt, mutedAt, blockedAt, unwanted }: Due): 'muted' | 'blocked' | undefined {
  if (blockedAt) return 'blocked'
  if (unwanted) return 'muted'
  if (!mutedAt) return undefined
  return isReceipt(notice) && askedAt && askedAt > mutedAt ? undefined : 'muted'
}
