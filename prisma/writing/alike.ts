import type { PoolClient } from 'pg'
import type { Asks } from '../../core/ask.ts'
import type { Listed } from '../../core/city.ts'
import { folded } from '../../core/match/folded.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { isListed } from '../listed.ts'
import { meanings } from '../spelling.ts'

/** Words of a title that are looked for, those that say nothing left out: more of them find nothing else. */
const words = 8
/** Proposals whose titles are compared. */
const compared = 200
/** What a title must share with another to be shown as one alike: more of its words, and of its letters in threes. */
const least = { words: 0.6, letters: 0.35 }

interface Like extends Listed {
  /** The part of the words that its title holds, 0 to 1. */
  words: number
  /** How alike the titles are letter by letter, 0 to 1. */
  letters: number
}

/**
 * Open proposals whose titles say nearly the same, the likest first: most of the words, in any order and form, with a
 * slip of the finger in any. What else a proposal says is no reason here: of two on one problem, one may be another.
 */
export async function alike(
  { title }: Asks['alike']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Listed[]> {
  const said = folded(title)
  const meant = (await meanings(client, said.split(' '))).map(inTitle).slice(0, words)
  if (meant.length === 0) return []
  const found: Like[] = []
  for (const missing of missings(meant.length)) {
    for (const like of await titled(client, allBut(missing, meant), meant, said))
      if (!found.some(({ id }) => id === like.id)) found.push(like)
    if (found.filter(isAlike).length >= policy.writing.alike) break
  }
  return found
    .filter(isAlike)
    .sort((one, other) => score(other) - score(one) || other.count - one.count)
    .slice(0, policy.writing.alike)
    .map(({ id, title, count }) => ({ id, title, count }))
}

const isAlike = (like: Like): boolean => like.words > least.words && like.letters > least.letters

const score = (like: Like): number => like.words + like.letters

/** How many of so many words may be missing, from none on: one of three to five, two of six or seven. */
const missings = (count: number): number[] =>
  Array.from({ length: count }, (_, missing) => missing).filter(
    (missing) => (count - missing) / count > least.words,
  )

/** The lexemes of a query, each where it stands in a title. */
const inTitle = (query: string): string => query.replaceAll(/'(?:[^']|'')*'/g, (lexeme) => `${lexeme}:A`)

/** All of them but any so many. */
const allBut = (missing: number, meant: readonly string[]): string =>
  missing === 0
    ? `(${meant.join(' & ')})`
    : meant.map((_, index) => allBut(missing - 1, meant.toSpliced(index, 1))).join(' | ')

async function titled(
  client: PoolClient,
  query: string,
  meant: readonly string[],
  said: string,
): Promise<Like[]> {
  // Planned anew each time: how many titles hold the words decides how to find them.
  const { rows } = await client.query<Like>(
    `WITH held AS MATERIALIZED (
       SELECT proposal_id, title, words FROM search WHERE words @@ $1::tsquery LIMIT ${compared}
     )
     SELECT p.id, p.title, t.count, similarity(held.title, $3) AS letters,
       (SELECT avg((held.words @@ one::tsquery)::int)::float FROM unnest($2::text[]) AS one) AS words
     FROM held JOIN proposal p ON p.id = held.proposal_id JOIN tally t ON t.proposal_id = p.id
     WHERE ${isListed}
     ORDER BY letters DESC LIMIT 20`,
    [query, meant, said],
  )
  return rows
}
