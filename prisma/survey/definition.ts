import type { Pool, PoolClient } from 'pg'
import type { Survey } from '../../core/survey/survey.ts'

/** Surveys that were read, by id and version: a version never changes. There are few, and each question needs its own. */
const read = new Map<string, Survey>()
/** More than a city runs at once. */
const remembered = 100

/** @throws when there is no such version, which a row that names it rules out. */
export async function definitionOf(client: Pool | PoolClient, id: string, version: number): Promise<Survey> {
  const name = `${version} ${id}`
  const known = read.get(name)
  if (known) return known
  const { rows } = await client.query<{ definition: Survey; version: number }>({
    name: 'survey-definition',
    text: 'SELECT definition, version FROM survey WHERE id = $1',
    values: [id],
  })
  const [row] = rows
  if (!row) throw new Error(`there is no survey ${id}`)
  const oldest = read.keys().next().value
  if (read.size >= remembered && oldest !== undefined) read.delete(oldest)
  read.set(`${row.version} ${id}`, row.definition)
  return row.definition
}
