import type { Pool } from 'pg'
import type { Owed } from '../../core/ask/promise.ts'
import { shownTitle } from '../listed.ts'
import { isOwed, type OwedRow, owedColumns, owedOf } from '../promise/owed.ts'

type Client = Pick<Pool, 'query'>

/** Of a consultation: promises that are owed still, those of them whose day has passed, and those that were kept. */
export interface OwedCounts {
  owed: number
  late: number
  kept: number
}

const ofConsultation = 'FROM promise w JOIN proposal p ON p.id = w.proposal_id WHERE p.consultation_id = $1'

/** @param today The city's day, YYYY-MM-DD. */
export async function owedCounts(pool: Client, consultation: string, today: string): Promise<OwedCounts> {
  const { rows } = await pool.query<OwedCounts>({
    name: 'owed-counts',
    text: `SELECT count(*) FILTER (WHERE ${isOwed})::int AS owed,
        count(*) FILTER (WHERE ${isOwed} AND w.on_day < $2::date)::int AS late,
        count(*) FILTER (WHERE w.kept_at IS NOT NULL)::int AS kept
      ${ofConsultation}`,
    values: [consultation, today],
  })
  return rows[0] ?? { owed: 0, late: 0, kept: 0 }
}

/** The last promise of a page, by which the next one is found. */
export interface OwedCursor {
  /** Of what is owed the day on which it comes up; of what was kept the moment, as ISO 8601 has them. */
  at: string
  id: string
}

export interface ListedOwed extends Owed {
  cursor: OwedCursor
}

/** A page of what is owed, the nearest day first, or of what was kept, the newest first; one more where there is more. */
export async function publicOwed(
  pool: Client,
  consultation: string,
  { which, after, limit }: { which: 'owed' | 'kept'; after: OwedCursor | undefined; limit: number },
): Promise<{ items: ListedOwed[]; more: boolean }> {
  const isKept = which === 'kept'
  const column = isKept ? 'w.kept_at' : 'w.on_day'
  const type = isKept ? 'timestamptz' : 'date'
  const { rows } = await pool.query<OwedRow & { cursor: string }>({
    name: `public-${which}`,
    text: `SELECT ${owedColumns.replace('p.title', `${shownTitle} AS title`)}, to_jsonb(${column}) #>> '{}' AS cursor
      ${ofConsultation} AND ${isKept ? 'w.kept_at IS NOT NULL' : isOwed}
        AND ($2::${type} IS NULL OR (${column}, w.id) ${isKept ? '<' : '>'} ($2::${type}, $3::bigint))
      ORDER BY ${isKept ? 'w.kept_at DESC, w.id DESC' : 'w.on_day, w.id'} LIMIT $4`,
    values: [consultation, after?.at ?? null, after?.id ?? null, limit + 1],
  })
  return {
    items: rows.slice(0, limit).map((row) => ({ ...owedOf(row), cursor: { at: row.cursor, id: row.id } })),
    more: rows.length > limit,
  }
}
