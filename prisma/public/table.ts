import type { Pool } from 'pg'

/** What is published as rows for everybody to take away. None of it is of a person. */
export interface OpenTable<Row> {
  /** A SELECT of the consultation `$1` with a column `key`: whole numbers, each once, that order the rows. */
  sql: string
  /** A row as it is published, of what the SELECT gives. */
  of(read: Record<string, unknown>): Row
}

/** Rows after a key, in order; `last` is the key of the last one where others follow. */
export async function openRows<Row>(
  pool: Pick<Pool, 'query'>,
  table: OpenTable<Row>,
  consultation: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ rows: Row[]; last: string | undefined }> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT * FROM (${table.sql}) AS d WHERE $2::bigint IS NULL OR d.key > $2::bigint ORDER BY d.key LIMIT $3`,
    [consultation, after ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit)
  return {
    rows: shown.map((row) => table.of(row)),
    last: rows.length > limit ? String(shown.at(-1)?.key) : undefined,
  }
}

/** Says in a few characters what all rows are: the same as long as no row is another. */
export async function tableState(
  pool: Pick<Pool, 'query'>,
  { sql }: Pick<OpenTable<unknown>, 'sql'>,
  consultation: string,
): Promise<string> {
  const { rows } = await pool.query<{ state: string }>(
    `SELECT concat_ws('.', count(*), sum(hashtextextended(d::text, 0))) AS state FROM (${sql}) AS d`,
    [consultation],
  )
  return rows[0]?.state ?? ''
}
