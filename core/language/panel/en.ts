import type { Catalogue } from '../catalogue.ts'
import type { Panel } from './messages.ts'

export const en: Catalogue<Panel> = {
  'menu.panel': 'City panel',
  'menu.resume-panel': 'Go on: city panel',
  'panel.why':
    '<b>{name}</b>\n\nResidents whom the city asks now and then. A few are drawn by lot, so that together they are like the whole city: that way those who hardly ever answer surveys are heard too.\n\n• <b>How often:</b> one invitation in {days, number} days at most, and {year, number} a year. You can always say no.\n• <b>What we keep:</b> your age group, your gender and your borough, only what you want to say. Age and gender are in “About me”. Change or delete it whenever you like.\n• <b>When you leave,</b> what you said of yourself is deleted.\n\nIt is for people of 18 or more.',
  'panel.none': 'This city has no panel for now.',
  'panel.join': 'Join the panel',
  'panel.joined':
    'Welcome to the panel! Your number is <b>{number}</b>. A few questions, so that the draw is fair; you need not answer them.',
  'panel.member':
    '<b>{name}</b>\n\nYou are in the panel. Your number is <b>{number}</b>: with it you can check the draws, which are public.',
  'panel.said': 'Age: {age}\nGender: {gender}\nBorough: {borough}',
  'panel.year':
    '{count, plural, =0 {In the last year you were not drawn.} one {In the last year you were drawn # time.} other {In the last year you were drawn # times.}}',
  'panel.waits': '• “{title}”: waits for you',
  'panel.begun': '• “{title}”: you began it',
  'panel.finished': '• “{title}”: you answered it, thank you!',
  'panel.over': '• “{title}”: closed by now',
  'panel.age': 'Change age',
  'panel.gender': 'Change gender',
  'panel.borough': 'Change borough',
  'panel.leave': 'Leave the panel',
  'panel.noted': 'Noted.',
  'panel.ask-age': 'How old are you?',
  'panel.ask-gender': 'What is your gender?',
  'panel.ask-borough': 'In which borough do you live?',
  'panel.step': '{place, number} of 3',
  'panel.decline': 'I would rather not',
  'panel.unsaid': 'you do not say',
  'panel.18-29': '18 to 29',
  'panel.30-44': '30 to 44',
  'panel.45-59': '45 to 59',
  'panel.60+': '60 or more',
  'panel.woman': 'Woman',
  'panel.man': 'Man',
  'panel.other': 'Another gender',
  'panel.others': 'All others',
  'panel.leave-ask':
    'Do you leave the panel? We delete your age, gender and borough from here, and invite you no more. In past draws there remains a number that does not lead to you. What you answered in surveys still counts.',
  'panel.leave-yes': 'Yes, leave',
  'panel.stay': 'No, I stay',
  'panel.stayed': 'Good to have you.',
  'panel.left':
    'You are no longer in the panel, and what you said of yourself is deleted. Thank you for taking part.',
  'panel.postponed':
    'That is fine: we will not write about this one again. If you change your mind, you find it in “City panel” while it is open.',
  'panel.not-yours': 'That invitation is not yours any more, so there is nothing to change.',

  'notice.invited':
    '<b>You were drawn.</b> The panel’s lot fell on you for “{title}”, {questions, plural, one {# question} other {# questions}}. Only those drawn are asked, so your answer counts for many.',
  'notice.invited-again':
    'One reminder and no more: the panel’s lot fell on you for “{title}”, {questions, plural, one {# question} other {# questions}}. If you would rather not, that is fine.',
  'notice.begin': 'Begin',
  'notice.not-now': 'Not now',
  'link.not-now': 'If not now, type <b>{words}</b>.',
  'link.not-now-words': 'not now {id}',

  'team.panel': 'Panel',
  'waves.title': '<b>{name}</b> · {members, plural, =0 {nobody yet} one {# person} other {# people}}',
  'waves.no-surveys':
    'No survey that is open or will be asks the panel. One that does says in its file “who:” and under it “panel: {panel}”.',
  'waves.choose': 'Choose a survey to draw who is invited, or a draw to see how it answers.',
  'waves.item': 'Draw {number}: “{title}”, {finished, number} of {invited, number} answered.',
  'waves.survey': 'Draw: {title}',
  'waves.wave': 'Draw {number}',
  'draw.size':
    'How many people are invited to “{title}”?\n\n{available, number} of {members, number} may be drawn: nobody gets more than one invitation in {days, number} days or {year, number} a year, and whoever said “stop” is left alone. Choose a number or type one.',
  'draw.not-a-size': 'Type a number between 1 and {most, number}.',
  'draw.nobody': 'Right now nobody may be drawn for that survey.',
  'draw.changed': 'There was another draw meanwhile, so I did not do this one. It would be like this now:',
  'draw.plan':
    '<b>Draw {wave}</b> · “{title}”\n\n{invited, plural, one {# person} other {# people}} of {available, number} would be invited. So that those who answer are like the city, they would be:',
  'draw.row': '{category}: {invited, number} of {members, number} (census: {census, number} %)',
  'draw.row-unsaid': '{category}: {invited, number} of {members, number}',
  'draw.commitment': 'Fingerprint of the seed, which is published already: {commitment}',
  'draw.yes': 'Draw now',
  'draw.no': 'Not yet',
  'draw.not-yet': 'Nothing was drawn.',
  'draw.done':
    '{invited, plural, one {# person was drawn} other {# people were drawn}}. Invitations are sent by day, and the list can be published.',
  'wave.title': '<b>Draw {number}</b> · “{title}” · {day}',
  'wave.counts':
    '{invited, number} invited, {begun, number} began, {finished, number} finished ({part, number} %).',
  'wave.row': '{category}: {invited, number} → {begun, number} → {finished, number} ({part, number} %)',
  'wave.worth': '<b>What the survey is worth</b> · {people, plural, one {# answer} other {# answers}}',
  'wave.no-answers': 'There are too few answers yet to say what they are worth.',
  'wave.margins':
    'Unweighted: ±{unweighted, number} points at most. Weighted: ±{weighted, number}. Design effect: {effect, number}, so they are worth {effective, number} without weights.',
  'wave.few':
    'They are too few for a margin. Design effect: {effect, number}, so they are worth {effective, number} without weights.',
  'wave.unfit': 'No weights agree with all of the census at once.',
  'wave.off': 'With the weights, some part stays {points, number} points off the census.',
  'wave.trimmed':
    'The weight of {people, plural, one {# person} other {# people}} was bounded: nobody counts for more than {most, number}.',
  'wave.missing': 'Nobody answered from: {categories}.',
}
