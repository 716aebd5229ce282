import type { Catalogue } from '../catalogue.ts'
import type { Essays } from './messages.ts'

export const en: Catalogue<Essays> = {
  'menu.essays': 'Essays',
  'menu.resume-essay': 'Go on with the essay',

  'essays.title':
    '<b>Essays</b>\n\nTexts of the drafting group, to be read part by part, and to say what you think of each.',
  'essays.item': '{place, number}. <b>{title}</b>\n{about}',
  'essays.begun': 'You are at part {page, number} of {of, number}.',

  'essay.heading': '<b>{title}</b>\n{bar} {page, number} of {of, number}',
  'essay.in-short': 'In plain words:',
  'essay.difference': 'What changed in version {version, number}:',
  'essay.removed': '[out: {words}]',
  'essay.added': '<b>[in: {words}]</b>',
  'essay.changed':
    '{state, select, new {It is new in version {version, number}.} other {It changed in version {version, number}.}}',
  'essay.audio': '🔊 To listen to it: {link}',
  'essay.tally':
    '👍 {support, plural, =0 {Nobody supports it yet} one {# person supports it} other {# people support it}} · 🤔 {doubt, plural, =0 {nobody has doubts} one {# has doubts} other {# have doubts}}',
  'essay.next': 'Next',
  'essay.first': 'From the beginning',
  'essay.simple': 'Explain simply',
  'essay.full': 'Read the text',
  'essay.changes': 'What changed',
  'essay.comment': 'Comment',
  'essay.points': 'What people say ({count, number})',
  'essay.gone': 'That essay is here no longer.',

  'kind.support': 'Support',
  'kind.doubt': 'Doubt',
  'kind.change': 'Change',
  'kind.question': 'Question',
  'yours.support': 'support',
  'yours.doubt': 'doubt',
  'yours.change': 'change',
  'yours.question': 'question',

  'comment.ask': 'What do you think of “<b>{title}</b>”?',
  'comment.support': 'I support it',
  'comment.doubt': 'I have doubts',
  'comment.change': 'I would change it',
  'comment.question': 'I have a question',
  'comment.why':
    '✔ I noted that you {state, select, support {support it} other {have doubts}}. If you like, write why (up to {most, number} characters). It is published without your name, once the team has read it.',
  'comment.words-support':
    'Do you support “<b>{title}</b>”? One tap is enough. If you like, write why (up to {most, number} characters); it is published without your name, once the team has read it.',
  'comment.words-doubt':
    'Which doubt does “<b>{title}</b>” leave you? One tap is enough. If you like, write it (up to {most, number} characters); it is published without your name, once the team has read it.',
  'comment.words-change':
    'What should “<b>{title}</b>” say? Write the new words (up to {most, number} characters). They are published without your name, once the team has read them, and I tell you if they go into the next version.',
  'comment.words-question':
    'What would you like to know of “<b>{title}</b>”? Write your question (up to {most, number} characters). It is published without your name, once the team has read it, and I tell you when it is answered.',
  'comment.enough': 'That is all',
  'comment.only-support': 'Just note my support',
  'comment.only-doubt': 'Just note my doubt',
  'comment.undo': 'Rather not',
  'comment.noted': '✔ I noted that you {state, select, support {support it} other {have doubts}}. Thank you.',
  'comment.sent': '✔ Thank you. The team reads it, and I tell you what becomes of it.',
  'comment.often':
    'You sent {limit, plural, one {# comment} other {# comments}} today, and I take no more in a day. You can go on tomorrow.',
  'comment.mine':
    'You said this of “<b>{title}</b>”:\n“{words}”\n\n{state, select, waiting {The team has not read it yet.} other {It is public.}} To say it in another way, take it back first.',
  'comment.drop': 'Take mine back',
  'comment.dropped': 'Done, I took it back.',

  'points.title': '<b>What people say of “{title}”</b>',
  'points.none': 'Nobody has written yet. You can begin.',
  'points.item':
    '{place, number}. <b>{kind}</b> · {people, plural, one {# person} other {# people}}\n“{words}”',
  'points.next': 'More comments',

  'point.card':
    '<b>{kind}</b> · {people, plural, one {# person} other {# people}}\n{title} · {section}\n\n“{words}”',
  'point.alike': 'Others say it so:',
  'point.answer': '<b>The drafting group answers:</b>\n{words}',
  'point.answered': '✔ It has an answer.',
  'point.takes': '✍ The drafting group will take it into the next version.',
  'point.taken': '✔ It was taken into version {version, number}.',
  'point.support': 'Me too',
  'point.unsupport': 'I support it no longer',
  'point.supported': '✔ I noted that you support it. I tell you what becomes of it.',
  'point.unsupported': 'Done, your support does not count any more.',
  'point.read': 'Read that part',
  'point.gone': 'That comment is here no longer.',

  'review.comment':
    'A comment on an essay ({kind}).\n<b>{essay}</b> · {title}\n\n“{words}”\n\nIt is published without a name.',
  'review.comment-approved': '✔ Published: they are told.',
  'review.comment-returned': '✔ Not published: they are told why.',

  'team.drafting': 'Essays: what people say',
  'drafting.title':
    '<b>What people say of the essays</b>, what waits for an answer first · page {page, number}',
  'drafting.none': 'No comments are public yet.',
  'drafting.of': '{title} · {section}',
  'drafted.answer': 'Answer',
  'drafted.again': 'Change the answer',
  'drafted.take': 'Take it into the next',
  'drafted.untake': 'Do not take it',
  'drafted.taken':
    '✔ Noted: when the next version is published, those who said it or support it are told that it was taken.',
  'drafted.untaken': '✔ Noted: it is not taken.',
  'drafted.ask':
    'Write the answer (up to {most, number} characters). Everybody reads it, and we tell {people, plural, one {who said it} other {the # who say it or support it}}.',
  'drafted.answered':
    '✔ Answered. {people, plural, =0 {Nobody has an open chat to be told in.} one {# person is told.} other {# people are told.}}',

  'notice.comment-public':
    '✔ Your {what} on “{title}” ({section}) can be read by all now. Others may support it.',
  'notice.comment-returned':
    'We read your {what} on “{title}” ({section}), and it is <b>not published</b>. {why} You may say it in another way.',
  'notice.answered-own': 'There is an answer to your {what} on “{title}” ({section}): “{words}”',
  'notice.answered-supported':
    'There is an answer to a comment that you support ({what}) on “{title}” ({section}): “{words}”',
  'notice.taken-own':
    '🎉 <b>Your {what} was taken into version {version, number}</b> of “{title}” ({section}): “{words}”',
  'notice.taken-supported':
    '🎉 <b>A comment that you support ({what}) was taken into version {version, number}</b> of “{title}” ({section}): “{words}”',
  'notice.left':
    'Version {version, number} of “{title}” is out, and your {what} ({section}) did not go into it this time; it stays public, and the drafting group may take it into another: “{words}”',
  'notice.point': 'See the comment',
  'notice.essay': 'Open the essay',

  'link.essay-words': 'Essay {id}',
  'link.essay': 'To open it, write <b>{words}</b>.',
  'link.point': 'To see it, write <b>comment {id}</b>.',

  'act.essay': 'essay {id}',
  'act.version': 'version {version, number}',
  'act.comment': 'comment {id}',
  'act.point': 'public comment {id}',
  'act.essay-published': 'published an essay',
  'act.point-answered': 'answered',
  'act.point-taken': 'takes it into the next version',
  'act.point-left': 'does not take it any more',
}
