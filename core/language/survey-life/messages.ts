import type { None } from '../catalogue.ts'

export type RunState = 'ready' | 'open' | 'closed'

/** What brings people to a survey and back to it, and what staff see and do of surveys. */
export interface SurveyLife {
  'link.survey': { id: string }
  'link.survey-open': { words: string }
  'link.spare': { words: string }
  'link.spare-words': { id: string }

  'notice.survey-unfinished': { title: string; left: number }
  'notice.survey-open': None
  'notice.survey-spare': None
  'spare.done': None

  'team.runs': None
  'runs.title': { page: number }
  'runs.none': None
  'runs.item': { place: number; title: string; state: RunState; finished: number; partial: number }
  'runs.previous': None
  'runs.next': None

  'run.title': { title: string; id: string }
  'run.ready': None
  'run.opens': { when: string }
  'run.open': None
  'run.open-until': { when: string }
  'run.closed': { when: string }
  'run.by-phone': { finished: number }
  'run.anonymous': { finished: number }
  'run.stands': { stands: number }
  'run.partial': { partial: number }
  'run.pilot': { done: number; left: number }
  'run.over': { over: number }
  'run.open-it': None
  'run.open-again': None
  'run.close-it': None
  'run.opened': None
  'run.closed-now': None
  'run.same': None

  'run-close.ask': { title: string; partial: number }
  'run-close.yes': None

  'act.survey': { id: string }
  'act.survey-published': None
  'act.survey-corrected': None
  'act.survey-opened': None
  'act.survey-closed': None
  'act.survey-results-shown': None
  'act.survey-results-hidden': None
}
