import type { PoolClient } from 'pg'
import type { Decided, ModerationAsks } from '../../core/ask/moderation.ts'
import type { Decision } from '../../core/moderation.ts'
import type { Asker, Queued } from '../asker.ts'
import { audit } from '../audit.ts'
import { decideLetter } from '../author/decide-letter.ts'
import { decideEvent } from '../event/moderated.ts'
import { actingMember } from '../team/member.ts'
import { publishDraft } from '../writing/publish.ts'
import { notify } from './notify.ts'
import { isFree, lost, ofWhat } from './queue.ts'

type Waiting = { author: string } & (
  | { draft: string; message: null; event: null }
  | { draft: null; message: string; event: null }
  | { draft: null; message: null; event: number }
)

/**
 * Decides what waits, once: the row is locked and looked at again, so that of two who decide at once, or of one who
 * decides from two chats, the second finds it decided. Whoever is staff no longer decides nothing.
 */
export async function decide(
  { by, review, decision }: ModerationAsks['decide']['ask'],
  { client, onEffect }: Pick<Asker, 'client' | 'onEffect'>,
): Promise<Decided> {
  const actor = await actingMember(client, by, 'moderator')
  if (!actor) return { type: 'denied' }
  const { rows } = await client.query<Waiting>({
    name: 'lock-review',
    text: `SELECT r.draft_id AS draft, r.message_id AS message, r.event_id AS event,
        coalesce(d.resident_id, p.author_id, ev.host_id) AS author
      FROM review r ${ofWhat}
      WHERE r.id = $2 AND ${isFree} FOR UPDATE OF r`,
    values: [by, review],
  })
  const [item] = rows
  if (!item) return lost(client, by, review)
  const { draft, message, event, author } = item
  const about =
    event !== null
      ? await decideEvent(client, { event, host: author }, decision)
      : draft === null
        ? await decideLetter(client, message, decision, onEffect)
        : await carryOut(client, { draft, author, by }, decision, onEffect)
  if (!about) return { type: 'no-target' }
  const { reason = null, note = null } = decision.type === 'returned' ? decision : {}
  await client.query({
    name: 'decide-review',
    text: `UPDATE review SET decided_at = now(), decided_by = $2, decision = $3, reason = $4, note = $5 WHERE id = $1`,
    values: [review, by, decision.type, reason, note],
  })
  const what = event !== null ? { event } : draft === null ? { message } : { draft }
  await audit(client, actor, decision.type === 'merged' ? 'joined' : decision.type, { ...what, ...about })
  return { type: 'done', of: event !== null ? 'event' : draft === null ? 'letter' : 'draft' }
}

/** @returns what the record says of it; undefined when it cannot be so. */
async function carryOut(
  client: PoolClient,
  { draft, author, by }: { draft: string; author: string; by: string },
  decision: Decision,
  onEffect: (effect: Queued) => void,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  switch (decision.type) {
    case 'approved':
      return { proposal: await publishDraft(client, draft, onEffect) }
    case 'returned': {
      const { reason, note } = decision
      await mark(client, draft, 'returned')
      const why = { reason, ...(note !== undefined && { note }) }
      await notify(client, author, { type: 'returned', draft, ...why })
      return why
    }
    case 'merged': {
      const { into } = decision
      const { rowCount } = await client.query(
        `SELECT FROM proposal WHERE id = $1 AND closed_at IS NULL AND author_id IS DISTINCT FROM $2 FOR KEY SHARE`,
        [into, by],
      )
      if (rowCount !== 1) return undefined
      await mark(client, draft, 'merged', into)
      await notify(client, author, { type: 'joined', draft, proposal: into })
      return { into }
    }
  }
}

const mark = (client: PoolClient, draft: string, status: 'returned' | 'merged', proposal?: number) =>
  client.query('UPDATE draft SET status = $2, proposal_id = coalesce($3, proposal_id) WHERE id = $1', [
    draft,
    status,
    proposal ?? null,
  ])
