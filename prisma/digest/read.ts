import type { Pool } from 'pg'
import { Digest, type DigestSeen } from '../../core/digest/digest.ts'
import { questionsOf } from '../../core/survey/questions.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { firstSaid } from '../essay/points.ts'
import { shownTitle } from '../listed.ts'

type Client = Pick<Pool, 'query'>

interface Row {
  week: string
  content: unknown
  events: Record<string, { title: string; conclusions: string; attended: number | null }>
  proposals: Record<string, string>
  surveys: Record<string, Survey>
  questions: Record<string, { words: string; essay: string; title: string; sectionTitle: string }>
}

/** Of what the digest `d` names, all that may be read today. */
const statement = `
  SELECT d.week::text AS week, d.content,
    coalesce((SELECT jsonb_object_agg(e.id,
        jsonb_build_object('title', e.title, 'conclusions', e.conclusions, 'attended', e.attended))
      FROM event e WHERE e.status = 'published' AND e.conclusions IS NOT NULL AND e.id IN
        (SELECT (i->>'event')::int FROM jsonb_array_elements(d.content->'events'->'items') AS i)), '{}') AS events,
    coalesce((SELECT jsonb_object_agg(p.id, ${shownTitle}) FROM proposal p WHERE p.id IN
        (SELECT (i->>'proposal')::int FROM jsonb_array_elements(
          d.content->'proposals'->'items' || (d.content->'owed'->'items')) AS i)), '{}') AS proposals,
    coalesce((SELECT jsonb_object_agg(s.id, s.definition) FROM survey s WHERE s.id IN
        (SELECT i->>'survey' FROM jsonb_array_elements(d.content->'surveys'->'items') AS i)), '{}') AS surveys,
    coalesce((SELECT jsonb_object_agg(p.id, jsonb_build_object('words', said.words, 'essay', p.essay_id,
        'title', v.title, 'sectionTitle', t.title))
      FROM essay_point p ${firstSaid}
      JOIN essay y ON y.id = p.essay_id
      JOIN essay_version v ON (v.essay_id, v.version) = (y.id, y.version)
      JOIN LATERAL (
        SELECT s.title FROM essay_section s WHERE s.essay_id = p.essay_id AND s.section = p.section
        ORDER BY s.version DESC LIMIT 1) AS t ON true
      WHERE p.id IN
        (SELECT (i->>'point')::bigint FROM jsonb_array_elements(d.content->'questions'->'items') AS i)), '{}') AS questions
  FROM digest d WHERE d.consultation_id = $1 AND d.week = $2::date`

/** A week with the words that stand today; undefined where it has no digest. */
export async function readDigest(
  client: Client,
  { consultation, week }: { consultation: string; week: string },
): Promise<DigestSeen | undefined> {
  const { rows } = await client.query<Row>({
    name: 'read-digest',
    text: statement,
    values: [consultation, week],
  })
  const [row] = rows
  if (!row) return undefined
  const kept = Digest.parse(row.content)
  return {
    week: row.week,
    of: {
      events: kept.events.of,
      proposals: kept.proposals.of,
      surveys: kept.surveys.of,
      owed: kept.owed.of,
      questions: kept.questions.of,
    },
    events: kept.events.items.flatMap((one) => withWords(one, row.events[one.event])),
    proposals: kept.proposals.items.map((one) => ({ ...one, title: row.proposals[one.proposal] ?? '' })),
    surveys: kept.surveys.items.flatMap((one) => {
      const survey = row.surveys[one.survey]
      if (!survey) return []
      const asked = questionsOf(survey).find(({ question }) => question.id === one.leading?.question)
      return [{ ...one, title: survey.title, question: asked?.question }]
    }),
    owed: kept.owed.items.map((one) => ({ ...one, title: row.proposals[one.proposal] ?? '' })),
    questions: kept.questions.items.flatMap((one) => withWords(one, row.questions[one.point])),
  }
}

const withWords = <T, W>(one: T, words: W | undefined): (T & W)[] =>
  words === undefined ? [] : [{ ...one, ...words }]

/** The Mondays of those that there are, the newest first. */
export async function digestWeeks(
  client: Client,
  consultation: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await client.query<{ week: string }>({
    name: 'digest-weeks',
    text: `SELECT week::text AS week FROM digest WHERE consultation_id = $1
      ORDER BY digest.week DESC LIMIT $2 OFFSET $3`,
    values: [consultation, limit, offset],
  })
  return rows.map(({ week }) => week)
}
