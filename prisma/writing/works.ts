import type { Asks } from '../../core/ask.ts'
import type { Work } from '../../core/draft.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'

/** A page past the end (something was dropped meanwhile) is the first one again. */
export async function works(
  { resident, page }: Asks['works']['ask'],
  asker: Pick<Asker, 'client'>,
): Promise<Asks['works']['told']> {
  const { rows } = await asker.client.query<{
    draft: string | null
    proposal: number | null
    title: string
    standing: Work['standing']
    count: number
    total: number
  }>({
    name: 'works',
    text: `WITH work AS (
        SELECT 0 AS shelf, id AS draft, NULL::integer AS proposal, title, status AS standing, 0 AS count, touched_at AS at
        FROM draft
        WHERE resident_id = $1 AND status IN ('writing', 'waiting', 'returned')
        UNION ALL
        SELECT 1, NULL, p.id, p.title,
          CASE WHEN p.closed_at IS NULL THEN 'open' ELSE coalesce(p.ended, 'closed') END, t.count, p.created_at
        FROM proposal p JOIN tally t ON t.proposal_id = p.id
        WHERE p.author_id = $1
      )
      SELECT draft, proposal, title, standing, count, count(*) OVER ()::int AS total
      FROM work ORDER BY shelf, at DESC, draft DESC, proposal DESC
      LIMIT ${policy.pageSize} OFFSET $2`,
    values: [resident, (page - 1) * policy.pageSize],
  })
  if (rows.length === 0 && page > 1) return works({ resident, page: 1 }, asker)
  const total = rows[0]?.total ?? 0
  return {
    items: rows.map(({ draft, proposal, title, standing, count }) => ({
      draft: draft ?? undefined,
      proposal: proposal ?? undefined,
      title,
      standing,
      count,
    })),
    page,
    pages: Math.max(1, Math.ceil(total / policy.pageSize)),
    total,
  }
}
