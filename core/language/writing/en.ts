import type { Catalogue } from '../catalogue.ts'
import type { Writing } from './messages.ts'

export const en: Catalogue<Writing> = {
  'menu.write': 'Write a proposal',
  'menu.resume-writing': 'Go on writing',

  'write.step': '<b>Your proposal</b> · {place, number} of {total, number}',
  'write.editing': '<b>Your proposal</b> · a change',
  'write.title':
    'What is its title? One line that says what you want to achieve, such as: Water for every home, every day.',
  'write.problem':
    'What problem do you want to solve? Tell it in a few sentences: what happens, where and to whom. All is kept as you write it; you may go on another day.',
  'write.change': 'What should change? Say in a few sentences what exactly you ask for.',
  'write.aim':
    'In which article or part of the text should it stand? Such as: article 4, or bill of rights. If you do not know, skip it.',
  'write.topic': 'What topic is it about?',
  'write.place': 'Is it for the whole city or for one borough?',
  'write.name':
    'How do you want to be shown? Everybody will see it. Your full name is not needed: a first name will do, or that of your group, or something like “Neighbour in Tlalpan”.',
  'write.now': 'It now says: {words}',
  'write.keep': 'Leave it so',
  'write.skip': 'Skip',
  'write.nothing': 'nothing',
  'write.whole-city': 'The whole city',
  'write.neighbour-she': 'Neighbour in {borough}',
  'write.neighbour-he': 'Someone from {borough}',
  'write.known': 'You had already begun “{title}”: we go on with that one.',
  'write.drafts':
    'You have {limit, plural, one {# proposal} other {# proposals}} unfinished, and there is no room for more. Send one or delete it, and then begin the new one.',
  'write.elsewhere':
    'You have just written this in another chat, so I did not change it. If you want something else, write it again.',

  'prose.short':
    'That is too little to be understood. Please write at least {least, plural, one {# letter} other {# letters}}.',
  'prose.long':
    'That is long: it has {length, plural, one {# letter} other {# letters}} and there is room for {most, number}. Can you say it more briefly?',
  'prose.wordless': 'This needs words. Could you write it?',
  'prose.link':
    'A link alone does not say what it is about, and not everybody can open it. Could you tell it in your words?',
  'prose.phone':
    'There seems to be a phone number in it, and everybody will read this. I did not keep it: please write it again without the number.',
  'prose.email':
    'There is an e-mail address in it, and everybody will read this. I did not keep it: please write it again without the address.',

  'alike.title':
    '{count, plural, one {There is already <b>a proposal like it</b>.} other {There are already <b># proposals like it</b>.}} If it says what you want, signing it helps more than beginning another: choose it to read it. What you wrote is kept.',
  'alike.sign': 'Sign this one instead',
  'alike.other': 'Mine is different',

  'works.title':
    '<b>My proposals</b>: {count, plural, one {# proposal} other {# proposals}} · page {page, number}',
  'works.draft':
    '{place, number}. <b>{title}</b>\n{state, select, waiting {Sent; waiting to be read} returned {Returned: there is something to change} other {Unfinished}}',
  'works.proposal':
    '{place, number}. <b>{title}</b>\n{state, select, open {Published} retired {You retired it} merged {It joined another} hidden {Hidden} other {It takes no signatures any more}} · {count, plural, =0 {no signatures yet} one {# signature} other {# signatures}}',
  'works.open': 'Open number {place, number}',
  'works.new': 'Write another',
  'works.next': 'More',

  'draft.unfinished': 'It is unfinished. Nobody else sees it.',
  'draft.whole':
    'This is how it would be. Nobody else sees it until you send it; then the city’s team reads it and it is published.',
  'draft.waiting': 'It is sent. I will tell you as soon as the city’s team has read it.',
  'draft.claimed': 'Somebody of the city’s team is reading it. I will tell you as soon as they are done.',
  'draft.returned':
    '<b>The team returned it to you.</b> {reason} Change it and send it again whenever you like.',
  'draft.note': '<b>They write:</b> {note}',
  'draft.gone': 'That proposal is not there any more.',
  'draft.problem': '<b>What is wrong:</b> {words}',
  'draft.change': '<b>What we propose:</b> {words}',
  'draft.go-on': 'Go on writing',
  'draft.send': 'Send',
  'draft.send-again': 'Send again',
  'draft.edit': 'Change something',
  'draft.drop': 'Delete',
  'draft.reclaim': 'Take it back',
  'draft.reclaimed': 'Done: it is yours again, and nobody else sees it.',
  'draft.too-late': 'It is too late: somebody of the team is reading it, or has decided.',
  'draft.sent':
    '✔ <b>Sent.</b> The city’s team reads it and I will tell you. As long as nobody reads it you may take it back, under “Write a proposal”.',
  'draft.often':
    'You have sent {limit, plural, one {# proposal} other {# proposals}} in the last seven days. This one is kept; you can send it in {days, plural, one {# day} other {# days}}.',
  'draft.full':
    'You have {open, plural, one {# open proposal} other {# open proposals}}, and there is no room for more at once. This one is kept: you can send it when one closes, or if you retire one.',

  'parts.ask': 'What do you want to change?',
  'parts.title': 'The title',
  'parts.problem': 'The problem',
  'parts.change': 'What you ask for',
  'parts.aim': 'The article or part',
  'parts.topic': 'The topic',
  'parts.place': 'The place',
  'parts.name': 'How you are shown',

  'drop.ask': 'Delete “<b>{title}</b>”? What is written is lost for ever.',
  'drop.yes': 'Yes, delete it',
  'drop.done': 'Deleted: nobody will read it.',

  'proposal.aim': '<b>Where it would stand:</b> {aim}',
  'proposal.retired': 'Its author retired it: it takes no signatures any more.',
  'proposal.retire': 'Retire proposal',
  'retire.ask':
    'Retire your proposal “<b>{title}</b>”? It takes no more signatures and cannot be opened again. {count, plural, =0 {Nobody has signed it yet.} one {I will tell # person who signed it.} other {I will tell the # people who signed it.}}',
  'retire.yes': 'Yes, retire it',
  'retire.reason':
    'Do you want to say why? Those who signed it will read it, and it stays in its history. You may also retire it without saying.',
  'retire.without': 'Retire without saying',
  'retire.done': 'Retired: “{title}” takes no signatures any more.',
  'retire.not-open': 'That proposal takes no signatures any more.',
}
