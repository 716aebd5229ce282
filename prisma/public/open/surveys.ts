import type { Language } from '../../../core/reply.ts'
import type { Question } from '../../../core/survey/question.ts'
import { lineLabel, questionWords } from '../../../core/survey/results/label.ts'
import type { ShownLine } from '../../../core/survey/results/result.ts'
import type { OpenTable } from './table.ts'

/**
 * The results of surveys as they were published, a row for each answer that may be told, each word that many used, and
 * one for each question as a whole. What was kept back when they were counted is in none of it: responses are not read.
 */
export const resultsTable: OpenTable = {
  sql: `SELECT row_number() OVER (ORDER BY s.id, q.key, one.place, part.rank, part.place) AS key,
      s.id AS survey, q.key AS question, part.kind, one.shown->>'source' AS source,
      coalesce(part.line->>'value', part.line->>'word') AS value,
      (CASE WHEN part.kind = 'total' THEN one.shown->>'people' ELSE part.line->>'count' END)::int AS people,
      (part.line->>'share')::float8 AS share, (part.line->>'weighted')::float8 AS weighted_share,
      (part.line->>'place')::float8 AS mean_place,
      one.shown#>>'{base,of}' AS base, (one.shown#>>'{base,count}')::int AS base_people,
      CASE WHEN part.kind = 'total' THEN (one.shown->>'skipped')::int END AS skipped,
      CASE WHEN part.kind = 'total' THEN (one.shown->>'declined')::int END AS declined,
      CASE WHEN part.kind = 'total' THEN (one.shown->>'mean')::float8 END AS mean,
      jsonb_path_query_first(s.definition, '$.sections[*].questions[*] ? (@.id == $id)',
        jsonb_build_object('id', q.key)) AS asked, part.line
    FROM survey s JOIN survey_result k ON k.survey_id = s.id AND k.counted_at >= s.results_at
    CROSS JOIN jsonb_each(k.questions) AS q
    CROSS JOIN jsonb_array_elements(q.value) WITH ORDINALITY AS one (shown, place)
    CROSS JOIN LATERAL (
      SELECT 'total' AS kind, 0 AS rank, NULL::jsonb AS line, 0::bigint AS place
      UNION ALL
      SELECT 'answer', 1, line, place FROM jsonb_array_elements(one.shown->'lines') WITH ORDINALITY AS l (line, place)
      UNION ALL
      SELECT 'word', 2, line, place FROM jsonb_array_elements(one.shown->'words') WITH ORDINALITY AS l (line, place)
    ) AS part
    WHERE s.consultation_id = $1 AND s.results_at <= now()`,
  words({ asked, kind, line, value }, city) {
    const question = asked as Question
    const label = (language: Language) =>
      kind === 'answer' ? lineLabel(question, line as ShownLine, { language, city }) : value
    return {
      question_es: questionWords(question, 'es'),
      question_en: questionWords(question, 'en'),
      label_es: label('es'),
      label_en: label('en'),
    }
  },
}
