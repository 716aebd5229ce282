import type { Pool } from 'pg'
import type { City } from '../../../core/city.ts'

/** What a SELECT gives, before it is published. */
export type Read = Record<string, unknown>

/** What is published as rows for everybody to take away. None of it is of a person. */
export interface OpenTable {
  /** A SELECT of the consultation `$1` with a column `key`: whole numbers, each once, that order the rows. */
  sql: string
  /** What words a row holds besides what the SELECT gives. */
  words?(read: Read, city: City): Read
}

/** An instant of a column as ISO 8601 has it. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Rows after a key, in order; `last` is the key of the last one where others follow. */
export async function openRows(
  pool: Pick<Pool, 'query'>,
  { sql, words }: OpenTable,
  city: City,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rows: Read[]; last: string | undefined }> {
  const { rows } = await pool.query<Read>(
    `SELECT * FROM (${sql}) AS d WHERE $2::bigint IS NULL OR d.key > $2::bigint ORDER BY d.key LIMIT $3`,
    [city.consultation.id, after ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit)
  return {
    rows: shown.map((row) => ({ ...row, ...words?.(row, city) })),
    last: rows.length > limit ? String(shown.at(-1)?.key) : undefined,
  }
}

/** Says in a few characters what all rows are: the same as long as no row is another. */
export async function tableState(
  pool: Pick<Pool, 'query'>,
  { sql }: OpenTable,
  { consultation }: Pick<City, 'consultation'>,
): Promise<string> {
  const { rows } = await pool.query<{ state: string }>(
    `SELECT concat_ws('.', count(*), sum(hashtextextended(d::text, 0))) AS state FROM (${sql}) AS d`,
    [consultation.id],
  )
  return rows[0]?.state ?? ''
}
