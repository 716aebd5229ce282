import type { Pool, PoolClient } from 'pg'
import type { Dimension, Target, Targets } from '../../core/panel/strata.ts'

/** What the census says of the city of a panel; ages in their order. */
export async function targetsOf(client: Pool | PoolClient, panel: string): Promise<Targets> {
  const { rows } = await client.query<Target & { dimension: Dimension }>({
    name: 'panel-targets',
    text: `SELECT dimension, category, people, place FROM panel_target WHERE panel_id = $1
      UNION ALL
      SELECT 'borough', b.id, b.population, 0 FROM panel p JOIN borough b ON b.city_id = p.city_id WHERE p.id = $1
      ORDER BY 1, 4, 2`,
    values: [panel],
  })
  const of = (wanted: Dimension): Target[] =>
    rows.filter(({ dimension }) => dimension === wanted).map(({ category, people }) => ({ category, people }))
  return { age: of('age'), gender: of('gender'), borough: of('borough') }
}
