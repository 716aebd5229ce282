import type { Published } from '../../core/panel/published.ts'
import type { Store } from '../store.ts'
import { commitmentOf } from './found.ts'

/** What is published of a panel: its draws, oldest first, and to which seed the next is bound. */
export interface PublishedPanel {
  panel: string
  waves: { wave: number; survey: string; drawn: string; invited: number; commitment: string; seed: string }[]
  next: { wave: number; commitment: string }
}

/** @returns undefined where the city has no panel. */
export async function publishedPanel({ pool, keys }: Store): Promise<PublishedPanel | undefined> {
  const { rows: panels } = await pool.query<{ id: string; waves: number }>(
    'SELECT id, waves FROM panel ORDER BY id LIMIT 1',
  )
  const [panel] = panels
  if (!panel) return undefined
  const { rows } = await pool.query<PublishedPanel['waves'][number]>(
    `SELECT number AS wave, survey_id AS survey, record ->> 'drawn' AS drawn,
       jsonb_array_length(record -> 'invited') AS invited, record ->> 'commitment' AS commitment,
       record ->> 'seed' AS seed
     FROM wave WHERE panel_id = $1 ORDER BY number`,
    [panel.id],
  )
  const wave = panel.waves + 1
  return {
    panel: panel.id,
    waves: rows,
    next: { wave, commitment: commitmentOf(keys.seed(panel.id, wave)) },
  }
}

/** One draw, with all that somebody needs to do it again. Undefined: there is none of this number. */
export async function publishedWave(
  { pool }: Pick<Store, 'pool'>,
  wave: number,
): Promise<Published | undefined> {
  const { rows } = await pool.query<{ record: Published }>(
    `SELECT record FROM wave
     WHERE panel_id = (SELECT id FROM panel ORDER BY id LIMIT 1) AND number = $1`,
    [wave],
  )
  return rows[0]?.record
}
