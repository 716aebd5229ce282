import type { Pool } from 'pg'
import type { Alike, QuestionSum, Synthesis, SynthesisAsks } from '../../core/ask/synthesis.ts'
import type { PointKind } from '../../core/meeting/meeting.ts'
import { policy } from '../../core/policy.ts'
import type { Answers, Asker } from '../asker.ts'

interface Reader extends Pick<Asker, 'consultation'> {
  client: Pick<Pool, 'query'>
}

const { page: each, words: most, least } = { ...policy.meetings.synthesis, least: policy.meetings.least }

export async function synthesis(
  _ask: SynthesisAsks['synthesis']['ask'],
  { client, consultation }: Reader,
): Promise<Synthesis> {
  const [{ rows: held }, { rows: questions }] = await Promise.all([
    client.query<{ meetings: number; few: number }>({
      name: 'counted-meetings',
      text: `SELECT count(*) FILTER (WHERE attended >= ${least})::int AS meetings,
          count(*) FILTER (WHERE attended < ${least})::int AS few
        FROM meeting WHERE consultation_id = $1 AND report = 'yes'`,
      values: [consultation],
    }),
    client.query<QuestionSum>({
      name: 'meeting-sums',
      text: `SELECT q.id AS question, coalesce(sum(s.points) FILTER (WHERE s.kind = 'agreement'), 0)::int AS agreements,
          coalesce(sum(s.points) FILTER (WHERE s.kind = 'disagreement'), 0)::int AS disagreements
        FROM meeting_question q
        LEFT JOIN meeting_sum s ON (s.consultation_id, s.question_id) = (q.consultation_id, q.id)
        WHERE q.consultation_id = $1 GROUP BY q.id, q.place ORDER BY q.place`,
      values: [consultation],
    }),
  ])
  return { meetings: held[0]?.meetings ?? 0, few: held[0]?.few ?? 0, questions }
}

export async function synthesisOf(
  { question, kind, page }: SynthesisAsks['synthesis-of']['ask'],
  { client, consultation }: Reader,
): Promise<SynthesisAsks['synthesis-of']['told']> {
  const [{ rows: alike }, { rows: words }] = await Promise.all([
    client.query<Alike>({
      name: 'meeting-groups',
      text: `SELECT id, words, meetings FROM meeting_group
        WHERE consultation_id = $1 AND question_id = $2 AND kind = $3
        ORDER BY meetings DESC, id LIMIT ${each + 1} OFFSET ($4 - 1) * ${each}`,
      values: [consultation, question, kind, page],
    }),
    client.query<{ word: string; meetings: number }>({
      name: 'meeting-words',
      text: `SELECT (array_agg(word ORDER BY meetings DESC, word))[1] AS word, sum(meetings)::int AS meetings
        FROM meeting_word WHERE consultation_id = $1 AND question_id = $2
        GROUP BY stem HAVING sum(meetings) > 1 ORDER BY 2 DESC, 1 LIMIT ${most}`,
      values: [consultation, question],
    }),
  ])
  return { alike, words }
}

export async function synthesisAlike(
  { alike, page }: SynthesisAsks['synthesis-alike']['ask'],
  { client, consultation }: Reader,
): Promise<SynthesisAsks['synthesis-alike']['told']> {
  const { rows } = await client.query<Alike & { question: string; kind: PointKind }>({
    name: 'meeting-group',
    text: `SELECT id, words, meetings, question_id AS question, kind FROM meeting_group
      WHERE id = $1 AND consultation_id = $2`,
    values: [alike, consultation],
  })
  const [found] = rows
  if (!found) return undefined
  const { rows: originals } = await client.query<{ meeting: number; title: string; words: string }>({
    name: 'meeting-originals',
    text: `SELECT m.id AS meeting, m.form->>'title' AS title, p.words
      FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
      WHERE p.group_id = $1 ORDER BY p.id LIMIT ${each + 1} OFFSET ($2 - 1) * ${each}`,
    values: [alike, page],
  })
  return { ...found, originals }
}

export const synthesisAnswers: Answers<SynthesisAsks> = {
  synthesis,
  'synthesis-of': synthesisOf,
  'synthesis-alike': synthesisAlike,
}
