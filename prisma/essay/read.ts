import type { EssayAsks, ListedEssay, Reading } from '../../core/ask/essay.ts'
import type { Text } from '../../core/text.ts'
import type { Asker } from '../asker.ts'

type Client = Pick<Asker, 'client'>

export async function hasEssays(_ask: unknown, { client }: Client): Promise<boolean> {
  const { rows } = await client.query<{ any: boolean }>({
    name: 'has-essays',
    text: 'SELECT EXISTS (SELECT FROM essay) AS any',
  })
  return rows[0]?.any ?? false
}

export async function essays(_ask: unknown, { client }: Client): Promise<ListedEssay[]> {
  const { rows } = await client.query<ListedEssay>({
    name: 'essays',
    text: `SELECT e.id AS essay, v.title, v.about,
        (SELECT count(*)::int FROM essay_section s WHERE (s.essay_id, s.version) = (e.id, e.version)) AS of
      FROM essay e JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
      ORDER BY v.published_at DESC, e.id`,
  })
  return rows
}

/** What counts of a comment (`c`): a tap of support or doubt does, whatever becomes of its words. */
const counts = "c.status <> 'dropped'"

/** Of a section (`s`) of the newest version: how many people support it or have doubts, and what they say. */
const tallied = `
  (SELECT count(DISTINCT c.resident_id)::int FROM essay_comment c
   WHERE (c.essay_id, c.section, c.kind) = (s.essay_id, s.section, 'support') AND ${counts}) AS support,
  (SELECT count(DISTINCT c.resident_id)::int FROM essay_comment c
   WHERE (c.essay_id, c.section, c.kind) = (s.essay_id, s.section, 'doubt') AND ${counts}) AS doubt,
  (SELECT count(DISTINCT c.point_id)::int FROM essay_comment c
   WHERE (c.essay_id, c.section) = (s.essay_id, s.section) AND c.status = 'public') AS points`

interface Row extends Omit<Reading, 'section' | 'before'> {
  id: string
  heading: string
  summary: Reading['section']['summary']
  audio: string | null
  text: Text
  was: Text | null
}

export async function essay(
  { essay: id, at }: EssayAsks['essay']['ask'],
  { client }: Client,
): Promise<Reading | undefined> {
  const { rows } = await client.query<Row>({
    name: 'essay',
    text: `SELECT e.id AS essay, v.title, e.version, s.place AS page, s.section AS id, s.title AS heading, s.summary,
        s.audio, s.text, n.of, b.text AS was, ${tallied}
      FROM essay e JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS of FROM essay_section o WHERE (o.essay_id, o.version) = (e.id, e.version)) AS n
      JOIN essay_section s ON (s.essay_id, s.version) = (e.id, e.version)
        AND CASE WHEN $3::text IS NULL THEN s.place = least($2::int, n.of) ELSE s.section = $3 END
      LEFT JOIN essay_section b ON (b.essay_id, b.version, b.section) = (e.id, e.version - 1, s.section)
      WHERE e.id = $1`,
    values: [id, 'page' in at ? at.page : null, 'section' in at ? at.section : null],
  })
  const [row] = rows
  if (!row) return undefined
  const { id: section, heading: title, summary, audio, text, was, ...reading } = row
  const before = row.version === 1 ? undefined : same(was, text) ? undefined : was
  return { ...reading, section: { id: section, title, summary, audio, text }, before }
}

const same = (one: Text | null, other: Text): boolean => JSON.stringify(one) === JSON.stringify(other)
