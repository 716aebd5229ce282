import type { Logger } from 'pino'
import { boardReply } from '../core/announcement/board.ts'
import { mark } from '../core/mark.ts'
import { plain } from '../core/text.ts'
import { claimBoards, stampBoard } from '../prisma/announcement/board.ts'
import type { Store } from '../prisma/store.ts'
import type { Channel } from './channel.ts'

/**
 * Shows the progress of an announcement to those who watch it on this channel, where it is due: in the message that
 * showed it before. That it could not be shown is no fault of the announcement's: it is due again a little later.
 */
export async function showProgress(
  channel: Channel,
  announcement: string,
  { store, log }: { store: Store; log: Logger },
): Promise<void> {
  if (!channel.keep) return
  try {
    for (const board of await claimBoards(store, announcement, channel.name)) {
      const { conversation, address, language, heardAt, message } = board
      const reply = boardReply(announcement, board, language)
      const shown = mark(plain(reply.text))
      if (shown === board.shown) continue
      const to = { address, conversation, awaited: false, heardAt }
      const kept = await channel.keep(to, reply, message)
      await stampBoard(store, announcement, conversation, { message: kept, shown })
    }
  } catch (err) {
    log.warn({ err, channel: channel.name }, 'the progress of an announcement was not shown')
  }
}
