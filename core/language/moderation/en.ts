import type { Catalogue } from '../catalogue.ts'
import type { Moderation } from './messages.ts'

export const en: Catalogue<Moderation> = {
  'reason.personal-data': 'Personal data',
  'reason.off-topic': 'Not for this',
  'reason.unclear': 'Hard to understand',
  'reason.insulting': 'Insults somebody',
  'reason.repeated': 'There is one already',
  'reason.false': 'Misleads people',
  'reason.own': 'In my own words',

  'returned.personal-data': 'It holds personal data, such as names of private people, phones or addresses.',
  'returned.off-topic':
    'What it asks for is not for this consultation. If it has to do with it, tell us how.',
  'returned.unclear': 'It is hard to see what is wrong or what should change. Say it more simply.',
  'returned.insulting': 'It insults people or groups. Say the same without insulting.',
  'returned.repeated':
    'There is a proposal that asks for the same. You can sign that one, or say what is different in yours.',

  'hidden.title': 'Proposal {id} (hidden)',
  'hidden.personal-data': 'It held personal data.',
  'hidden.off-topic': 'It was not for this consultation.',
  'hidden.insulting': 'It insulted people or groups.',
  'hidden.false': 'It misled people about who proposes it or what it asks for.',

  'team.review': 'To review ({count, number})',
  'link.review-word': 'review',
  'link.review': 'To begin, type <b>{word}</b>.',
  'link.draft': 'To open it, type <b>draft {id}</b>.',

  'moderation.similar': '<b>They are like it:</b>',
  'moderation.none-similar': 'I found no others like it.',
  'moderation.similar-one':
    '• Proposal {id}: {title} · {count, plural, one {# signature} other {# signatures}}',
  'moderation.into': 'Into proposal {id}',
  'moderation.target':
    '<b>Proposal {id}: {title}</b>\n{count, plural, one {# signature} other {# signatures}}\n\n<b>What is wrong:</b> {problem}\n\n<b>What we propose:</b> {change}',
  'moderation.no-target':
    'That one will not do: it must be another, one that takes signatures and that you did not write. Choose one, or type its number.',
  'moderation.yes-merge': 'Yes, merge them',
  'moderation.note-length': 'Type a text of up to {most, number} letters.',

  'review.title':
    '<b>To review.</b> For {minutes, plural, one {# minute} other {# minutes}} only you see it.',
  'review.none': 'There is nothing left for you to review now.',
  'review.held': 'Your time with that one ran out, and somebody else of the team has it now.',
  'review.gone': 'Its author took it back to change it, so it does not wait for review any more.',
  'review.decided':
    'Thank you, but {name} decided before you: {state, select, approved {they approved it} returned {they returned it} other {they merged it}}.',
  'review.decided-yours':
    'You decided that one already: {state, select, approved {you approved it} returned {you returned it} other {you merged it}}.',
  'review.done':
    '{state, select, approved {✔ Approved and published.} returned {✔ Returned: we told them why.} other {✔ Merged: we asked them to sign the other.}}',
  'review.passed': 'I left it for somebody else.',
  'review.approve': 'Approve',
  'review.return': 'Return',
  'review.merge': 'Merge',
  'review.pass': 'Leave to others',
  'review-return.ask': 'Why do you return “<b>{title}</b>”? Its author will read the reason.',
  'review-note.ask':
    'Type a note to the author of “<b>{title}</b>” (up to {most, number} letters). When you send it, it goes back to them with the reason and your note.',
  'review-note.ask-own':
    'Type in your own words why you return “<b>{title}</b>” (up to {most, number} letters). When you send it, it goes back to its author.',
  'review-note.none': 'Return without note',
  'review-merge.ask':
    'Which one does “<b>{title}</b>” join? Choose one, or type its number, as in “proposal 12”. We will ask its author to sign that one.',
  'review-merge.sure': 'Does “<b>{title}</b>” ask for the same, and do you merge it into proposal {into}?',

  'proposal.moderate': 'Moderate',
  'moderate.title': '<b>Moderate proposal {id}</b> · {count, plural, one {# signature} other {# signatures}}',
  'moderate.hide': 'Hide',
  'moderate.unhide': 'Show again',
  'moderate.merge': 'Merge',
  'moderate.own': 'It is yours: somebody else of the team moderates it.',
  'moderate.changed': 'Somebody of the team was faster. This is how it is now:',
  'moderate.unhidden': '✔ It is shown again.',
  'hide.ask':
    'Why do you hide “<b>{title}</b>”? In the place of the text, everybody will read the reason and the date.',
  'hide.done': '✔ Hidden. This is what people see:',
  'hide-note.ask':
    'If you like, type something more that explains the reason (up to {most, number} letters). It is published, and sending it hides the proposal.',
  'hide-note.ask-own':
    'Type in your own words why it is hidden (up to {most, number} letters). It is published, and sending it hides the proposal.',
  'hide-note.none': 'Hide, no more',
  'merge.ask': 'Which one does “<b>{title}</b>” join? Choose one, or type its number, as in “proposal 12”.',
  'merge.sure':
    'Does “<b>{title}</b>” ask for the same, and do you merge it into proposal {into}? {count, plural, =0 {It has no signatures.} one {Its signature does not move: we will ask that person.} other {Its # signatures do not move: we will ask each person whether they sign the other.}}',
  'merge.done': '✔ Merged. This is how it is now:',

  'ended.merged': 'It joined “{title}”, which asks for the same, so it takes no more signatures.',
  'ended.hidden': 'The team hid it on {day}. {why}',
  'ended.see-other': 'See the other',
  'entry.merged': 'It joined proposal {into}, which asks for the same.',
  'entry.hidden': 'The team hid it. {why}',
  'entry.shown': 'The team showed it again.',

  'notice.returned':
    'We read your proposal “{title}” and <b>did not publish it</b> yet: we return it to you to be changed and sent again.',
  'notice.joined':
    'We read your proposal “{title}”. There is one that asks for the same, “<b>{other}</b>”, and together they weigh more, so we did not publish it apart. Do you want to sign that one?',
  'notice.merged':
    '“{title}”, which you signed, joined “<b>{other}</b>”, which asks for the same. {state, select, signed {You signed that one already, so there is nothing to do.} other {Your signature does not move by itself: if you support that one too, sign it.}}',
  'notice.merged-author':
    'Your proposal “{title}” joined “<b>{other}</b>”, which asks for the same, and takes no more signatures. We ask those who signed it whether they sign the other. {state, select, signed {You signed it already.} other {Will you?}}',
  'notice.review-waiting': 'Proposals wait for review.',
  'notice.open-draft': 'Open my draft',
  'notice.read-and-sign': 'See and sign',
  'notice.review': 'Review',
}
