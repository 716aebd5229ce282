import type { PoolClient } from 'pg'
import type { Invalidation } from '../../core/ask/integrity.ts'
import type { Asks } from '../../core/ask.ts'
import { Filter } from '../../core/integrity.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { analyst } from './analyst.ts'

interface Row extends Omit<Invalidation, 'filter' | 'undone'> {
  filter: unknown
  undone_by: string | null
  undone_at: number
  undone_reason: string
}

const columns = `i.id, i.proposal_id AS proposal, p.title, i.filter, i.reason, i.count, i.elsewhere, i.by_name AS by,
  (extract(epoch FROM i.at) * 1000)::float8 AS at, i.undone_name AS undone_by,
  (extract(epoch FROM i.undone_at) * 1000)::float8 AS undone_at, i.undone_reason,
  (SELECT count(*)::int FROM invalidated d WHERE d.invalidation_id = i.id AND d.objected_at IS NOT NULL) AS objections`

const read = ({ filter, undone_by, undone_at, undone_reason, ...row }: Row): Invalidation => ({
  ...row,
  filter: Filter.parse(filter),
  undone: undone_by === null ? undefined : { by: undone_by, at: undone_at, reason: undone_reason },
})

/** What an analyst wrote a proposal of is not shown to them: somebody else of the team sees to it. */
async function page(client: PoolClient, by: string, number: number): Promise<Invalidation[]> {
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM invalidation i JOIN proposal p ON p.id = i.proposal_id
     WHERE p.author_id IS DISTINCT FROM $1
     ORDER BY i.id DESC LIMIT $2 OFFSET $3`,
    [by, policy.pageSize + 1, (number - 1) * policy.pageSize],
  )
  return rows.map(read)
}

export async function invalidations(
  { by, page: number }: Asks['invalidations']['ask'],
  { client }: Asker,
): Promise<Asks['invalidations']['told']> {
  return (await actingMember(client, by, 'analyst')) ? page(client, by, number) : 'denied'
}

export async function invalidation(
  { by, id }: Asks['invalidation']['ask'],
  { client }: Asker,
): Promise<Asks['invalidation']['told']> {
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM invalidation i JOIN proposal p ON p.id = i.proposal_id WHERE i.id = $1`,
    [id],
  )
  const [row] = rows
  const who = await analyst(client, by, row?.proposal ?? 0)
  if (typeof who === 'string') return who
  return row ? read(row) : 'gone'
}
