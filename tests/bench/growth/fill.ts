import { manyProposals } from '../../../cli/replay/proposals.ts'
import { newState } from '../../../core/state.ts'
import { addProposals } from '../../crowd-of-proposals.ts'
import type { Database } from '../house.ts'

export interface Size {
  residents: number
  proposals: number
}

/** Proposals that the demonstration brings. */
const planted = 41

/**
 * A city as it is after a campaign: residents with a chat each and what they signed, 1.6 times on average, a few
 * proposals far more than most. Written by SQL in the order of the keys, which takes minutes where conversations would
 * take hours.
 */
export async function fill(
  { store: { pool, keys } }: Database,
  { residents, proposals }: Size,
): Promise<void> {
  await addProposals(pool, manyProposals(Math.max(0, proposals - planted)))
  const client = await pool.connect()
  try {
    await client.query('SET synchronous_commit = off')
    await client.query(
      `INSERT INTO resident (key, borough_id, lives_here)
       SELECT sha256(convert_to('grown ' || n, 'UTF8')), (ARRAY(SELECT id FROM borough))[1 + n % 16], true
       FROM generate_series(1, $1::int) AS n`,
      [residents],
    )
    // As large as they are at rest: a state, and the replies of the last turn.
    await client.query(
      `INSERT INTO conversation (channel, address_key, address, resident_id, language, state, replies, revision)
       SELECT 'telegram', sha256(convert_to('chat ' || r.id, 'UTF8')), $1, r.id, 'es', $2, $3, 7 FROM resident r
       WHERE NOT EXISTS (SELECT FROM conversation c WHERE c.resident_id = r.id)`,
      [keys.close('1000000001'), JSON.stringify({ ...newState, language: 'es' }), JSON.stringify([answer])],
    )
    await client.query(
      `INSERT INTO signature (proposal_id, resident_id, stands, effect_id, channel)
       SELECT proposal, resident, true, 0, 'telegram'
       FROM (
         SELECT DISTINCT r.id AS resident, 1 + floor($1 * power(random(), 4))::int AS proposal
         FROM resident r CROSS JOIN generate_series(1, 2) AS nth
         WHERE nth = 1 OR r.id % 5 < 3
       ) AS signed
       ORDER BY 1, 2`,
      [proposals],
    )
    await client.query(
      `UPDATE tally t SET count = coalesce(s.count, 0)
       FROM proposal p
       LEFT JOIN (SELECT proposal_id, count(*)::int AS count FROM signature WHERE stands GROUP BY 1) AS s
         ON s.proposal_id = p.id
       WHERE t.proposal_id = p.id`,
    )
    // What is crossed from here on is crossed by what is measured.
    await client.query(
      `INSERT INTO reached (proposal_id, at, kind)
       SELECT t.proposal_id, m.at, m.kind FROM tally t CROSS JOIN milestone m WHERE m.at <= t.count
       ON CONFLICT DO NOTHING`,
    )
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    client.release()
  }
}

const answer = {
  text: ['Recibí tu firma. Te confirmo en cuanto quede registrada.'],
  prompt: {
    id: 6,
    choices: Array.from({ length: 6 }, (_, id) => ({ id: `choice-${id}`, label: 'Una opción' })),
  },
}
