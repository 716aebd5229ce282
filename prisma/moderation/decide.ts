import type { PoolClient } from 'pg'
import type { Decided, InHand, ModerationAsks } from '../../core/ask/moderation.ts'
import type { Decision } from '../../core/moderation.ts'
import type { Asker, Queued } from '../asker.ts'
import { audit } from '../audit.ts'
import { decideLetter } from '../author/decide-letter.ts'
import { decideComment } from '../essay/moderated.ts'
import { decideEvent } from '../event/moderated.ts'
import { decideMeeting } from '../meeting/moderated.ts'
import { actingMember } from '../team/member.ts'
import { publishDraft } from '../writing/publish.ts'
import { notify } from './notify.ts'
import { isFree, lost, ofWhat } from './queue.ts'

interface Waiting {
  author: string
  /** One of these, and the others null. */
  draft: string | null
  message: string | null
  event: number | null
  comment: string | null
  meeting: number | null
}

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
    text: `SELECT r.draft_id AS draft, r.message_id AS message, r.event_id AS event, r.comment_id AS comment,
        r.meeting_id AS meeting,
        coalesce(d.resident_id, p.author_id, ev.host_id, cm.resident_id, mt.host_id) AS author
      FROM review r ${ofWhat}
      WHERE r.id = $2 AND ${isFree} FOR UPDATE OF r`,
    values: [by, review],
  })
  const [item] = rows
  if (!item) return lost(client, by, review)
  const { what, of, about } = await settle(client, item, by, decision, onEffect)
  if (!about) return { type: 'no-target' }
  const { reason = null, note = null } = decision.type === 'returned' ? decision : {}
  await client.query({
    name: 'decide-review',
    text: `UPDATE review SET decided_at = now(), decided_by = $2, decision = $3, reason = $4, note = $5 WHERE id = $1`,
    values: [review, by, decision.type, reason, note],
  })
  await audit(client, actor, decision.type === 'merged' ? 'joined' : decision.type, { ...what, ...about })
  return { type: 'done', of }
}

/** What is decided of whatever waits. `about`: what the record says of it; undefined when it cannot be so. */
interface Settled {
  of: InHand['of']
  what: Readonly<Record<string, unknown>>
  about: Readonly<Record<string, unknown>> | undefined
}

async function settle(
  client: PoolClient,
  { draft, message, event, comment, meeting, author }: Waiting,
  by: string,
  decision: Decision,
  onEffect: (effect: Queued) => void,
): Promise<Settled> {
  if (comment !== null)
    return {
      of: 'comment',
      what: { comment },
      about: await decideComment(client, { comment, author }, decision),
    }
  if (meeting !== null)
    return {
      of: 'meeting',
      what: { meeting },
      about: await decideMeeting(client, { meeting, host: author }, decision),
    }
  if (event !== null)
    return {
      of: 'event',
      what: { event },
      about: await decideEvent(client, { event, host: author }, decision),
    }
  if (message !== null)
    return { of: 'letter', what: { message }, about: await decideLetter(client, message, decision, onEffect) }
  if (draft === null) throw new Error('a review is of something')
  return {
    of: 'draft',
    what: { draft },
    about: await carryOut(client, { draft, author, by }, decision, onEffect),
  }
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
