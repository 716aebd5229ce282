import type { Store } from '../../prisma/store.ts'

const page = 5_000

export const firstAddress = 1_000_000_001

/** So many residents, each with a chat on Telegram at an address of its own, from `firstAddress` on. */
export async function plantAudience({ pool, keys }: Store, people: number): Promise<void> {
  for (let done = 0; done < people; done += page) {
    const addresses = Array.from({ length: Math.min(page, people - done) }, (_, place) =>
      String(firstAddress + done + place),
    )
    await pool.query(
      `WITH who AS (
         INSERT INTO resident (key, lives_here)
         SELECT sha256(convert_to('reader ' || a.address, 'UTF8')), true FROM unnest($1::text[]) AS a (address)
         RETURNING id
       ),
       numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM who)
       INSERT INTO conversation (channel, address_key, address, resident_id, language, state, revision, active_at)
       SELECT 'telegram', c.key, c.closed, n.id, 'es', '{}', 1, now() - interval '1 day'
       FROM unnest($2::bytea[], $3::bytea[]) WITH ORDINALITY AS c (key, closed, place) JOIN numbered n USING (place)`,
      [
        addresses,
        addresses.map((address) => keys.address('telegram', address)),
        addresses.map((address) => keys.close(address)),
      ],
    )
  }
  await pool.query('ANALYZE resident, conversation')
}

/** An announcement to all, as it is once somebody approved it. @returns its id. */
export async function approvedAnnouncement({ pool }: Store, words: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH writer AS (INSERT INTO resident (key) VALUES (sha256('a writer')) ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key RETURNING id)
     INSERT INTO announcement (kind, texts, audience, status, written_by)
     SELECT 'events', $1, '{"type":"all"}', 'approved', id FROM writer RETURNING id`,
    [JSON.stringify({ es: words })],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('it was not written')
  return id
}

/** How many of its recipients are how. */
export async function statesOf({ pool }: Store, announcement: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ states: Record<string, number> | null }>(
    `SELECT jsonb_object_agg(state, people) AS states FROM (
       SELECT state, count(*)::int AS people FROM recipient WHERE announcement_id = $1 GROUP BY state) AS s`,
    [announcement],
  )
  return rows[0]?.states ?? {}
}
