import type { Pool, PoolClient } from 'pg'
import type { KeptRepresentation, RepresentationAsks } from '../../core/ask/representation.ts'
import type { Answers } from '../asker.ts'

/** Undefined where the signatures were not counted yet, or the proposal is hidden. */
export async function readRepresentation(
  client: Pick<Pool | PoolClient, 'query'>,
  proposal: number,
): Promise<KeptRepresentation | undefined> {
  const { rows } = await client.query<Omit<KeptRepresentation, 'at'> & { at: Date }>({
    name: 'representation',
    text: `SELECT p.title, k.counted_at AS at, k.signatures, k.elsewhere, k.facets,
        (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'population', b.population) ORDER BY b.name)
         FROM borough b WHERE b.city_id = c.city_id) AS census
      FROM representation k JOIN proposal p ON p.id = k.proposal_id
      JOIN consultation c ON c.id = p.consultation_id
      WHERE k.proposal_id = $1 AND p.ended IS DISTINCT FROM 'hidden'`,
    values: [proposal],
  })
  const [row] = rows
  return row && { ...row, at: row.at.getTime() }
}

export const representationAnswers: Answers<RepresentationAsks> = {
  represents: ({ proposal }, { client }) => readRepresentation(client, proposal),
}
