import type { PoolClient } from 'pg'
import type { HostingAsks } from '../../core/ask/hosting.ts'
import { type EventDraft, type EventForm, formOf } from '../../core/event/form.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { type EventRow, eventColumns, eventOf, isTheirs } from './columns.ts'
import { photosSql } from './photos.ts'

type Client = Pick<Asker, 'client'>

interface DraftRow extends EventRow {
  stored: EventForm
  status: EventDraft['status']
  waits: boolean
  claimed: boolean
  reason: string | null
  note: string | null
  photos: readonly string[]
  /** Some of them are not public yet. */
  fresh: boolean
}

const draftColumns = `${eventColumns}, e.form AS stored, e.status, r.id IS NOT NULL AS waits,
  coalesce(r.claimed_until > now(), false) AS claimed, b.reason, b.note,
  ${photosSql('true')} AS photos, EXISTS (SELECT FROM event_photo h WHERE h.event_id = e.id AND NOT h.public) AS fresh`

/** The review that it waits in, and the last one that sent it back and was not followed by another. */
const reviews = `
  LEFT JOIN review r ON r.event_id = e.id AND r.decided_at IS NULL
  LEFT JOIN LATERAL (
    SELECT l.reason, l.note, l.decision FROM review l
    WHERE l.event_id = e.id AND l.decided_at IS NOT NULL ORDER BY l.id DESC LIMIT 1
  ) b ON b.decision = 'returned' AND r.id IS NULL`

function draftOf({
  stored,
  status,
  waits,
  claimed,
  reason,
  note,
  photos,
  fresh,
  ...row
}: DraftRow): EventDraft {
  const before = row.version > 0
  return {
    id: row.id,
    kind: row.kind,
    form: before ? { ...formOf(eventOf(row)), ...stored } : stored,
    status: waits && status !== 'cancelled' ? 'waiting' : status,
    changed: fresh || Object.keys(stored).length > 0,
    photos,
    before,
    claimed,
    returned: reason === null ? undefined : { reason, note: note ?? undefined },
  }
}

/** Whoever asks. */
export async function readDraft(
  client: Pick<PoolClient, 'query'>,
  id: number,
): Promise<EventDraft | undefined> {
  const { rows } = await client.query<DraftRow>({
    name: 'read-event-draft',
    text: `SELECT ${draftColumns} FROM event e ${reviews} WHERE e.id = $1`,
    values: [id],
  })
  return rows[0] && draftOf(rows[0])
}

export async function eventDraft(
  { resident, event }: HostingAsks['event-draft']['ask'],
  { client }: Client,
): Promise<EventDraft | undefined> {
  const { rows } = await client.query<DraftRow>({
    name: 'event-draft',
    text: `SELECT ${draftColumns} FROM event e ${reviews} WHERE e.id = $2 AND ${isTheirs}`,
    values: [resident, event],
  })
  return rows[0] && draftOf(rows[0])
}

export async function hosted(
  { resident, page }: HostingAsks['hosted']['ask'],
  { client }: Client,
): Promise<HostingAsks['hosted']['told']> {
  const { rows } = await client.query<HostingAsks['hosted']['told'][number] & { starts: number | null }>({
    name: 'hosted',
    text: `SELECT e.id, coalesce(e.form->>'title', e.title) AS title,
        CASE WHEN e.status <> 'cancelled' AND EXISTS (
          SELECT FROM review r WHERE r.event_id = e.id AND r.decided_at IS NULL) THEN 'waiting' ELSE e.status END AS status,
        coalesce((e.form->>'starts')::float8, extract(epoch FROM e.starts_at)::float8 * 1000) AS starts
      FROM event e WHERE ${isTheirs} AND e.status <> 'dropped'
      ORDER BY e.touched_at DESC, e.id DESC LIMIT ${policy.pageSize + 1} OFFSET ($2 - 1) * ${policy.pageSize}`,
    values: [resident, page],
  })
  return rows.map(({ starts, ...event }) => ({ ...event, starts: starts ?? undefined }))
}

/** Somebody's events are begun one after another, so that no more are open than may be. */
export async function eventBegin(
  { resident, kind, title }: HostingAsks['event-begin']['ask'],
  { client, consultation }: Pick<Asker, 'client' | 'consultation'>,
): Promise<HostingAsks['event-begin']['told']> {
  if (kind !== 'resident' && !(await actingMember(client, resident, 'announcer'))) return { limit: 0 }
  await client.query('SELECT FROM resident WHERE id = $1 FOR NO KEY UPDATE', [resident])
  const { rows } = await client.query<{ id: number }>({
    name: 'begin-event',
    text: `INSERT INTO event (consultation_id, kind, host_id, form)
      SELECT $2, $3, $1, jsonb_build_object('title', $4::text)
      WHERE (SELECT count(*) FROM event WHERE host_id = $1 AND status IN ('writing', 'returned')) < $5
      RETURNING id`,
    values: [resident, consultation, kind, title, policy.events.drafts],
  })
  const [made] = rows
  return made ? { event: made.id } : { limit: policy.events.drafts }
}

const isOpen = `${isTheirs} AND e.status IN ('writing', 'returned', 'published')
  AND NOT EXISTS (SELECT FROM review r WHERE r.event_id = e.id AND r.decided_at IS NULL)`

export async function eventSave(
  { resident, event, parts }: HostingAsks['event-save']['ask'],
  { client }: Client,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'save-event',
    text: `UPDATE event e SET form = e.form || $3::jsonb, touched_at = now() WHERE e.id = $2 AND ${isOpen}`,
    values: [resident, event, JSON.stringify(parts)],
  })
  return rowCount === 1
}

export async function eventDrop(
  { resident, event }: HostingAsks['event-drop']['ask'],
  { client }: Client,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'drop-event',
    text: `WITH dropped AS (
        UPDATE event e SET form = '{}', touched_at = now(),
          status = CASE WHEN e.version > 0 THEN e.status ELSE 'dropped' END
        WHERE e.id = $2 AND ${isOpen} AND (e.version = 0 OR e.form <> '{}' OR EXISTS (
          SELECT FROM event_photo h WHERE h.event_id = e.id AND NOT h.public))
        RETURNING e.id
      ),
      forgotten AS (
        DELETE FROM photo WHERE id IN (
          SELECT h.photo_id FROM event_photo h JOIN dropped d ON d.id = h.event_id WHERE NOT h.public)
      )
      SELECT FROM dropped`,
    values: [resident, event],
  })
  return rowCount === 1
}
