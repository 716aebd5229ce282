import { recount } from '../../prisma/recount.ts'
import type { City } from '../../prisma/seed/shape.ts'
import type { Store } from '../../prisma/store.ts'
import type { Campaign } from './campaign.ts'

/** What is in the database that the generator says otherwise: nothing, or a line for each kind of it. */
export async function mismatches(
  store: Store,
  { truth, size }: Campaign,
  { boroughs }: Pick<City, 'boroughs'>,
): Promise<string[]> {
  const { pool } = store
  const found: string[] = []
  const same = (what: string, is: number, should: number) => {
    if (is !== should) found.push(`${what}: ${is}, and it should be ${should}`)
  }
  const count = async (sql: string): Promise<number> =>
    (await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`)).rows[0]?.count ?? 0

  same('residents', await count('resident'), truth.people)
  same('signatures given', await count('signature'), truth.signed)
  same('signatures withdrawn', await count('signature WHERE NOT stands'), truth.withdrawn)
  // Who withdraws before their signature is recorded is told of that alone.
  const told = (types: string) =>
    count(`(SELECT body->>'proposal', body->>'resident' FROM notice WHERE body->>'type' IN (${types})
       GROUP BY 1, 2) AS told`)
  same('signers who were told', await told(`'signed', 'withdrawn'`), truth.signed)
  same(
    'signers who were told twice',
    await count(`notice WHERE body->>'type' = 'signed'`),
    await told(`'signed'`),
  )
  same('effects still owed', await count('effect'), 0)
  same('notices still owed', await count('notice WHERE done_at IS NULL'), 0)

  const counts = await pool.query<{ id: number; count: number; elsewhere: number }>(
    'SELECT proposal_id AS id, count, elsewhere FROM tally',
  )
  same('proposals', counts.rows.length, size.proposals)
  for (const { id, count: is, elsewhere } of counts.rows) {
    same(`signatures of proposal ${id}`, is, truth.standing[id - 1] ?? 0)
    same(`signatures of proposal ${id} from elsewhere`, elsewhere, truth.elsewhere[id - 1] ?? 0)
  }
  same('counts that a recount finds wrong', (await recount(store)).wrong.length, 0)

  const homes = await pool.query<{ borough: string; count: number }>(
    'SELECT borough_id AS borough, count(*)::int AS count FROM resident WHERE borough_id IS NOT NULL GROUP BY 1',
  )
  const lived = new Map(homes.rows.map(({ borough, count: is }) => [borough, is]))
  boroughs.forEach(({ id }, place) => {
    same(`residents of ${id}`, lived.get(id) ?? 0, truth.boroughs[place] ?? 0)
  })

  const reached = await pool.query<{ tier: string; announced: number }>(
    `SELECT (r.proposal_id - 1) || ':' || r.at AS tier,
       (SELECT count(*)::int FROM entry e WHERE e.proposal_id = r.proposal_id
          AND e.body->>'kind' = 'tier' AND (e.body->>'at')::int = r.at) AS announced
     FROM reached r WHERE r.kind = 'tier'`,
  )
  same('tiers reached', reached.rows.length, truth.tiers.size)
  for (const { tier, announced } of reached.rows) {
    if (!truth.tiers.has(tier)) found.push(`tier ${tier} was reached, and should not have been`)
    same(`announcements of tier ${tier}`, announced, 1)
  }
  return found
}
