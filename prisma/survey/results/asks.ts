import type { SurveyResultsAsks } from '../../../core/ask/survey-results.ts'
import type { Answers } from '../../asker.ts'
import { results } from './read.ts'
import { counted, turnout, written } from './staff.ts'

export const surveyResultsAnswers: Answers<SurveyResultsAsks> = {
  results,
  counted,
  turnout,
  written,
}
