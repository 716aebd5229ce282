import type { Catalogue } from '../catalogue.ts'
import type { SurveyFaults } from './messages.ts'

export const en: Catalogue<SurveyFaults> = {
  'survey.fault': 'Line {line, number}: {what}',
  'survey.good':
    'It is well written: {questions, plural, one {# question} other {# questions}} in {sections, plural, one {# section} other {# sections}}; answering takes about {minutes, plural, one {# minute} other {# minutes}}.',
  'survey.and-more': 'And {count, plural, one {# more thing} other {# more things}} to mend.',

  'survey.empty-file': 'the file is empty; begin with a copy of the example: voces survey example.',
  'survey.not-a-survey': 'this is no survey; begin with a copy of the example: voces survey example.',
  'survey.too-large':
    'the file has {kilobytes, number} kB; a survey has no more than 200. Is it the right file?',
  'survey.tab': 'there is a tab at the beginning; use spaces to indent, two for each level.',
  'survey.quotes': 'a quotation mark is opened and not closed; add the missing one where the text ends.',
  'survey.colon':
    'there is a colon within a text; put the text into quotes: en: "Tell us: what do you like?"',
  'survey.indent':
    'it does not begin where the other lines of its group do; align it with them, two spaces for each level.',
  'survey.twice': '“{key}” is in this group already; keep one of them.',
  'survey.brackets': 'a bracket or brace is missing its other half.',
  'survey.syntax': 'it cannot be read from here on ({problem}). Compare it with the lines above.',

  'survey.missing':
    '“{key}” is missing{kind, select, language {: write the text in that language too} type {, which says what kind of question it is, for example: type: choice} options {: the list of answers to choose from} end {: say how far it goes} other {}}.',
  'survey.unknown-key':
    '“{key}” is not used here{near, select, none {.} other {; did you mean “{near}”?}} What can be used: {allowed}.',
  'survey.unknown-value':
    '“{key}” cannot be “{value}”{near, select, none {.} other {; did you mean “{near}”?}} It can be: {allowed}.',
  'survey.not-words': '“{key}” must be a text; put it into quotes: "{value}".',
  'survey.not-languages':
    '“{key}” is written in both languages, each on a line of its own: es: … and below it en: …',
  'survey.not-list':
    '“{key}” must be a list: each thing on a line of its own, which begins with a hyphen and a space.',
  'survey.not-block': '“{key}” must have its own lines below it, two spaces further in.',
  'survey.not-number': '“{key}” must be a number, without quotes or words; it says “{value}”.',
  'survey.not-whole': '“{key}” must be a whole number; it says “{value}”.',
  'survey.not-yes-no': '“{key}” must be true or false; it says “{value}”.',
  'survey.not-id':
    '“{key}” says “{value}”; use lower-case letters without accents, digits and hyphens, for example: daily-transport.',
  'survey.not-day': '“{key}” must be a day written like 2016-09-05; it says “{value}”.',
  'survey.not-moment':
    '“{key}” must be a day, or a day and an hour, like 2016-09-05 18:00; it says “{value}”.',
  'survey.not-condition':
    '“{key}” must say which answer it takes: an option, several in brackets, true or false, or least and most for a number.',
  'survey.not-who':
    '“who” can be anyone, or residents (who proved their phone), or have below it boroughs: [iztapalapa, tlalpan], or panel: and the panel’s name.',
  'survey.blank': '“{key}” is empty; write the text.',
  'survey.too-long': '“{key}” has {has, number} characters and there is room for {most, number}; shorten it.',
  'survey.too-small': '“{key}” must be {least, number} or more.',
  'survey.too-big': '“{key}” must be {most, number} or less.',
  'survey.too-few': '“{key}” needs at least {least, number}.',
  'survey.too-many':
    '“{key}” has {has, number} and there is room for {most, number}; leave some out or join them.',

  'survey.same-question': 'another question has the id “{id}”, on line {line, number}; change one of them.',
  'survey.same-option': 'two options have the id “{id}”; change one of them.',
  'survey.same-label': 'two options say “{label}”; nobody would know which to choose.',
  'survey.two-own': 'only one option can ask for somebody’s own words (own).',
  'survey.no-question':
    'no question has the id “{id}”{near, select, none {.} other {; did you mean “{near}”?}}',
  'survey.later-question':
    '“{id}” is asked later (or is this one); only an answer that was given can be used. Change the order.',
  'survey.no-option':
    'the question “{question}” has no option “{id}”{near, select, none {.} other {; did you mean “{near}”?}} It has: {allowed}.',
  'survey.cannot-compare':
    'the condition does not suit the question “{id}”, {kind, select, options {which is answered by its options: use the id of one} truth {which is answered by yes or no: use true or false} number {which is answered by a number: use least, most or both} other {on whose answer nothing can depend}}.',
  'survey.nothing-to-compare': 'the condition on “{id}” says nothing; give least, most or both.',
  'survey.cannot-be-said':
    'the answer to “{id}” cannot be repeated within a text (it is long, or a photo); take the braces away.',
  'survey.lone-brace':
    'there is a lone brace; the id of a question goes between braces, as in {example}. If you did not mean that, take it away.',
  'survey.crossed': '“{low}” is greater than “{high}”; exchange them.',
  'survey.most-options': '“{key}” asks for more than the {options, number} options there are.',
  'survey.outside-bounds': 'the condition on “{id}” asks for a number that nobody can answer.',
  'survey.no-day': 'the day “{value}” is not in the calendar.',
  'survey.closes-first': 'the survey closes before it opens; look at “opens” and “closes”.',
  'survey.who-anonymous':
    'when it is anonymous nobody is asked who they are, so “who” must be anyone; or change “answers” to one-per-phone.',
  'survey.no-panel':
    'the city has no panel “{id}”{near, select, none {, nor any other: the command “voces panel found” makes one.} other {; its panel is called “{near}”.}}',
  'survey.no-borough': 'the city has no “{id}”{near, select, none {.} other {; did you mean “{near}”?}}',
  'survey.required-declined':
    'it cannot be required and offer “I prefer not to say” (decline) at once; take one of them away.',
  'survey.next-no-choice': '“{id}” is no question of one choice whose ids are topics of the city.',
}
