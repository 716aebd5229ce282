import type { Pool, PoolClient } from 'pg'
import { emptyWords } from '../../../core/survey/results/empty-words.ts'
import { counts } from './counted.ts'

export interface WordRow {
  stand: boolean
  word: string
  count: number
}

/** Links and addresses of mail are no words. */
const address = '\\S*(://|www\\.|@)\\S*'

/** Groups that are told of one question: more are read by nobody. */
const most = 40

/**
 * Words of an open question and how many people used each, most first. Forms of one word are together: the stemmers
 * that come with PostgreSQL know Spanish and English, by the language in which somebody answered. A group is called as
 * most of its people wrote it. Each person counts once in a group, however often they repeat it.
 */
const statement = `
  SELECT stand, word, count FROM (
    SELECT stand, (array_agg(word ORDER BY people DESC, word))[1] AS word, sum(people)::int AS count,
      row_number() OVER (PARTITION BY stand ORDER BY sum(people) DESC, min(word)) AS place
    FROM (
      SELECT r.stand IS NOT NULL AS stand, stem, word, count(*) AS people
      FROM response r
      CROSS JOIN LATERAL (
        SELECT stems[1] AS stem, min(written) AS word
        FROM regexp_replace(lower(normalize(r.answers #>> ARRAY[$2, 'text'])), '${address}', ' ', 'g') AS said
        CROSS JOIN LATERAL regexp_split_to_table(said, '[^[:alpha:]]+') AS written
        CROSS JOIN LATERAL (SELECT unaccent(written) AS folded) AS f
        CROSS JOIN LATERAL ts_lexize(
          CASE r.language WHEN 'en' THEN 'english_stem' ELSE 'spanish_stem' END::regdictionary, folded) AS stems
        WHERE length(written) > 2 AND stems <> '{}' AND folded <> ALL ($3::text[])
        GROUP BY 1
      ) AS used
      WHERE r.survey_id = $1 AND ${counts} AND r.answers #>> ARRAY[$2, 'type'] = 'text'
      GROUP BY 1, 2, 3
    ) AS forms
    GROUP BY stand, stem
    HAVING sum(people) >= $4
  ) AS groups
  WHERE place <= ${most} ORDER BY stand, place`

export async function countWords(
  client: Pool | PoolClient,
  survey: string,
  question: string,
  least: number,
): Promise<WordRow[]> {
  const { rows } = await client.query<WordRow>(statement, [survey, question, emptyWords, least])
  return rows
}
