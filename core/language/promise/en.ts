import type { Catalogue } from '../catalogue.ts'
import type { Promises } from './messages.ts'

export const en: Catalogue<Promises> = {
  'entry.tier': 'It reached {at, number} signatures.',
  'entry.tier-due': 'It reached {at, number} signatures: the city owes an answer by {due}.',
  'entry.in-review': 'It is in technical review.',
  'entry.in-review-due': 'It is in technical review, which is owed by {due}.',
  'entry.reviewed': 'Its technical review is done. {summary}',
  'entry.to-be-presented': 'It will be presented: {when}, at {place}.',
  'entry.live': 'It can be watched live at {link}',
  'entry.presented': 'It was presented. {outcome}',
  'entry.in-draft': 'It is in the draft, in {article}:\n“{text}”',
  'entry.not-included': 'It was not included. The reason: {reason}',
  'entry.removed-later': 'It was in the draft and was removed later. Decided by: {by}. The reason: {reason}',

  'status.in-review': 'In review',
  'status.reviewed': 'Reviewed',
  'status.to-be-presented': 'To be presented',
  'status.presented': 'Presented',
  'status.in-draft': 'In the draft',
  'status.not-included': 'Not included',
  'status.removed-later': 'Removed later',

  'card.status': '<b>{status}</b> · {date}',
  'card.reached': 'It reached {at, number} on {date}; today it has {count, number}.',
  'card.history': 'What has happened',
  'card.team': 'Team: its status',

  'history.title': '<b>What has happened with “{title}”</b>',
  'history.reached':
    'It reached {at, number} signatures on {date}; today it has {count, number}. What the city owes for that goal still stands.',
  'history.entry': '<b>{date}</b>\n{what}',
  'history.clarity': 'Said to be clear by {clear, number} of {answered, number}.',
  'history.previous': 'What came before',
  'history.next': 'What came next',

  'clarity.yes': 'It is clear',
  'clarity.no': 'It is not clear',
  'clarity.clear': 'Thank you: I noted that it is clear to you.',
  'clarity.unclear': 'Thank you for saying so: I noted that it is not clear to you.',
  'clarity.missing':
    'What would you still like to know? You can write it in a sentence; the city’s team reads it. If you would rather say no more, choose “No, thank you”.',
  'clarity.nothing': 'No, thank you',
  'clarity.noted': 'Thank you. The city’s team will read it.',
  'clarity.too-long': 'That is a little long: let it fit in {most, number} characters.',
  'clarity.others': 'That question is for those who proposed, signed or follow the proposal.',

  'link.history': 'To see what has happened, type <b>history {id}</b>.',
  'link.clear': 'If it is clear, type <b>clear {id}</b>.',
  'link.unclear': 'If it is not clear, type <b>not clear {id}</b>.',
  'link.owed': 'To open it, type <b>owed {id}</b>.',

  'notice.tier-author-due':
    '🎉 Your proposal “{title}” has reached <b>{at, number} signatures</b>. What comes next, by {due}: {promise}.',
  'notice.tier-follower-due':
    '🎉 “{title}”, which you follow, has reached <b>{at, number} signatures</b>. What comes next, by {due}: {promise}.',
  'notice.owed-review':
    '⏰ <b>We owe a technical review</b> on {day}: “{title}” reached {at, number} signatures.',
  'notice.late-review':
    '⚠ <b>We are late with a technical review</b>: that of “{title}”, which reached {at, number} signatures, was owed on {day}.',
  'notice.owed-presentation':
    '⏰ <b>We owe a presentation</b> on {day}, and no meeting is set: “{title}” reached {at, number} signatures.',
  'notice.late-presentation':
    '⚠ <b>We are late with a presentation</b>: that of “{title}”, which reached {at, number} signatures, was owed on {day}.',
  'notice.owed-meeting':
    '⏰ <b>The meeting is on {day}</b>: “{title}”, which reached {at, number} signatures, is presented.',
  'notice.late-meeting':
    '⚠ <b>The outcome is still to be told</b>: the meeting of “{title}”, which reached {at, number} signatures, was on {day}.',
  'notice.owed-open': 'Open it',

  'team.owed': 'What we owe',
  'owed.title': '<b>What we owe</b>, the nearest first · page {page, number}',
  'owed.none': 'We owe nothing: all that was promised is kept.',
  'owed.item': '{place, number}. <b>{title}</b>\n{what}',
  'owed.label': '{title} · {at, number}',
  'owed.review': 'Technical review, for {at, number} signatures.',
  'owed.presentation': 'Presentation, for {at, number} signatures.',
  'owed.due': 'Owed by {day}.',
  'owed.late': '⚠ It was owed by {day}: {days, plural, one {# day late} other {# days late}}.',
  'owed.meeting': 'Meeting: {when}, at {place}.',
  'owed.met': '⚠ The meeting was: {when}. The outcome is still to be told.',
  'owed.next': 'More of them',
  'owed.previous': 'Earlier ones',

  'promised.title': '<b>{title}</b>\n{what}',
  'promised.kept': '✔ Kept on {day}.',
  'promised.gone': 'That is not available.',
  'promised.review': 'Record the review',
  'promised.meeting': 'Set the meeting',
  'promised.move': 'Move the meeting',
  'promised.outcome': 'Tell the outcome',
  'promised.status': 'Publish a status',

  'standing.title': '<b>{title}</b>',
  'standing.none': 'Nothing of it has been published yet.',
  'standing.entry': '{date}: <b>{status}</b>.',
  'standing.answers': '{status}, {date}',
  'standing.ask': 'What do you want to publish? You can also see what people answered to what is published.',

  'publish.resume': 'Go on with it',
  'publish.too-long':
    'There is room for {most, number} characters, and {over, plural, one {# is} other {# are}} too many. Make it shorter.',
  'publish.skip': 'No link',
  'publish.summary':
    'What does the review say? Write a summary for everybody, of up to {most, number} characters.',
  'publish.document': 'Where is the document? Type its link, which begins with https://.',
  'publish.when':
    'On which day and at what time is the meeting? For example: 12 October 17:00, or 12/10 5pm. It is the city’s time.',
  'publish.place': 'At which place? Up to {most, number} characters.',
  'publish.live': 'Is it broadcast live? Type the link, which begins with https://.',
  'publish.outcome':
    'What came of the presentation? Write it for everybody, in up to {most, number} characters.',
  'publish.record': 'Is there a recording or a record? Type the link, which begins with https://.',
  'publish.article': 'In which article of the draft is it? Up to {most, number} characters.',
  'publish.text': 'What does the draft say there? Copy the text, up to {most, number} characters.',
  'publish.reason': 'Why was it not included? Write it for everybody, in up to {most, number} characters.',
  'publish.by': 'Who decided to remove it? Up to {most, number} characters.',
  'publish.why': 'Why was it removed? Write it for everybody, in up to {most, number} characters.',
  'publish.unreadable':
    'I did not understand which day and time. Type just that, for example: 12 October 17:00.',
  'publish.no-hour': 'The time is missing. Type the day and the time, for example: 12 October 17:00.',
  'publish.past': 'That moment has passed. Type one that is still to come.',
  'publish.not-https': 'That is not a link that begins with https://. Copy all of it, or choose “No link”.',
  'publish.sure': 'I understood: <b>{when}</b>, the city’s time. Is that right?',
  'publish.yes': 'Yes, that is right',
  'publish.again': 'No, I type it anew',
  'publish.preview':
    'So it will stand in the public history, and its author and those who follow the proposal will be told:\n\n{what}',
  'publish.already': '⚠ It is published already: “{status}”, on {date}.',
  'publish.no-meeting': '⚠ No meeting has been announced yet.',
  'publish.not-in-draft': '⚠ Nothing says that it was in the draft.',
  'publish.moves': 'A meeting is announced already: {when}. This changes it.',
  'publish.do': 'Publish',
  'publish.do-anyway': 'Publish it anyway',
  'publish.correct': 'Correct the last',
  'publish.drop': 'Drop it',
  'publish.done': '✔ Published. Its author and those who follow the proposal are told.',
  'publish.kept': 'Somebody of the team had done it already; I published nothing.',
  'publish.dropped': 'Dropped: nothing was published.',

  'answers.title': '<b>{title}</b>\n{date}: {what}',
  'answers.missing': 'What is missing, in the words of those who answered:',
  'answers.sentence': '• {words}',
}
