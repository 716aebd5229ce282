import type { EventSent, HostingAsks } from '../../core/ask/hosting.ts'
import { unansweredPart } from '../../core/event/form.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { actingMember } from '../team/member.ts'
import { eventDraft } from './draft.ts'
import { publishEvent } from './publish.ts'
import { tellRegistered } from './tell-registered.ts'

type Client = Pick<Asker, 'client'>

const hold = 'SELECT FROM event WHERE id = $1 FOR NO KEY UPDATE'

/** A resident's goes to a moderator; the city's own is published, and that is an act of staff. */
export async function eventSend(
  { resident, event }: HostingAsks['event-send']['ask'],
  { client }: Client,
): Promise<EventSent> {
  await client.query('SELECT FROM resident WHERE id = $1 FOR NO KEY UPDATE', [resident])
  await client.query(hold, [event])
  const draft = await eventDraft({ resident, event }, { client })
  const sendable = draft && ['writing', 'returned', 'published'].includes(draft.status)
  if (!sendable || unansweredPart(draft.form) || (draft.before && !draft.changed)) return 'closed'
  const { rows } = await client.query<{ past: boolean; open: number }>({
    name: 'event-under-way',
    text: `SELECT to_timestamp($2::float8 / 1000) <= now()
          -- What its host tells once it is over may be sent then.
          AND NOT EXISTS (SELECT FROM event WHERE id = $3 AND status = 'published' AND ends_at <= now()) AS past,
        (SELECT count(*)::int FROM event WHERE host_id = $1 AND kind = 'resident' AND id <> $3
           AND (status = 'waiting' OR status = 'published' AND ends_at > now())) AS open`,
    values: [resident, draft.form.starts, event],
  })
  if (rows[0]?.past) return 'past'
  if (draft.kind !== 'resident') {
    const actor = await actingMember(client, resident, 'announcer')
    if (!actor) return 'closed'
    await publishEvent(client, event)
    await audit(client, actor, 'event-published', { event })
    return 'published'
  }
  if (!draft.before && (rows[0]?.open ?? 0) >= policy.events.open) return 'full'
  await client.query(
    `UPDATE event SET touched_at = now(), status = CASE WHEN version > 0 THEN status ELSE 'waiting' END WHERE id = $1`,
    [event],
  )
  await client.query('INSERT INTO review (event_id) VALUES ($1)', [event])
  return 'sent'
}

/** By its host, or by staff: by whoever speaks for the city, or moderates. */
export async function eventCancel(
  { resident, event }: HostingAsks['event-cancel']['ask'],
  { client }: Client,
): Promise<boolean> {
  await client.query(hold, [event])
  const draft = await eventDraft({ resident, event }, { client })
  const own = draft?.kind === 'resident'
  const role = draft ? 'announcer' : 'moderator'
  const actor = own ? undefined : await actingMember(client, resident, role)
  if (!own && !actor) return false
  const { rowCount } = await client.query({
    name: 'cancel-event',
    text: `UPDATE event SET status = 'cancelled', version = version + 1, changed_at = now(), touched_at = now(),
        day_before_at = NULL, hours_before_at = NULL
      WHERE id = $1 AND status = 'published' AND ends_at > now()`,
    values: [event],
  })
  if (rowCount !== 1) return false
  await tellRegistered(client, event, 'event-cancelled')
  if (actor) await audit(client, actor, 'event-cancelled', { event })
  return true
}
