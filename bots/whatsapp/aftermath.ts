import type { Logger } from 'pino'
import { unsettle } from '../../prisma/announcement/claim.ts'
import { noteDelivery, unstamp } from '../../prisma/delivery.ts'
import { holdNotice } from '../../prisma/held.ts'
import { blockConversation } from '../../prisma/notice.ts'
import type { Store } from '../../prisma/store.ts'
import type { StatusUpdate } from './transport.ts'

/**
 * What follows from what WhatsApp reports of a message that it had taken. One that failed is as if it had not been
 * sent: the chat is stopped that does not want us, and a notice waits or goes again. An announcement goes again when staff
 * say so.
 */
export async function settle(store: Store, log: Logger, { failure, ...update }: StatusUpdate): Promise<void> {
  const said = failure && `${failure.meaning} ${failure.code}`
  const failed = await noteDelivery(store, 'whatsapp', { ...update, failure: said })
  if (!failed) return
  log.warn({ failure: said }, 'a message that WhatsApp had taken was not delivered')
  const { conversation, notice, announcement } = failed
  if (announcement && conversation) await unsettle(store, announcement, conversation, outcomeOf(failure))
  switch (failure?.meaning) {
    case 'refused':
      if (conversation) await blockConversation(store, conversation)
      return
    case 'outside-window':
      if (!notice) return
      await unstamp(store, notice)
      await holdNotice(store, notice, 'window')
      return
    case 'rate-limited':
    case 'unreachable':
      // The sweep queues it again in a minute.
      if (notice) await unstamp(store, notice)
  }
}

const outcomeOf = (failure: StatusUpdate['failure']) =>
  failure?.meaning === 'refused' ? 'blocked' : failure?.meaning === 'outside-window' ? 'held' : 'failed'
