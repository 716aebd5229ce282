import type { PoolClient } from 'pg'
import { policy } from '../../core/policy.ts'
import { emptyWords } from '../../core/survey/results/empty-words.ts'

type Client = Pick<PoolClient, 'query'>

/** Links and addresses of mail are no words. */
const address = '\\S*(://|www\\.|@)\\S*'

/** The words of a point (`p`) of a meeting (`m`) as they are written. */
const written = `regexp_split_to_table(
  regexp_replace(lower(normalize(p.words)), '${address}', ' ', 'g'), '[^[:alpha:]]+')`

/** The stemmers that come with PostgreSQL know Spanish and English. They leave nothing of words that say nothing. */
const stemsOf = (word: string) =>
  `ts_lexize(CASE m.language WHEN 'en' THEN 'english_stem' ELSE 'spanish_stem' END::regdictionary, ${word})`

/** They turn round what is said: what has one is never like what has none. */
const negations = ['no', 'ni', 'sin', 'nunca', 'jamas', 'not', 'without', 'never']
const isNegated = (folded: string) => `(${folded} ~ '\\m(${negations.join('|')})\\M')`

/**
 * Points are compared by the stems of their words, so that neither "hay que" nor an ending makes two of them alike. The
 * index finds what may be: whatever is less alike is not looked at.
 */
const joinAlike = `
  WITH point AS (
    SELECT p.id, p.meeting_id, p.question_id, p.kind, p.words, coalesce((
        SELECT string_agg(CASE WHEN f.folded = ANY ($5::text[]) THEN f.folded ELSE stems[1] END, ' ' ORDER BY place)
        FROM ${written} WITH ORDINALITY AS w (word, place)
        CROSS JOIN LATERAL (SELECT unaccent(word) AS folded) AS f
        CROSS JOIN LATERAL ${stemsOf('f.folded')} AS stems
        WHERE f.folded = ANY ($5::text[]) OR stems <> '{}' AND f.folded <> ALL ($4::text[])
      ), lower(unaccent(p.words))) AS folded
    FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
    WHERE p.id = $2
  ),
  alike AS (
    SELECT g.id FROM meeting_group g, point
    WHERE g.folded % point.folded AND (g.consultation_id, g.question_id, g.kind) = ($1, point.question_id, point.kind)
      AND similarity(g.folded, point.folded) >= $3 AND ${isNegated('g.folded')} = ${isNegated('point.folded')}
    ORDER BY similarity(g.folded, point.folded) DESC, g.id LIMIT 1
  ),
  made AS (
    INSERT INTO meeting_group (consultation_id, question_id, kind, words, folded, meetings)
    SELECT $1, question_id, kind, words, folded, 1 FROM point WHERE NOT EXISTS (SELECT FROM alike)
    RETURNING id
  ),
  joined AS (
    UPDATE meeting_group g SET meetings = g.meetings + 1
    FROM alike, point
    WHERE g.id = alike.id
      AND NOT EXISTS (SELECT FROM meeting_point o WHERE o.meeting_id = point.meeting_id AND o.group_id = g.id)
  )
  UPDATE meeting_point p SET group_id = found.id
  FROM (SELECT id FROM alike UNION ALL SELECT id FROM made) AS found WHERE p.id = $2`

const addSums = `
  INSERT INTO meeting_sum AS s (consultation_id, question_id, kind, points, meetings)
  SELECT $1, question_id, kind, count(*), 1 FROM meeting_point WHERE meeting_id = $2 GROUP BY question_id, kind
  ON CONFLICT (consultation_id, question_id, kind)
    DO UPDATE SET points = s.points + EXCLUDED.points, meetings = s.meetings + 1`

/**
 * Each meeting counts once for a word of a question, however often it is there: under its stem, and as it was written
 * there.
 */
const addWords = `
  INSERT INTO meeting_word AS w (consultation_id, question_id, stem, word, meetings)
  SELECT $1, question_id, stems[1], min(word), 1
  FROM meeting m JOIN meeting_point p ON p.meeting_id = m.id
  CROSS JOIN LATERAL ${written} AS word
  CROSS JOIN LATERAL (SELECT unaccent(word) AS folded) AS f
  CROSS JOIN LATERAL ${stemsOf('folded')} AS stems
  WHERE m.id = $2 AND length(word) > 2 AND stems <> '{}' AND folded <> ALL ($3::text[])
  GROUP BY question_id, stems[1]
  ON CONFLICT (consultation_id, question_id, stem, word) DO UPDATE SET meetings = w.meetings + 1`

/**
 * Counts the report of a meeting in what all of them say, in the transaction that publishes it; not where too few were
 * there. Those that are published at once follow one another, so that two that say the same find each other.
 */
export async function countMeeting(client: Client, meeting: number): Promise<void> {
  const { rows } = await client.query<{ consultation: string }>(
    `SELECT c.id AS consultation FROM meeting m JOIN consultation c ON c.id = m.consultation_id
     WHERE m.id = $1 AND m.attended >= ${policy.meetings.least} FOR NO KEY UPDATE OF c`,
    [meeting],
  )
  const [counting] = rows
  if (!counting) return
  const { consultation } = counting
  const { rows: points } = await client.query<{ id: string }>(
    'SELECT id FROM meeting_point WHERE meeting_id = $1 ORDER BY id',
    [meeting],
  )
  for (const { id } of points)
    await client.query({
      name: 'join-alike',
      text: joinAlike,
      values: [consultation, id, policy.meetings.likeness, emptyWords, negations],
    })
  await client.query({ name: 'add-meeting-sums', text: addSums, values: [consultation, meeting] })
  await client.query({
    name: 'add-meeting-words',
    text: addWords,
    values: [consultation, meeting, emptyWords],
  })
}
