import type { PoolClient } from 'pg'
import type { EventInHand } from '../../core/ask/moderation.ts'
import type { Decision } from '../../core/moderation.ts'
import { notify } from '../moderation/notify.ts'
import { readDraft } from './draft.ts'
import { publishEvent } from './publish.ts'

/** What a moderator reads of an event, or of its changes. */
export async function eventInHand(review: string, event: number, client: PoolClient): Promise<EventInHand> {
  const draft = await readDraft(client, event)
  if (!draft) throw new Error('an event that is reviewed is gone')
  const { kind, form, before, photos } = draft
  return { of: 'event', review, event, title: form.title ?? '', kind, form, before, photos }
}

/**
 * Carries out what a moderator decided of an event, in the transaction of the decision: it is published, or its changes
 * are, or it comes back. Its host is told either way.
 *
 * @returns what the record says of it; undefined when it cannot be so.
 */
export async function decideEvent(
  client: PoolClient,
  { event, host }: { event: number; host: string },
  decision: Decision,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  switch (decision.type) {
    case 'merged':
      return undefined
    case 'approved':
      await publishEvent(client, event)
      await notify(client, host, { type: 'event-approved', event })
      return {}
    case 'returned': {
      const { reason, note } = decision
      const why = { reason, ...(note !== undefined && { note }) }
      await client.query(`UPDATE event SET status = 'returned' WHERE id = $1 AND status = 'waiting'`, [event])
      await notify(client, host, { type: 'event-returned', event, ...why })
      return why
    }
  }
}
