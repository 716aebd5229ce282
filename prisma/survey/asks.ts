import type { SurveyAsks } from '../../core/ask/survey.ts'
import type { Answers } from '../asker.ts'
import { definitionOf } from './definition.ts'
import { finish } from './finish.ts'
import { offered } from './offered.ts'
import { enter, respond, response, spare } from './respond.ts'
import { surveys } from './surveys.ts'

/** What is asked by those who take a survey. */
export const surveyAnswers: Answers<SurveyAsks> = {
  surveys,
  survey: offered,
  definition: ({ survey, version }, { client }) => definitionOf(client, survey, version),
  response,
  enter,
  respond,
  finish,
  spare,
}
