import { facets } from '../../../core/representation/counted.ts'
import { steps } from '../../../core/representation/pyramid.ts'
import { isHidden } from '../../moderation/ended.ts'
import { instant, type OpenTable } from './table.ts'

const list = (names: readonly string[]) => `ARRAY[${names.map((name) => `'${name}'`).join(', ')}]`

/** As it was kept when it was counted; signatures are not read. */
export const representationTable: OpenTable = {
  sql: `SELECT k.proposal_id * 1000::bigint + f.place * 100 + part.place AS key, k.proposal_id AS proposal,
      ${instant('k.counted_at')} AS counted, k.signatures, f.facet, part.category, part.people, b.population
    FROM representation k JOIN proposal p ON p.id = k.proposal_id
    CROSS JOIN unnest(${list(facets)}) WITH ORDINALITY AS f (facet, place)
    CROSS JOIN LATERAL (
      SELECT one->>'category' AS category, (one->>'people')::int AS people, place
      FROM jsonb_array_elements(k.facets->f.facet->'parts') WITH ORDINALITY AS l (one, place)
      UNION ALL
      SELECT NULL, (k.facets->f.facet->>'unsaid')::int, 0
    ) AS part
    LEFT JOIN borough b ON f.facet = 'borough' AND b.id = part.category
    WHERE p.consultation_id = $1 AND NOT (${isHidden})`,
}

/** In all the city, whatever the consultation. */
export const participationTable: OpenTable = {
  sql: `SELECT s.place AS key, s.step, (k.steps->>s.step)::int AS people, ${instant('k.counted_at')} AS counted
    FROM participation k JOIN consultation c ON c.city_id = k.city_id
    CROSS JOIN unnest(${list(steps)}) WITH ORDINALITY AS s (step, place)
    WHERE c.id = $1`,
}
