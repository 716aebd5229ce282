import type { EssayAsks, PointSeen } from '../../core/ask/essay.ts'
import type { Point } from '../../core/essay/comment.ts'
import { policy } from '../../core/policy.ts'
import type { Text } from '../../core/text.ts'
import type { Asker } from '../asker.ts'

type Client = Pick<Asker, 'client'>

/** Who said a point (`p`) first, in what words, of those whose words stand. */
export const firstSaid = `JOIN LATERAL (
    SELECT c.words, c.version FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public' ORDER BY c.id LIMIT 1
  ) AS said ON true`

/** Of a point (`p`), as core/essay/comment.ts has it. */
export const pointColumns = `p.id, p.kind, said.words, p.answer, p.taken_in AS "takenIn", p.takes, (
    SELECT count(*)::int FROM (
      SELECT c.resident_id FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public'
      UNION SELECT s.resident_id FROM essay_support s WHERE s.point_id = p.id
    ) AS who) AS people`

export async function points(
  { essay, section, page }: EssayAsks['points']['ask'],
  { client }: Client,
): Promise<Point[]> {
  const { rows } = await client.query<Point>({
    name: 'points',
    text: `SELECT ${pointColumns} FROM essay_point p ${firstSaid}
      WHERE p.essay_id = $1 AND p.section = $2
      ORDER BY people DESC, p.id LIMIT ${policy.essay.page + 1} OFFSET $3`,
    values: [essay, section, (page - 1) * policy.essay.page],
  })
  return rows
}

interface Row extends Omit<PointSeen, 'mine' | 'difference'> {
  mine: string | null
  before: Text | null
  after: Text | null
}

export async function point(
  { point: id, resident }: EssayAsks['point']['ask'],
  { client }: Client,
): Promise<PointSeen | undefined> {
  const { rows } = await client.query<Row>({
    name: 'point',
    text: `SELECT ${pointColumns}, p.essay_id AS essay, p.section, v.title, t.title AS "sectionTitle",
        ARRAY(SELECT c.words FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public'
          ORDER BY c.id OFFSET 1 LIMIT ${policy.essay.alike}) AS alike,
        EXISTS (SELECT FROM essay_support s WHERE s.point_id = p.id AND s.resident_id = $2) AS supported,
        (SELECT c.id FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public' AND c.resident_id = $2
         LIMIT 1) AS mine,
        b.text AS before, a.text AS after
      FROM essay_point p ${firstSaid}
      JOIN essay e ON e.id = p.essay_id
      JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
      JOIN LATERAL (
        SELECT s.title FROM essay_section s WHERE s.essay_id = p.essay_id AND s.section = p.section
        ORDER BY s.version DESC LIMIT 1) AS t ON true
      LEFT JOIN essay_section b ON (b.essay_id, b.version, b.section) = (p.essay_id, p.taken_in - 1, p.section)
      LEFT JOIN essay_section a ON (a.essay_id, a.version, a.section) = (p.essay_id, p.taken_in, p.section)
      WHERE p.id = $1`,
    values: [id, resident ?? null],
  })
  const [row] = rows
  if (!row) return undefined
  const { mine, before, after, ...seen } = row
  return { ...seen, mine: mine ?? undefined, difference: before && after ? { before, after } : undefined }
}

/** Nobody supports what they say themselves, and what was taken is settled. */
export async function support(
  { point: id, resident, on }: EssayAsks['point-support']['ask'],
  { client }: Client,
): Promise<boolean> {
  if (!on) {
    const { rowCount } = await client.query({
      name: 'unsupport-point',
      text: 'DELETE FROM essay_support WHERE point_id = $1 AND resident_id = $2',
      values: [id, resident],
    })
    return rowCount === 1
  }
  const { rowCount } = await client.query({
    name: 'support-point',
    text: `INSERT INTO essay_support (point_id, resident_id)
      SELECT p.id, $2 FROM essay_point p
      WHERE p.id = $1 AND p.taken_in IS NULL AND NOT EXISTS (
        SELECT FROM essay_comment c WHERE c.point_id = p.id AND c.resident_id = $2 AND c.status = 'public')
      ON CONFLICT DO NOTHING`,
    values: [id, resident],
  })
  return rowCount === 1
}
