import type { Owed } from '../../core/ask/promise.ts'
import type { Asks } from '../../core/ask.ts'
import { policy } from '../../core/policy.ts'
import type { Duty } from '../../core/tiers.ts'
import type { Asker } from '../asker.ts'
import { isAnalyst } from './staff.ts'

/** Of the promise `w` and its proposal `p`. */
export const owedColumns = `
  w.id, w.proposal_id AS proposal, p.title, w.at, w.duty, w.due::text AS due, w.meeting, w.place, w.kept_at AS kept`

export interface OwedRow {
  id: string
  proposal: number
  title: string
  at: number
  duty: Duty
  due: string
  meeting: Date | null
  place: string | null
  kept: Date | null
}

export const owedOf = ({ id, proposal, title, at, duty, due, meeting, place, kept }: OwedRow): Owed => ({
  id,
  proposal,
  title,
  at,
  duty,
  due,
  meeting: meeting ? { moment: meeting.getTime(), place: place ?? '' } : undefined,
  keptAt: kept?.getTime(),
})

/** Still owed: what ended owes nothing to anybody any more. */
export const isOwed = 'w.kept_at IS NULL AND p.ended IS NULL'

/** One more than a page, to see whether there are others. */
const most = policy.pageSize + 1

export async function owed({ staff, which }: Asks['owed']['ask'], { client }: Asker): Promise<Owed[]> {
  const { rows } =
    'ids' in which
      ? await client.query<OwedRow>({
          name: 'owed-known',
          text: `SELECT ${owedColumns}
            FROM unnest($1::bigint[]) WITH ORDINALITY AS i (id, place_of)
            JOIN promise w ON w.id = i.id JOIN proposal p ON p.id = w.proposal_id
            WHERE ${isAnalyst('$2::bigint')} ORDER BY i.place_of`,
          values: [which.ids, staff],
        })
      : await client.query<OwedRow>({
          name: 'owed',
          text: `SELECT ${owedColumns}
            FROM promise w JOIN proposal p ON p.id = w.proposal_id
            WHERE ${isOwed} AND w.id <> ALL ($1::bigint[]) AND ${isAnalyst('$2::bigint')}
            ORDER BY w.on_day, w.id LIMIT ${most}`,
          values: [which.unseen, staff],
        })
  return rows.map(owedOf)
}
