import type { PoolClient } from 'pg'
import type { Asks } from '../core/ask.ts'
import { policy } from '../core/policy.ts'
import type { Asker } from './asker.ts'
import { isListed } from './listed.ts'
import { meanings } from './spelling.ts'

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

const all = (meant: readonly string[]): string => meant.join(' & ')

/** All of them but any so many. */
const allBut = (missing: number, meant: readonly string[]): string =>
  missing === 0
    ? `(${all(meant)})`
    : meant.map((_, index) => allBut(missing - 1, meant.toSpliced(index, 1))).join(' | ')

async function holding(client: PoolClient, query: string, said: string): Promise<Hit[]> {
  const { rows } = await client.query<Hit>({
    name: 'search-holding',
    text: `WITH holding AS MATERIALIZED (
       SELECT proposal_id FROM search_holding($1::tsquery, ${crowd}) AS proposal_id
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
    values: [query, said],
  })
  return rows
}
