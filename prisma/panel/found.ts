import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Target } from '../../core/panel/strata.ts'
import { type Actor, audit } from '../audit.ts'
import type { Keys } from '../keys.ts'

/** A panel as it is founded. */
export interface Founding {
  id: string
  name: Readonly<Record<'es' | 'en', string>>
  /** Where the targets are from. */
  source: string
  /** In their order. */
  ages: readonly Target[]
  genders: readonly Target[]
}

/** SHA-256 of a seed, in hexadecimal. */
export const commitmentOf = (seed: Buffer): string => createHash('sha256').update(seed).digest('hex')

/** Founds a panel of the city, and puts the commitment of its first draw on record. */
export async function foundPanel(
  client: PoolClient,
  keys: Keys,
  by: Actor,
  { id, name, source, ages, genders }: Founding,
): Promise<void> {
  await client.query(
    'INSERT INTO panel (id, city_id, name, source) SELECT $1, id, $2, $3 FROM city ORDER BY id LIMIT 1',
    [id, JSON.stringify(name), source],
  )
  const targets = [
    ...ages.map((target, place) => ({ ...target, dimension: 'age', place })),
    ...genders.map((target, place) => ({ ...target, dimension: 'gender', place })),
  ]
  await client.query(
    `INSERT INTO panel_target (panel_id, dimension, category, people, place)
     SELECT $1, dimension, category, people, place
     FROM jsonb_to_recordset($2) AS t (dimension text, category text, people integer, place integer)`,
    [id, JSON.stringify(targets)],
  )
  const commitment = commitmentOf(keys.seed(id, 1))
  await audit(client, by, 'panel-founded', { panel: id, wave: 1, commitment })
}
