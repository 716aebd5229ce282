import type { None } from '../catalogue.ts'

/** What is wrong with a survey's file, to whoever wrote it. */
export interface SurveyFaults {
  'survey.fault': { line: number; what: string }
  'survey.good': { sections: number; questions: number; minutes: number }
  'survey.and-more': { count: number }

  'survey.empty-file': None
  'survey.not-a-survey': None
  'survey.too-large': { kilobytes: number }
  'survey.tab': None
  'survey.quotes': None
  'survey.colon': None
  'survey.indent': None
  'survey.twice': { key: string }
  'survey.brackets': None
  'survey.syntax': { problem: string }

  'survey.missing': { key: string; kind: 'language' | 'type' | 'options' | 'end' | 'other' }
  'survey.unknown-key': { key: string; near: string; allowed: string }
  'survey.unknown-value': { key: string; value: string; near: string; allowed: string }
  'survey.not-words': { key: string; value: string }
  'survey.not-languages': { key: string }
  'survey.not-list': { key: string }
  'survey.not-block': { key: string }
  'survey.not-number': { key: string; value: string }
  'survey.not-whole': { key: string; value: string }
  'survey.not-yes-no': { key: string; value: string }
  'survey.not-id': { key: string; value: string }
  'survey.not-day': { key: string; value: string }
  'survey.not-moment': { key: string; value: string }
  'survey.not-condition': { key: string }
  'survey.not-who': None
  'survey.blank': { key: string }
  'survey.too-long': { key: string; most: number; has: number }
  'survey.too-small': { key: string; least: number }
  'survey.too-big': { key: string; most: number }
  'survey.too-few': { key: string; least: number }
  'survey.too-many': { key: string; most: number; has: number }

  'survey.same-question': { id: string; line: number }
  'survey.same-option': { id: string }
  'survey.same-label': { label: string }
  'survey.two-own': None
  'survey.no-question': { id: string; near: string }
  'survey.later-question': { id: string }
  'survey.no-option': { id: string; question: string; near: string; allowed: string }
  'survey.cannot-compare': { id: string; kind: 'options' | 'truth' | 'number' | 'no' }
  'survey.nothing-to-compare': { id: string }
  'survey.cannot-be-said': { id: string }
  'survey.lone-brace': { example: string }
  'survey.crossed': { low: string; high: string }
  'survey.most-options': { key: string; options: number }
  'survey.outside-bounds': { id: string }
  'survey.no-day': { value: string }
  'survey.closes-first': None
  'survey.who-anonymous': None
  'survey.no-borough': { id: string; near: string }
  'survey.no-panel': { id: string; near: string }
  'survey.required-declined': None
  'survey.next-no-choice': { id: string }
}
