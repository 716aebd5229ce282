import type { ConclusionAsks, EventAsks } from '../../core/ask/event.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { actingMember } from '../team/member.ts'

type Client = Pick<Asker, 'client'>

export async function rate(
  { event, resident, rating }: EventAsks['rate']['ask'],
  { client }: Client,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'rate-event',
    text: `INSERT INTO event_opinion (event_id, resident_id, rating)
      SELECT e.id, r.resident_id, $3 FROM event e JOIN registration r ON r.event_id = e.id
      WHERE e.id = $1 AND r.resident_id = $2 AND r.status = 'in' AND e.status = 'published' AND e.ends_at <= now()
      ON CONFLICT (event_id, resident_id) DO UPDATE SET rating = EXCLUDED.rating, at = now()`,
    values: [event, resident, rating],
  })
  return rowCount === 1
}

export async function opine(
  { event, resident, words }: EventAsks['opine']['ask'],
  { client }: Client,
): Promise<undefined> {
  await client.query('UPDATE event_opinion SET words = $3 WHERE event_id = $1 AND resident_id = $2', [
    event,
    resident,
    words,
  ])
  return undefined
}

export async function opinions(
  { by, event }: ConclusionAsks['opinions']['ask'],
  { client }: Client,
): Promise<ConclusionAsks['opinions']['told']> {
  if (!(await actingMember(client, by, 'analyst'))) return undefined
  const { rows } = await client.query<{ rating: number; words: string }>(
    `SELECT rating, words FROM event_opinion WHERE event_id = $1 AND words IS NOT NULL
     ORDER BY at DESC, resident_id LIMIT ${policy.events.opinions}`,
    [event],
  )
  return rows
}

/** What is there is taken away. */
export async function tagEvent(
  { by, event, tag: { kind, value } }: ConclusionAsks['tag-event']['ask'],
  { client }: Client,
): Promise<boolean> {
  const actor = await actingMember(client, by, 'analyst')
  if (!actor) return false
  const about = [event, kind, value]
  const { rowCount } = await client.query(
    'DELETE FROM event_tag WHERE event_id = $1 AND kind = $2 AND value = $3',
    about,
  )
  if (rowCount === 0)
    await client.query('INSERT INTO event_tag (event_id, kind, value) VALUES ($1, $2, $3)', about)
  await audit(client, actor, rowCount === 0 ? 'event-tagged' : 'event-untagged', { event, [kind]: value })
  return true
}
