import type { Catalogue } from '../catalogue.ts'
import type { Answering } from './messages.ts'

export const en: Catalogue<Answering> = {
  'menu.surveys': 'Surveys',
  'menu.resume-survey': 'Go on with the survey',

  'surveys.title': '<b>Surveys</b>. Which would you like to see?',
  'surveys.none': 'No survey is open now. When there is one, you will see it here.',
  'surveys.item':
    '{place, number}. <b>{title}</b>\n{state, select, finished {You answered it} begun {You left it half-way} open {Open} other {Closed}}',

  'survey.door':
    '<b>{title}</b>\n{intro}\n\n{questions, plural, one {It is # question} other {They are # questions}}; it takes about {minutes, plural, one {a minute} other {# minutes}}. Each answer is kept, so you can leave it and go on later.',
  'survey.anonymous': 'It is anonymous: once it is sent, nothing says who answered what.',
  'survey.one-per-phone':
    'Each phone counts once. You can begin in one chat and go on in another. Your answers are published only together with everybody else’s.',
  'survey.closes': 'It closes on {date}.',
  'survey.start': 'Begin',
  'survey.go-on': 'Go on ({left, number} left)',
  'survey.later': 'Not now',
  'survey.gone': 'That survey is no longer there. Here is the menu.',
  'survey.not-open': '“<b>{title}</b>” is not open yet.',
  'survey.over': '“<b>{title}</b>” has closed.',
  'survey.answered': 'You answered “<b>{title}</b>” already. Thank you!',
  'survey.other-borough':
    'This survey is for people who live in other boroughs. Thank you for wanting to answer!',
  'survey.panel': 'This survey is put to a group of people who were drawn by lot.',

  'question.step': '<b>{place, number} of {total, number}</b> · {section}',
  'question.editing': '<b>{title}</b> · a change',
  'question.now': 'It says now: {words}',
  'question.choose-some':
    '{most, plural, =0 {{least, plural, =1 {Choose as many as you like} other {Choose at least #}}} other {{least, plural, =1 {Choose up to {most, number}} other {Choose # to {most, number}}}}}{buttons, select, yes { and press “Done”.} other { and send their numbers together, such as: 1, 3.}}',
  'question.rank': 'Which comes at place {place, number} of {count, number}?',
  'question.ranked': 'So far: {words}',
  'question.scale': 'From {from, number} ({low}) to {to, number} ({high}).',
  'question.number':
    'Write a number between {least, number} and {most, number}{unit, select, none {} other { ({unit})}}.',
  'question.text': 'Write it in your own words; there is room for {most, number} letters.',
  'question.date': 'Write the day, such as: 19 September 1985.',
  'question.own': '“{label}”: how would you put it? Write it in your own words.',
  'question.own-none': 'Leave it so',
  'question.yes': 'Yes',
  'question.no': 'No',
  'question.done': 'Done ({count, number})',
  'question.done-word': 'Done',
  'question.undo': 'Take the last away',
  'question.decline': 'I would rather not say',
  'question.skip': 'Skip',
  'question.keep': 'Leave it as it is',
  'question.clear': 'Take my answer away',
  'question.previous': 'Previous',
  'question.left': 'This one is left, which follows from what you just changed.',

  'wrong.choose': 'I did not find that option. Choose one of these.',
  'wrong.required': 'The survey needs this question to count.',
  'wrong.few': 'Choose at least {least, plural, one {# option} other {# options}}.',
  'wrong.many': 'You can choose up to {most, number}: take one away first.',
  'wrong.number': 'I saw no number there. Write it in figures, such as: 12.',
  'wrong.outside': 'It has to be a number between {least, number} and {most, number}.',
  'wrong.fraction':
    '{decimals, plural, =0 {Write it without decimals, such as: 12.} one {One decimal is enough.} other {# decimals are enough.}}',
  'wrong.long':
    'That is long: it has {length, plural, one {# letter} other {# letters}}, and there is room for {most, number}. Can you put it more briefly?',
  'wrong.blank': 'There are no words there. Would you write it?',
  'wrong.phone': 'That seems to hold a phone number. I did not keep it: write it again without the number.',
  'wrong.email': 'That holds an email address. I did not keep it: write it again without it.',
  'wrong.date': 'I could not read that day. Write it with day, month and year, such as: 19/09/1985.',
  'wrong.no-year': 'Of which year? Write the whole day, such as: 19 September 1985.',
  'wrong.early': 'It has to be {day} or later.',
  'wrong.late': 'It has to be {day} or before.',
  'wrong.borough': 'I did not find that borough. Choose it from the list.',
  'wrong.pin':
    'I saw no place there. Share the location, or paste a map link or its coordinates, such as 19.433, -99.133.',
  'wrong.photo': 'This question needs a photo. If you would rather not, you can skip it.',

  'given.number': '{number, number}',
  'given.photo': 'A photo',
  'given.declined': 'You would rather not say',
  'given.skipped': 'Not answered',

  'recap.title': '<b>{title}</b> · This is what you answered:',
  'recap.item': '{place, number}. {question}\n<b>{answer}</b>',
  'recap.send': 'Send',
  'recap.revise': 'Change one',
  'recap.more': 'See the others',
  'recap.first': 'See the first ones',
  'revise.ask': 'Which would you like to change?',

  'thanks.full':
    'We had gathered all the answers that were needed from people in your situation; we keep yours apart.',
  'thanks.next':
    'You said that what comes first is <b>{topic}</b>. Would you like to see what your neighbours propose about it, or propose something yourself?',
  'thanks.topic': 'Proposals: {topic}',
  'thanks.next-any': 'Would you like to see what your neighbours propose, or propose something yourself?',
  'thanks.write': 'Propose something',
  'thanks.surveys': 'Other surveys',
}
