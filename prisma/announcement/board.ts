import type { Counts, Status } from '../../core/announcement/announcement.ts'
import type { ChannelName } from '../../core/job.ts'
import { policy } from '../../core/policy.ts'
import { type Language, languages } from '../../core/reply.ts'
import type { Store } from '../store.ts'
import { countsOf } from './counts.ts'

/**
 * Whether what board `b` shows of announcement `a` should be looked at: it shows another status, or things move and it
 * was not looked at for a while.
 */
export const dueBoard = `(b.status IS DISTINCT FROM a.status
  OR a.status = 'sending' AND b.at <= now() - interval '${policy.announcement.shownEvery} milliseconds'
    AND (SELECT waking(time_zone) IS NULL FROM city LIMIT 1))`

/** A chat in which the progress of an announcement is shown. */
export interface Board {
  conversation: string
  address: string
  language: Language
  heardAt: Date
  /** The message that shows it; undefined: none yet. */
  message: string | undefined
  /** A mark of what that shows. */
  shown: number | undefined
  status: Status
  counts: Counts
}

/** Those that are due on a channel. Nobody else is given them for a while. */
export async function claimBoards(
  { pool, keys }: Store,
  announcement: string,
  channel: ChannelName,
): Promise<Board[]> {
  const { rows } = await pool.query<{
    conversation: string
    address: Buffer
    language: string | null
    active_at: Date
    message: Buffer | null
    shown: string | null
    status: Status
  }>({
    name: 'claim-boards',
    text: `UPDATE board b SET at = now(), status = a.status
      FROM announcement a, conversation c
      WHERE a.id = $1 AND b.announcement_id = a.id AND b.channel = $2 AND c.id = b.conversation_id
        AND c.muted_at IS NULL AND c.blocked_at IS NULL AND ${dueBoard}
      RETURNING c.id AS conversation, c.address, c.language, c.active_at, b.message, b.shown, a.status`,
    values: [announcement, channel],
  })
  if (rows.length === 0) return []
  const counts = await countsOf(pool, announcement)
  return rows.map(({ conversation, address, language, active_at, message, shown, status }) => ({
    conversation,
    address: keys.open(address),
    language: languages.find((one) => one === language) ?? 'es',
    heardAt: active_at,
    message: message ? keys.open(message) : undefined,
    shown: shown === null ? undefined : Number(shown),
    status,
    counts,
  }))
}

/** Notes what a board shows. */
export async function stampBoard(
  { pool, keys }: Store,
  announcement: string,
  conversation: string,
  { message, shown }: { message: string; shown: number },
): Promise<void> {
  await pool.query({
    name: 'stamp-board',
    text: 'UPDATE board SET message = $3, shown = $4 WHERE announcement_id = $1 AND conversation_id = $2',
    values: [announcement, conversation, keys.close(message), shown],
  })
}
