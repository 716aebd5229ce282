import { Entry, entryWords } from '../../../core/history.ts'
import type { Language } from '../../../core/reply.ts'
import { plain } from '../../../core/text.ts'
import { isHidden } from '../../moderation/ended.ts'
import { isOwed } from '../../promise/owed.ts'
import { isStatusSql } from '../../promise/past.ts'
import { instant, type OpenTable } from './table.ts'

const shown = (column: string) => `CASE WHEN NOT (${isHidden}) THEN ${column} END`

/** Of one that is hidden there is only that it is. Who wrote a proposal is in none of it. */
export const proposalsTable: OpenTable = {
  sql: `SELECT p.id AS key, p.id, ${shown('p.title')} AS title, ${shown('p.problem')} AS problem,
      ${shown('p.change')} AS change, ${shown('p.aim')} AS aim, p.topic_id AS topic, p.borough_id AS borough,
      ${instant('p.created_at')} AS published, t.count AS signatures, t.elsewhere AS signatures_elsewhere,
      (SELECT max(r.at) FROM reached r WHERE r.proposal_id = p.id AND r.kind = 'tier') AS tier,
      s.kind AS status, s.at AS status_since, p.closed_at IS NULL AS open, p.ended, p.merged_into
    FROM proposal p JOIN tally t ON t.proposal_id = p.id
    LEFT JOIN LATERAL (
      SELECT e.body->>'kind' AS kind, ${instant('e.at')} AS at FROM entry e
      WHERE e.proposal_id = p.id AND ${isStatusSql('e')} ORDER BY e.id DESC LIMIT 1
    ) AS s ON true
    WHERE p.consultation_id = $1`,
}

/** What became of proposals, as their public histories have it. */
export const historyTable: OpenTable = {
  sql: `SELECT e.id AS key, e.id::text, e.proposal_id AS proposal, ${instant('e.at')} AS at,
      e.body->>'kind' AS kind, e.body
    FROM entry e JOIN proposal p ON p.id = e.proposal_id WHERE p.consultation_id = $1`,
  words({ body }, { timeZone }) {
    const entry = Entry.parse(body)
    const said = (language: Language) => plain(entryWords(entry, language, timeZone))
    return { words_es: said('es'), words_en: said('en') }
  },
}

/** What the city owes for tiers: kept, owed, or owed to nobody any more where the proposal ended. */
export const promisesTable: OpenTable = {
  sql: `SELECT w.id AS key, w.id::text, w.proposal_id AS proposal, w.at AS tier, w.duty, w.due::text,
      ${instant('w.meeting')} AS meeting, w.place, ${instant('w.kept_at')} AS kept,
      CASE WHEN w.kept_at IS NOT NULL THEN 'kept' WHEN ${isOwed} THEN 'owed' ELSE 'ended' END AS state
    FROM promise w JOIN proposal p ON p.id = w.proposal_id WHERE p.consultation_id = $1`,
}
