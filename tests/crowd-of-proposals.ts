import type { Pool } from 'pg'
import { type Made, pick, seeded } from '../cli/replay/proposals.ts'

/**
 * Adds them to a city, with counts as petitions have them: few with many, many with few.
 *
 * @returns their ids, in order.
 */
export async function addProposals(pool: Pool, made: readonly Made[], seed = 2): Promise<number[]> {
  const chance = seeded(seed)
  const items = made.map((one, index) => ({
    ...one,
    count: Math.floor(60_000 * chance() ** 9),
    minutes: made.length - index,
  }))
  const { rows } = await pool.query<{ id: number }>(
    `WITH item AS (
       SELECT *, (SELECT coalesce(max(id), 0) FROM proposal) + row_number() OVER () AS id
       FROM jsonb_to_recordset($1) AS i (title text, problem text, change text, topic text, borough text,
         author text, count integer, minutes integer)
     ),
     proposed AS (
       INSERT INTO proposal (id, consultation_id, title, problem, change, topic_id, borough_id, author_name, created_at)
       SELECT item.id, c.id, item.title, problem, change, topic, borough, author, now() - minutes * interval '1 minute'
       FROM item, consultation c
       RETURNING id
     ),
     counted AS (INSERT INTO tally (proposal_id, count) SELECT id, count FROM item)
     SELECT id FROM proposed ORDER BY id`,
    [JSON.stringify(items)],
  )
  await pool.query(`SELECT setval(pg_get_serial_sequence('proposal', 'id'), max(id)) FROM proposal`)
  return rows.map(({ id }) => id)
}

/** A title as fingers type it: without accents or capitals, and with one or two slips in its longer words. */
export function mistyped(title: string, chance: () => number): string {
  const typed = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ')
  const long = typed.flatMap((word, place) => (word.length >= 5 ? [place] : []))
  const first = pick(long, chance)
  const second = chance() < 0.5 ? first : pick(long, chance)
  for (const place of new Set([first, second])) typed[place] = slip(typed[place] ?? '', chance)
  return typed.join(' ')
}

/** One letter wrong, missing, doubled or swapped with the next; the first one stands, as it mostly does. */
function slip(word: string, chance: () => number): string {
  const at = 1 + Math.floor(chance() * (word.length - 2))
  const letter = pick([...'abcdefghijlmnopqrstuv'], chance)
  const [before, here = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ]
  switch (Math.floor(chance() * 4)) {
    case 0:
      return `${before}${letter}${next}${after}`
    case 1:
      return `${before}${next}${after}`
    case 2:
      return `${before}${here}${here}${next}${after}`
    default:
      return `${before}${next}${here}${after}`
  }
}
