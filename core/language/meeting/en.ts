import type { Catalogue } from '../catalogue.ts'
import type { Meetings } from './messages.ts'

export const en: Catalogue<Meetings> = {
  'menu.resume-meeting': 'Go on with my meeting',
  'events.meetings': 'Local meetings',

  'meetings.open': '<b>Local meetings</b>, open ones · page {page, number}',
  'meetings.mine': '<b>Your meetings</b> · page {page, number}',
  'meetings.reports': '<b>What the meetings said</b> · page {page, number}',
  'meetings.about':
    'Anybody can convene a meeting: {least, number} to {most, number} people gather in a home, a square or a school, discuss {questions, plural, one {# question} other {# questions}}, and put down what they agreed on and what not.',
  'meetings.item': '{place, number}. <b>{title}</b>',
  'meetings.state':
    '{state, select, writing {Unfinished} cancelled {Cancelled} waiting {Report sent} returned {Report sent back: something is to be changed} yes {Report published} other {Registered}}',
  'meetings.none-open': 'No open meeting is to come for now. The first can be yours.',
  'meetings.none-mine': 'You have not convened any yet.',
  'meetings.none-reports': 'No report is published yet.',
  'meetings.not-here': 'This process has no local meetings. These are the events:',
  'meetings.next': 'More meetings',
  'meetings.convene': 'Convene a meeting',
  'meetings.to-open': 'Open ones',
  'meetings.to-mine': 'Mine',
  'meetings.to-reports': 'The reports',

  'convene.step': '<b>Your meeting</b> · {place, number} of {total, number}',
  'convene.title':
    'Which theme or question brings you together? One line, such as: The water we want in our street.',
  'convene.starts': 'On which day, at what time? For example: October 12 at 5 pm, or Saturday at 10 am.',
  'convene.borough': 'In which borough?',
  'convene.place': 'At what place? Its name and address. It is shown only if the meeting is open.',
  'convene.pin': 'At which point of the map?',
  'convene.open':
    'Is it open? If so, the city’s team reads it, and anybody sees it and may come, up to {most, number} people. If not, you invite them.',
  'convene.open-yes': 'Open',
  'convene.open-no': 'Invited only',
  'convene.limit':
    'You have {limit, plural, one {# meeting} other {# meetings}} to hold already, and no more fit at once.',
  'convene.moved': 'Done: the day changed. Tell those whom you invited.',

  'meeting.gone': 'That meeting is not available. These are the open ones:',
  'meeting.open': 'Open: anybody may come.',
  'meeting.invited': 'By invitation.',
  'meeting.unfinished': 'It is unfinished.',
  'meeting.whole': 'This is how it would be. Register it, so that what you agree on counts.',
  'meeting.register': 'Register',
  'meeting.registered':
    '✔ <b>Registered:</b> it is local meeting {id}. Invite whom you like. This is the guide; you always find it here.',
  'meeting.registered-open':
    '✔ <b>Registered:</b> it is local meeting {id}. The city’s team reads it before it is shown. This is the guide; you always find it here.',
  'meeting.listed-no': 'It is registered.',
  'meeting.listed-waiting': 'It is registered. The city’s team reads it before everybody sees it.',
  'meeting.listed-yes': 'It is registered, and anybody sees it.',
  'meeting.unlisted': 'It is registered and you can hold it, but it is not shown in the list. {reason}',
  'meeting.begun':
    'Show the code, so that everybody says that they are here, and write the report when you like.',
  'meeting.over': 'It is over. Write the report when you like.',
  'meeting.cancelled': '<b>It was cancelled.</b>',
  'meeting.here': '✔ You said that you were there.',
  'meeting.code': 'Show the code',
  'meeting.minutes': 'Write the report',
  'meeting.guide': 'The guide',
  'meeting.move': 'Change the day',
  'meeting.call-off': 'Cancel it',
  'meeting-off.ask': 'Cancel the meeting? It cannot be undone.',

  'guide.before':
    '<b>Before.</b> Invite different people: 10 to 30. Choose who moderates, so that all of them speak, and who takes notes. Plan two hours.',
  'guide.during':
    '<b>Meanwhile.</b> Show the code at the beginning: everybody opens it with their own phone and says that they are here; nobody can do it for somebody else. Then discuss these questions, one by one:',
  'guide.after':
    '<b>Afterwards.</b> Write the report here, with <b>local meeting {id}</b>: of each question, what you agreed on and what not, without names. The team reads it and it is published. With fewer than 10 people it is kept, but does not count in the summary.',

  'meeting-code.ask':
    '<b>{title}</b>\nEverybody opens this code with their own phone and says that they are here. It holds for {minutes, plural, one {# minute} other {# minutes}}; {renews, select, yes {each minute a new one takes its place by itself} other {then show a new one}}.',
  'meeting-code.words': 'Without a camera, they write here: <b>{words}</b>',
  'meeting-code.count':
    '{attended, plural, =0 {Nobody is counted yet} one {# person so far} other {# people so far}}; the least is {least, number}.',
  'meeting-code.call': 'Say that you are here',
  'meeting-code.alternative': 'Code by which people say that they are at the meeting: {link}',
  'meeting-code.again': 'New code',
  'meeting-code.via': 'For {channel}',
  'meeting-code.closed': 'The code is shown from half an hour before, until you send the report.',
  'link.meeting-words': 'Local meeting {id} {code}',
  'link.meetings-words': 'Local meetings',
  'link.meeting': 'To see it, write <b>local meeting {id}</b>.',

  'here.ask': 'Are you at the meeting “<b>{title}</b>”? Only how many came is counted; nobody sees who.',
  'here.yes': 'Yes, I was there',
  'here.counted': '✔ <b>Noted.</b> {count, plural, one {# person so far} other {# people so far}}.',
  'here.before': 'You were counted already. {count, plural, one {# person so far} other {# people so far}}.',
  'here.full':
    'This meeting has {most, number} people already, which is the most. You can form another group and register it apart.',
  'here.closed': 'This meeting counts nobody else any more.',
  'here.not-now':
    'That meeting counts nobody now: that is done from half an hour before, until its report is sent.',
  'here.stale': 'That code holds no longer. Ask whoever convened the meeting to show you a new one.',

  'minutes.title': '<b>Report</b> · {title}',
  'minutes.nothing': 'Nothing is written yet.',
  'minutes.ask':
    'Tap a question to write. Once it is sent, nobody else is counted: {attended, plural, =0 {nobody so far} one {# person so far} other {# people so far}}.',
  'minutes.question': 'Question {place, number}',
  'minutes.unwritten': 'What did you agree on, and what not?',
  'minutes.add-agreement': 'An agreement',
  'minutes.add-disagreement': 'A disagreement',
  'minutes.ask-agreement': 'Write one agreement in a sentence, without names: up to {most, number} letters.',
  'minutes.ask-disagreement':
    'Write in a sentence what you did not agree on, without names: up to {most, number} letters.',
  'minutes.remove-agreement': 'Drop agreement {place, number}',
  'minutes.remove-disagreement': 'Drop disagr. {place, number}',
  'minutes.next': 'Next question',
  'minutes.whole': 'Read all',
  'minutes.full':
    '{points, number} of each question fit, and {all, number} in the whole report. Drop one to write another.',
  'minutes.sent': '✔ <b>Report sent.</b> The city’s team reads it, and I tell you.',
  'minutes.waiting': 'The report is sent. I tell you as soon as the city’s team has read it.',
  'minutes.returned': '<b>The team sent the report back.</b> {reason}',

  'report.attended': '{attended, plural, one {# person attended} other {# people attended}}.',
  'report.few':
    '{attended, plural, =0 {Nobody was counted} one {# person attended} other {# people attended}}. It does not reach the least of {least, number}: it is kept, and does not count in the summary.',
  'report.agreements': 'Agreements:',
  'report.disagreements': 'Disagreements:',
  'report.as-file': 'Keep the report',
  'report.file': 'The report of “{title}”.',
  'report.file-name': 'report-{id}.txt',

  'report.fewest':
    'Fewer than {smallest, number} people attended. It does not reach the least of {least, number}: it is kept, and does not count in the summary.',

  'meetings.to-synthesis': 'Summary of all',
  'synthesis.title':
    '<b>What the meetings say.</b> {meetings, plural, =0 {No report counts yet.} one {# report is published.} other {# reports are published.}}{few, plural, =0 {} one { # more does not reach {least, number} people and does not count.} other { # more do not reach {least, number} people and do not count.}}',
  'synthesis.sums':
    '{agreements, plural, =0 {No agreements} one {# agreement} other {# agreements}} · {disagreements, plural, =0 {no disagreements} one {# disagreement} other {# disagreements}}',
  'synthesis.agreements': 'Agreements, those said most first · page {page, number}',
  'synthesis.disagreements': 'Disagreements, those said most first · page {page, number}',
  'synthesis.item': '{place, number}. {words}\n{meetings, plural, one {At # meeting} other {At # meetings}}',
  'synthesis.none': 'There is none yet.',
  'synthesis.words': '<b>Words used most</b>, and at how many meetings: {words}',
  'synthesis.originals': 'Originals of {place, number}',
  'synthesis.next': 'More',
  'synthesis.to-agreements': 'The agreements',
  'synthesis.to-disagreements': 'The disagreements',
  'synthesis.alike':
    '<b>So it was said</b> {meetings, plural, one {at # meeting} other {at # meetings}}, in their own words:',
  'synthesis.original': '{place, number}. {words}\n“{title}”',
  'synthesis.report': 'Report of {place, number}',

  'notice.meeting': 'See the meeting',
  'notice.meeting-over':
    'How did “{title}” go? {attended, plural, =0 {Nobody was counted yet.} one {# person was counted.} other {# people were counted.}} Write the report: what you agreed on, and what not.',
  'notice.meeting-plan': '✔ Everybody sees your meeting “{title}” now.',
  'notice.meeting-report': '✔ The report of “{title}” is published. Thank you for convening it.',
  'notice.meeting-returned': 'The team sent “{title}” back: {why}',

  'review.meeting':
    '{state, select, report {<b>Report of a local meeting</b>} other {<b>Open local meeting</b>}}',
  'review.meeting-approved': '✔ Published.',
  'review.meeting-returned': '✔ Sent back: they were told why.',
  'act.meeting': 'local meeting {id}',
}
