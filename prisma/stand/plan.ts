import type { Survey } from '../../core/survey/survey.ts'
import { shownTitle } from '../listed.ts'
import type { Store } from '../store.ts'
import { definitionOf } from '../survey/definition.ts'
import type { Device } from './device.ts'

/** What a stand's device shows: the survey and the proposals that it is locked to. Milliseconds since 1970. */
export interface StandPlan {
  survey: {
    id: string
    version: number
    definition: Survey
    opens: number | null
    closes: number | null
    /** The city's public key, to which answers are sealed. */
    sealedTo: string
  } | null
  /** Those that can be signed now. */
  proposals: { id: number; title: string }[]
}

export async function planOf({ pool, keys }: Store, { stand }: Device): Promise<StandPlan> {
  const { rows: proposals } = await pool.query<{ id: number; title: string }>({
    name: 'stand-proposals',
    text: `SELECT p.id, ${shownTitle} AS title
      FROM unnest($1::int[]) WITH ORDINALITY AS chosen (id, place) JOIN proposal p ON p.id = chosen.id
      WHERE p.closed_at IS NULL ORDER BY chosen.place`,
    values: [stand.proposals],
  })
  if (stand.survey === null) return { survey: null, proposals }
  const { rows } = await pool.query<{ version: number; opens: number | null; closes: number | null }>({
    name: 'stand-survey-times',
    text: `SELECT version, (extract(epoch FROM opened_at) * 1000)::float8 AS opens,
        (extract(epoch FROM closed_at) * 1000)::float8 AS closes
      FROM survey WHERE id = $1`,
    values: [stand.survey],
  })
  const [row] = rows
  if (!row) return { survey: null, proposals }
  const definition = await definitionOf(pool, stand.survey, row.version)
  return { survey: { id: stand.survey, ...row, definition, sealedTo: keys.seals.key }, proposals }
}
