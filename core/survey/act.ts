/** What staff do with a survey that is published. */
export const surveyActs = ['open', 'close', 'show-results', 'hide-results'] as const
export type SurveyAct = (typeof surveyActs)[number]
