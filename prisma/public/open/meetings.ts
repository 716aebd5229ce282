import { policy } from '../../../core/policy.ts'
import { isAnnounced } from '../../meeting/columns.ts'
import { instant, type OpenTable } from './table.ts'

const { least } = policy.meetings

/** Nothing of who convened one or was there. Of one by invitation no place is told, and of few people no number. */
export const meetingsTable: OpenTable = {
  sql: `SELECT m.id AS key, m.id, m.form->>'title' AS title, m.borough_id AS borough, m.open,
      ${instant('m.starts_at')} AS starts, CASE WHEN m.listed = 'yes' THEN m.form->>'place' END AS place,
      m.report = 'yes' AS reported,
      CASE WHEN m.report = 'yes' AND m.attended >= ${policy.results.smallest} THEN m.attended END AS attended,
      m.report = 'yes' AND m.attended >= ${least} AS counts,
      CASE WHEN m.report = 'yes' THEN p.agreements END AS agreements,
      CASE WHEN m.report = 'yes' THEN p.disagreements END AS disagreements
    FROM meeting m
    CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE p.kind = 'agreement'))::int AS agreements,
        (count(*) FILTER (WHERE p.kind = 'disagreement'))::int AS disagreements
      FROM meeting_point p WHERE p.meeting_id = m.id
    ) AS p
    WHERE m.consultation_id = $1 AND (m.report = 'yes' OR ${isAnnounced})`,
}

/** `alike`: the number of what is said alike, null where it does not count. */
export const meetingPointsTable: OpenTable = {
  sql: `SELECT p.id AS key, p.meeting_id AS meeting, p.question_id AS question, q.text->>'es' AS question_es,
      q.text->>'en' AS question_en, p.kind, p.words, p.group_id::text AS alike, g.meetings AS alike_meetings
    FROM meeting_point p JOIN meeting m ON m.id = p.meeting_id
    LEFT JOIN meeting_question q ON (q.consultation_id, q.id) = (m.consultation_id, p.question_id)
    LEFT JOIN meeting_group g ON g.id = p.group_id
    WHERE m.consultation_id = $1 AND m.report = 'yes'`,
}
