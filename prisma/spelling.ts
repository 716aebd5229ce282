import type { PoolClient } from 'pg'
import { edits } from '../core/match/edits.ts'

/** Other words that one may stand for. */
const others = 3

/** Each word that says something as a query for its spellings; words like "de" and "the" are left out. */
export async function meanings(client: PoolClient, said: readonly string[]): Promise<string[]> {
  const words = [...new Set(said)]
  const found = await spellings(client, words, 1)
  const lost = words.filter((word) => slips(word) > 1 && found.every((one) => one.word !== word || one.lost))
  // Most slips are single, and many words must be looked through for those that are two slips away.
  if (lost.length > 0)
    found.push(...(await spellings(client, lost, 2)).filter(({ distance }) => distance > 0))
  return words.flatMap((word) => {
    const near = found.filter((one) => one.word === word).sort((one, other) => one.distance - other.distance)
    if (!near[0]?.says) return []
    const queries = near.slice(0, 1 + others).map(({ query }) => query)
    return [`(${queries.join(' | ')})`]
  })
}

/** What a word may stand for: itself, which is `lost` when no proposal holds it, or one that its slips lead away from. */
interface Spelling {
  word: string
  /** Letters that differ from the word. */
  distance: number
  query: string
  /** It is no word like "de" or "the". */
  says: boolean
  lost: boolean
}

/** How words of the dictionary that are near one are found: quickly those that a single slip leads away from. */
const near = { 1: 'search_one_slip', 2: 'search_near' } as const

/** The words themselves, and for each that the dictionary does not hold those of it that so many slips lead away from. */
async function spellings(client: PoolClient, words: readonly string[], most: 1 | 2): Promise<Spelling[]> {
  const { rows } = await client.query<Omit<Spelling, 'distance'> & { spelt: string }>({
    name: `search-spellings-${most}`,
    text: `
      SELECT said.word, near.spelt, near.lost,
        (to_tsquery('spanish', near.spelt) || to_tsquery('english', near.spelt))::text AS query,
        numnode(to_tsquery('spanish', near.spelt)) > 0 AND numnode(to_tsquery('english', near.spelt)) > 0 AS says
      FROM unnest($1::text[]) AS said (word)
      CROSS JOIN LATERAL (
        SELECT length(said.word) > 3 AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = said.word) AS lost
      ) AS one
      CROSS JOIN LATERAL (
        SELECT said.word AS spelt, one.lost
        UNION ALL
        SELECT ${near[most]}(said.word), false WHERE one.lost
      ) AS near`,
    values: [words],
  })
  return rows.flatMap(({ spelt, ...row }) => {
    const distance = edits(row.word, spelt, slips(row.word))
    return distance === undefined ? [] : [{ ...row, distance }]
  })
}

/** Letters that may be wrong in a word. */
const slips = (word: string): number => (word.length < 8 ? 1 : 2)
