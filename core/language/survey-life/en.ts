import type { Catalogue } from '../catalogue.ts'
import type { SurveyLife } from './messages.ts'

export const en: Catalogue<SurveyLife> = {
  'link.survey': 'Answer the survey {id}',
  'link.survey-open': 'To go on, type <b>{words}</b>.',
  'link.spare': 'For no reminder of it, type <b>{words}</b>.',
  'link.spare-words': 'no reminder of the survey {id}',

  'notice.survey-unfinished':
    'You left the survey “{title}” half-way. {left, plural, =0 {All that is left is to send it} one {# question is left} other {# questions are left}}, and what you answered is kept. I remind you just this once.',
  'notice.survey-open': 'Go on',
  'notice.survey-spare': 'Do not remind me',
  'spare.done':
    'Done: I will not remind you of that survey. Should you want to go on one day, what you answered is there.',

  'team.runs': 'Surveys',
  'runs.title': '<b>Surveys</b> · page {page, number}',
  'runs.none': 'There are no surveys yet. One is published from its file, by: voces survey publish.',
  'runs.item':
    '{place, number}. <b>{title}</b>\n{state, select, open {open} closed {closed} other {not open}}: {finished, number} finished, {partial, number} half-way',
  'runs.previous': 'Those before',
  'runs.next': 'More surveys',

  'run.title': '<b>{title}</b> · {id}',
  'run.ready': 'Not open yet: the team opens it.',
  'run.opens': 'Not open yet: it opens by itself on {when}.',
  'run.open': 'Open, until the team closes it.',
  'run.open-until': 'Open, until {when}.',
  'run.closed': 'Closed since {when}.',
  'run.by-phone':
    '{finished, plural, one {<b>#</b> person finished it} other {<b>#</b> people finished it}} with a proven phone.',
  'run.anonymous':
    '{finished, plural, one {<b>#</b> finished response} other {<b>#</b> finished responses}} in chats. It is anonymous.',
  'run.stands': 'At stands, apart: {stands, number}.',
  'run.partial': 'Half-way: {partial, number}.',
  'run.pilot':
    'Trying it out, apart: {done, number}{left, plural, =0 {} one {; one more to go} other {; # more to go}}.',
  'run.over': 'Beyond a full quota, apart: {over, number}.',
  'run.open-it': 'Open it now',
  'run.open-again': 'Open it again',
  'run.close-it': 'Close it',
  'run.opened': '✔ Open: it can be answered now.',
  'run.closed-now': '✔ Closed: it takes no answers any more.',
  'run.same': 'Somebody did that before; this is how it is now:',

  'run-close.ask':
    'Do you close <b>{title}</b>? From then on nobody can answer it{partial, plural, =0 {} one {, and # person who is half-way cannot finish it} other {, and # people who are half-way cannot finish it}}. You can open it again.',
  'run-close.yes': 'Yes, close it',

  'act.survey': 'survey {id}',
  'act.survey-published': 'published',
  'act.survey-corrected': 'corrected',
  'act.survey-opened': 'opened',
  'act.survey-closed': 'closed',
  'act.survey-results-shown': 'published the results',
  'act.survey-results-hidden': 'took the results back',
}
