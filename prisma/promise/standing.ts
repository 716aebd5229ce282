import type { Answers, Standing } from '../../core/ask/promise.ts'
import type { Asks } from '../../core/ask.ts'
import { isStatus } from '../../core/history.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { clarityColumns, told } from './history.ts'
import { isOwed, type OwedRow, owedColumns, owedOf } from './owed.ts'
import { isStatusSql } from './past.ts'
import { isAnalyst } from './staff.ts'

/** Undefined: they are no analyst, or no tier was reached. */
export async function standing(
  { staff, proposal }: Asks['standing']['ask'],
  { client }: Asker,
): Promise<Standing | undefined> {
  const { rows: found } = await client.query<{ title: string }>({
    name: 'standing-of',
    text: `SELECT p.title FROM proposal p
      WHERE p.id = $1 AND ${isAnalyst('$2::bigint')}
        AND EXISTS (SELECT FROM reached r WHERE r.proposal_id = p.id AND r.kind = 'tier')`,
    values: [proposal, staff],
  })
  const [about] = found
  if (!about) return undefined
  const { rows: entries } = await client.query({
    name: 'standing-statuses',
    text: `SELECT e.id, e.at, e.body, ${clarityColumns}
      FROM entry e WHERE e.proposal_id = $1 AND ${isStatusSql('e')} ORDER BY e.id`,
    values: [proposal],
  })
  const { rows: owed } = await client.query<OwedRow>({
    name: 'standing-owed',
    text: `SELECT ${owedColumns} FROM promise w JOIN proposal p ON p.id = w.proposal_id
      WHERE w.proposal_id = $1 AND ${isOwed} ORDER BY w.on_day, w.id`,
    values: [proposal],
  })
  const statuses = entries
    .map(told)
    .flatMap(({ entry, ...dated }) => (isStatus(entry) ? [{ ...dated, entry }] : []))
  return { title: about.title, statuses, owed: owed.map(owedOf) }
}

export async function answers(
  { staff, entry, page }: Asks['answers']['ask'],
  { client }: Asker,
): Promise<Answers | undefined> {
  const { rows: found } = await client.query({
    name: 'answers-of',
    text: `SELECT e.id, e.at, e.body, ${clarityColumns}, p.id AS proposal, p.title
      FROM entry e JOIN proposal p ON p.id = e.proposal_id
      WHERE e.id = $1 AND ${isStatusSql('e')} AND ${isAnalyst('$2::bigint')}`,
    values: [entry, staff],
  })
  const [about] = found
  if (!about) return undefined
  const each = policy.unclear.page
  const { rows } = await client.query<{ missing: string }>({
    name: 'answers',
    text: `SELECT missing FROM clarity WHERE entry_id = $1 AND missing IS NOT NULL
      ORDER BY at DESC, resident_id LIMIT $2 OFFSET $3`,
    values: [entry, each + 1, (page - 1) * each],
  })
  const { clear, answered, ...status } = told(about)
  return {
    title: about.title,
    proposal: about.proposal,
    status,
    clear,
    answered,
    missing: rows.slice(0, each).map(({ missing }) => missing),
    page,
    more: rows.length > each,
  }
}
