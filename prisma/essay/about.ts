import type { Pool } from 'pg'
import type { EssayNotice, PointAbout } from '../../core/essay/told.ts'
import { plain, type Text } from '../../core/text.ts'

type Row = Omit<PointAbout, 'changed'> & { before: Text | null; after: Text | null }

/** Of a point: how it stands, and in whose words it is told; those of whoever is told, where they said it. */
const ofPoint = `
  SELECT v.title, t.title AS section, p.kind, p.answer, said.words, b.text AS before, a.text AS after
  FROM essay_point p
  JOIN essay e ON e.id = p.essay_id
  JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
  JOIN conversation k ON k.id = $2
  JOIN LATERAL (
    SELECT c.words FROM essay_comment c WHERE c.point_id = p.id AND c.status = 'public'
      AND (c.resident_id = k.resident_id OR NOT $3::boolean)
    ORDER BY c.id LIMIT 1) AS said ON true
  JOIN LATERAL (
    SELECT s.title FROM essay_section s WHERE s.essay_id = p.essay_id AND s.section = p.section
    ORDER BY s.version DESC LIMIT 1) AS t ON true
  LEFT JOIN essay_section b ON (b.essay_id, b.version, b.section) = (p.essay_id, p.taken_in - 1, p.section)
  LEFT JOIN essay_section a ON (a.essay_id, a.version, a.section) = (p.essay_id, p.taken_in, p.section)
  WHERE p.id = $1 AND ($3::boolean OR EXISTS (
    SELECT FROM essay_support s WHERE s.point_id = p.id AND s.resident_id = k.resident_id))`

const ofComment = `
  SELECT v.title, s.title AS section, c.kind, NULL AS answer, c.words, NULL AS before, NULL AS after
  FROM essay_comment c
  JOIN essay_version v ON (v.essay_id, v.version) = (c.essay_id, c.version)
  JOIN essay_section s ON (s.essay_id, s.version, s.section) = (c.essay_id, c.version, c.section)
  WHERE c.id = $1`

/**
 * What a notice of a comment tells of, as it stands now. Undefined when there is nothing to tell any more: they took
 * back what they said, or their support.
 */
export async function pointAbout(
  pool: Pick<Pool, 'query'>,
  notice: EssayNotice,
  conversation: string,
): Promise<PointAbout | undefined> {
  const { rows } = await pool.query<Row>(
    notice.type === 'comment-returned'
      ? { name: 'comment-about', text: ofComment, values: [notice.comment] }
      : {
          name: 'point-about',
          text: ofPoint,
          values: [notice.point, conversation, notice.type === 'comment-public' || notice.own],
        },
  )
  const [row] = rows
  if (!row) return undefined
  const { before, after, ...about } = row
  return {
    ...about,
    ...(before && after && { changed: { before: plain(before), after: plain(after) } }),
  }
}
