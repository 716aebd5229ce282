import type { Pool } from 'pg'
import { policy } from '../../core/policy.ts'
import { ahead } from '../../core/survey/flow.ts'
import type { Answers } from '../../core/survey/given.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { chatOf } from '../reaching.ts'
import { definitionOf } from './definition.ts'
import { isOpen } from './offered.ts'

/** Of one round; the next follows at once. */
const most = 500

/** A response `r` of a survey `s` that somebody began, and may want to go on with. */
const unfinished = `r.finished_at IS NULL AND NOT r.quiet AND r.answers <> '{}' AND ${isOpen}`

/**
 * Owes those who left a survey half-way one gentle reminder: when they did not touch it for two days (and not for weeks),
 * it stays open for a while, and it is day in the city. Stamping the response and writing the notice are one statement,
 * and a worker that waited for another passes over what that one has: each is reminded once, however many look and
 * whenever one dies. The notice names the survey alone, so that nothing leads from a chat to the answers of an anonymous
 * one.
 */
const statement = `
  WITH due AS (
    SELECT r.id, r.survey_id, c.id AS conversation_id, c.channel
    FROM response r JOIN survey s ON s.id = r.survey_id
    CROSS JOIN LATERAL (${chatOf('r.resident_id', 'c.id = r.conversation_id')}) AS c
    WHERE r.reminded_at IS NULL AND ${unfinished}
      AND r.touched_at BETWEEN now() - $4 * interval '1 hour' AND now() - $1 * interval '1 hour'
      AND (s.closed_at IS NULL OR s.closed_at > now() + $2 * interval '1 hour')
      AND (SELECT waking(time_zone) IS NULL FROM city)
    ORDER BY r.touched_at LIMIT $3
    FOR UPDATE OF r SKIP LOCKED
  ),
  told AS (
    UPDATE response r SET reminded_at = now() FROM due d WHERE r.id = d.id
    RETURNING d.survey_id, d.conversation_id, d.channel
  )
  INSERT INTO notice (conversation_id, channel, body)
  SELECT conversation_id, channel, jsonb_build_object('type', 'survey-unfinished', 'survey', survey_id) FROM told`

/** @returns how many are reminded, and whether there may be more. */
export async function remindUnfinished(
  pool: Pick<Pool, 'query'>,
): Promise<{ notices: number; more: boolean }> {
  const { after, until, left } = policy.unfinished
  const { rowCount } = await pool.query({
    name: 'remind-unfinished',
    text: statement,
    values: [after, left, most, until],
  })
  const notices = rowCount ?? 0
  return { notices, more: notices === most }
}

/** How a survey stands for who left it half-way, as the reminder is told; undefined when it is needed no more. */
export async function unfinishedAbout(
  pool: Pool,
  survey: string,
  conversation: string,
): Promise<{ title: Survey['title']; left: number } | undefined> {
  const { rows } = await pool.query<{ version: number; answers: Answers }>({
    name: 'unfinished-about',
    text: `SELECT s.version, r.answers
      FROM conversation c
      JOIN response r ON r.resident_id = c.resident_id OR r.conversation_id = c.id
      JOIN survey s ON s.id = r.survey_id
      WHERE c.id = $1 AND s.id = $2 AND ${unfinished}`,
    values: [conversation, survey],
  })
  const [row] = rows
  if (!row) return undefined
  const definition = await definitionOf(pool, survey, row.version)
  return { title: definition.title, left: ahead(definition, row.answers).left }
}
