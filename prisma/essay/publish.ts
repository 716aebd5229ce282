import type { PoolClient } from 'pg'
import type { Essay } from '../../core/essay/essay.ts'
import { type Actor, audit } from '../audit.ts'
import { tellPoints } from './tell.ts'

export interface Published {
  /** `same`: it was published just so before, and nothing changed. */
  became: 'published' | 'revised' | 'same'
  version: number
}

/**
 * Publishes an essay, or its next version, in a transaction of the caller's. What the drafting group marked to be taken
 * is taken with it, and those who said or support it are told; so are those whose change to the version before is not
 * among it.
 */
export async function publishEssay(
  client: PoolClient,
  by: Actor,
  { essay, source }: { essay: Essay; source: string },
): Promise<Published> {
  const { essay: id, title, about, sections } = essay
  const { rows: cities } = await client.query<{ consultation: string }>(
    'SELECT id AS consultation FROM consultation LIMIT 1',
  )
  const [city] = cities
  if (!city) throw new Error('there is no city yet')
  // Held from here on, so that of two who publish at once the second makes the version after.
  await client.query(
    'INSERT INTO essay (id, consultation_id, version) VALUES ($1, $2, 1) ON CONFLICT (id) DO NOTHING',
    [id, city.consultation],
  )
  await client.query('SELECT FROM essay WHERE id = $1 FOR UPDATE', [id])
  const { rows: known } = await client.query<{ version: number; source: string }>(
    'SELECT version, source FROM essay_version WHERE essay_id = $1 ORDER BY version DESC LIMIT 1',
    [id],
  )
  const [before] = known
  if (before?.source === source) return { became: 'same', version: before.version }
  const version = (before?.version ?? 0) + 1
  await client.query(
    'INSERT INTO essay_version (essay_id, version, title, about, source) VALUES ($1, $2, $3, $4, $5)',
    [id, version, title, JSON.stringify(about), source],
  )
  await client.query(
    `INSERT INTO essay_section (essay_id, version, section, place, title, summary, audio, text)
     SELECT $1, $2, one ->> 'id', place, one ->> 'title', one -> 'summary', one ->> 'audio', one -> 'text'
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS s (one, place)`,
    [id, version, JSON.stringify(sections)],
  )
  await client.query('UPDATE essay SET version = $2 WHERE id = $1', [id, version])
  if (before) await takePoints(client, id, version)
  await audit(client, by, 'essay-published', { essay: id, version })
  return { became: before ? 'revised' : 'published', version }
}

async function takePoints(client: PoolClient, essay: string, version: number): Promise<void> {
  const { rows: taken } = await client.query<{ id: string }>(
    `WITH taken AS (
       UPDATE essay_point SET taken_in = $2, takes = false
       WHERE essay_id = $1 AND takes AND taken_in IS NULL RETURNING id
     ),
     settled AS (UPDATE essay_comment c SET settled = true FROM taken WHERE c.point_id = taken.id)
     SELECT id FROM taken`,
    [essay, version],
  )
  await tellPoints(
    client,
    taken.map(({ id }) => id),
    { what: 'taken', version },
  )
  const { rows: left } = await client.query<{ id: string }>(
    `SELECT p.id FROM essay_point p
     WHERE p.essay_id = $1 AND p.kind = 'change' AND p.taken_in IS NULL
       AND EXISTS (SELECT FROM essay_comment c WHERE c.point_id = p.id AND c.version = $2 - 1)`,
    [essay, version],
  )
  await tellPoints(
    client,
    left.map(({ id }) => id),
    { what: 'left', version },
  )
}
