import type { Asks } from '../../core/ask.ts'
import type { Status } from '../../core/history.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { addEntry } from '../history.ts'
import { isAnalyst } from './staff.ts'

/**
 * Publishes what staff say of a proposal, in the turn's own transaction: the entry, the news of it, what it does to the
 * promise, and the record of who did it. Of two who keep one promise at once the second finds it kept.
 */
export async function publish(
  { staff, proposal, promise, status }: Asks['publish']['ask'],
  { client, onEffect }: Asker,
): Promise<Asks['publish']['told']> {
  const { rows } = await client.query<{ name: string }>({
    name: 'publish-by',
    text: `SELECT s.name FROM staff s
      WHERE s.resident_id = $1 AND ${isAnalyst('$1')}
        AND EXISTS (SELECT FROM reached r WHERE r.proposal_id = $2 AND r.kind = 'tier')`,
    values: [staff, proposal],
  })
  const [who] = rows
  if (!who) return undefined
  if (promise !== undefined && !(await moved({ proposal, promise, status }, client))) return 'kept'
  onEffect(await addEntry(client, proposal, status, 'followers'))
  await audit(client, { resident: staff, name: who.name }, 'published', {
    proposal,
    status: status.kind,
    ...(promise !== undefined && { promise }),
  })
  return 'published'
}

/** @returns false when the promise was kept before. */
async function moved(
  { proposal, promise, status }: { proposal: number; promise: string; status: Status },
  client: Asker['client'],
): Promise<boolean> {
  const meeting = status.kind === 'to-be-presented' ? status : undefined
  const keeps = status.kind === 'reviewed' || status.kind === 'presented'
  const { rowCount } = await client.query({
    name: 'promise-moved',
    // What lies before today needs no reminder of its own: somebody is at it.
    text: `UPDATE promise w
      SET kept_at = CASE WHEN $3::boolean THEN now() END,
          meeting = coalesce($4::timestamptz, w.meeting), place = coalesce($5::text, w.place),
          on_day = coalesce(($4::timestamptz AT TIME ZONE city.time_zone)::date, w.on_day),
          reminded_on = CASE WHEN $4::timestamptz IS NULL THEN w.reminded_on ELSE (now() AT TIME ZONE city.time_zone)::date END
      FROM proposal p JOIN consultation c ON c.id = p.consultation_id JOIN city ON city.id = c.city_id
      WHERE w.id = $1 AND w.proposal_id = $2 AND p.id = w.proposal_id AND w.kept_at IS NULL
        AND w.duty = CASE WHEN $6::boolean THEN 'review' ELSE 'presentation' END`,
    values: [
      promise,
      proposal,
      keeps,
      meeting ? new Date(meeting.meeting) : null,
      meeting?.place ?? null,
      status.kind === 'reviewed',
    ],
  })
  return rowCount === 1
}
