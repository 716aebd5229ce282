import type { PoolClient } from 'pg'
import type { Asks } from '../core/ask.ts'
import { edits } from '../core/match/edits.ts'
import { policy } from '../core/policy.ts'
import type { Asker } from './asker.ts'
import { isListed } from './listed.ts'

/** A proposal that holds the words, and how like its title is to all of them, 0 to 1. */
interface Hit {
  id: number
  likeness: number
}

/**
 * Proposals that hold the words and are looked at, and when there are more, those with most signatures in the city of
 * which it is seen whether they do: so a search takes as long in a large city as in a small one.
 */
const crowd = 100
/** Found proposals whose titles are compared with the words, those with most signatures first. */
const compared = 60
/** Other words that one may stand for. */
const spelt = 3
/** Titles that are less like the words may not be what was meant: some word may be a slip that is a word, too. */
const alike = 0.6

/**
 * Proposals that hold the words, in any of their texts, the likest title first.
 *
 * A word that no proposal holds is taken for those of the dictionary that it is a slip of the finger away from. All
 * words must be there; when nothing like that is found, all but one or two of three or more are enough.
 */
export async function search(
  { words }: Asks['search']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<number[]> {
  const meant = await meanings(client, words)
  if (meant.length === 0) return []
  const said = words.join(' ')
  const hits = await holding(client, all(meant), said)
  for (const missing of [1, 2]) {
    if (meant.length < 2 * missing + 1 || (hits[0]?.likeness ?? 0) >= alike) break
    for (const hit of await holding(client, allBut(missing, meant), said))
      if (!hits.some(({ id }) => id === hit.id)) hits.push(hit)
    hits.sort((one, other) => other.likeness - one.likeness)
  }
  return hits.slice(0, policy.search.found).map(({ id }) => id)
}

/** Each word that says something as a query for its spellings; words like "de" and "the" are left out. */
async function meanings(client: PoolClient, said: readonly string[]): Promise<string[]> {
  const words = [...new Set(said)]
  const found = await spellings(client, words, 1)
  const lost = words.filter((word) => slips(word) > 1 && found.every((one) => one.word !== word || one.lost))
  // Most slips are single, and the words that are two slips away are many to look through.
  if (lost.length > 0)
    found.push(...(await spellings(client, lost, 2)).filter(({ distance }) => distance > 0))
  return words.flatMap((word) => {
    const near = found.filter((one) => one.word === word).sort((one, other) => one.distance - other.distance)
    if (!near[0]?.says) return []
    return [
      `(${near
        .slice(0, 1 + spelt)
        .map(({ query }) => query)
        .join(' | ')})`,
    ]
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

/** The words themselves, and those of the dictionary that some so many slips away from one that it does not hold. */
async function spellings(client: PoolClient, words: readonly string[], wrong: 1 | 2): Promise<Spelling[]> {
  const { rows } = await client.query<Omit<Spelling, 'distance'> & { spelt: string }>({
    name: 'search-spellings',
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
        SELECT search_near(said.word, $2), false WHERE one.lost
      ) AS near`,
    values: [words, wrong],
  })
  return rows.flatMap(({ spelt, ...row }) => {
    const distance = edits(row.word, spelt, slips(row.word))
    return distance === undefined ? [] : [{ ...row, distance }]
  })
}

/** Letters that may be wrong in a word. */
const slips = (word: string): number => (word.length < 8 ? 1 : 2)

const all = (meant: readonly string[]): string => meant.join(' & ')

/** All of them but any so many. */
const allBut = (missing: number, meant: readonly string[]): string =>
  missing === 0
    ? `(${all(meant)})`
    : meant.map((_, index) => allBut(missing - 1, meant.toSpliced(index, 1))).join(' | ')

async function holding(client: PoolClient, query: string, said: string): Promise<Hit[]> {
  // Planned anew each time: how many proposals hold the words decides how to find them.
  const { rows } = await client.query<Hit>(
    `WITH holding AS MATERIALIZED (
       SELECT proposal_id FROM search WHERE words @@ $1::tsquery LIMIT ${crowd}
     ),
     foremost AS MATERIALIZED (
       SELECT proposal_id FROM tally
       WHERE (SELECT count(*) FROM holding) = ${crowd}
       ORDER BY count DESC, proposal_id LIMIT ${crowd}
     ),
     held AS (
       SELECT proposal_id, bool_or(named) AS named
       FROM (
         SELECT proposal_id, false AS named FROM holding
         UNION ALL
         SELECT proposal_id, false FROM foremost
         WHERE (SELECT s.words @@ $1::tsquery FROM search s WHERE s.proposal_id = foremost.proposal_id)
         UNION ALL
         SELECT proposal_id, true FROM search WHERE title = $2
       ) AS each
       GROUP BY proposal_id
     ),
     -- One at a time: joined, all counts of the city would be read for these few, and all titles for the first of them.
     counted AS (
       SELECT held.*, t.count
       FROM held CROSS JOIN LATERAL (
         SELECT count FROM tally t WHERE t.proposal_id = held.proposal_id OFFSET 0
       ) AS t
       ORDER BY named DESC, count DESC
     ),
     likely AS MATERIALIZED (
       SELECT one.*, counted.count
       FROM counted CROSS JOIN LATERAL (
         SELECT p.id, s.title FROM search s JOIN proposal p ON p.id = s.proposal_id
         WHERE s.proposal_id = counted.proposal_id AND ${isListed} OFFSET 0
       ) AS one
       ORDER BY counted.named DESC, counted.count DESC LIMIT ${compared}
     )
     SELECT id, similarity(title, $2) AS likeness FROM likely ORDER BY likeness DESC, count DESC, id`,
    [query, said],
  )
  return rows
}
