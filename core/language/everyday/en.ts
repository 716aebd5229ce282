import type { Catalogue } from '../catalogue.ts'
import type { Everyday } from './messages.ts'

export const en: Catalogue<Everyday> = {
  'welcome.choose':
    'Hi, I am <b>Voces</b>, from {city}. Here you read and sign the proposals of your neighbours.\n\nWhich language shall we speak?',
  'welcome.ready':
    'Welcome! Here you can read the proposals for {city} and sign those you support. Type “menu” or “help” whenever you need it.',

  'language.name': 'English',
  'language.ask': 'Which language shall we speak?',
  'language.chosen': 'Done, we go on in English.',

  'menu.title': 'What would you like to do?',
  'menu.search': 'Search',
  'menu.most-signed': 'Most signed',
  'menu.newest': 'Newest',
  'menu.nearest': 'Close to a goal',
  'menu.topics': 'By topic',
  'menu.mine': 'My signatures',
  'menu.borough': 'My borough',
  'menu.language': 'Language · Idioma',
  'menu.help': 'Help',
  'menu.notices': 'Get notices again',
  'menu.resume': 'Continue: sign “{title}”',

  'nav.menu': 'Menu',
  'nav.back': 'Back',
  'nav.next': 'More proposals',
  'nav.previous': 'Earlier ones',
  'nav.more-choices': 'More options',
  'nav.earlier-choices': 'Earlier options',
  'choose.ask': 'What do you choose?',
  'choose.open': 'See options',

  'list.most-signed': '<b>Most signed</b> · page {page, number}',
  'list.newest': '<b>Newest</b> · page {page, number}',
  'list.nearest': '<b>Close to a goal</b> · page {page, number}',
  'list.shelf': '<b>{name}</b> · page {page, number}',
  'list.item':
    '{place, number}. <b>{title}</b>\n{count, plural, =0 {No signatures yet} one {# signature} other {# signatures}}',
  'list.item-missing':
    '{place, number}. <b>{title}</b>\n{count, plural, one {# signature} other {# signatures}} · {missing, number} to go to {tier, number}',
  'list.empty': 'There are no proposals here yet.',
  'list.farthest': 'This list ends here. To reach the others, search in words or by topic.',
  'search.ask':
    'What are you looking for? Type a few words: what it is about, a place, who proposes it or the title. Accents and slips do not matter.',
  'search.none':
    'I found no proposals with those words. Try fewer, or others that mean the same; you can also go to the menu and see them by topic.',
  'found.title':
    '{count, plural, one {I found <b># proposal</b>} other {I found <b># proposals</b>}} · page {page, number}',
  'found.many': 'I found many; these are <b>the {count, number} most alike</b> · page {page, number}',
  'topics.title': 'Which topic interests you?',
  'topics.boroughs': 'By borough',
  'boroughs.title': 'Which borough’s proposals would you like to see?',
  'shelf.item': '{name} ({count, number})',
  'shelf.crowded': '{name} ({count, number} or more)',

  'proposal.card':
    '<b>{title}</b>\n{author} · {topic} · {place}\n\n<b>What is wrong:</b> {problem}\n\n<b>What we propose:</b> {change}',
  'proposal.whole-city': 'the whole city',
  'proposal.count':
    '{count, plural, =0 {No signatures yet: yours would be the first.} one {<b># signature</b>.} other {<b># signatures</b>.}}',
  'proposal.to-go': '{missing, number} to go to {tier, number}: {promise}.',
  'proposal.all-tiers': 'It has reached every goal.',
  'proposal.closed': 'It no longer takes signatures.',
  'proposal.you-signed': '✔ You signed it.',
  'proposal.receipt': 'Receipt: {receipt}',
  'proposal.gone': 'That proposal is not available. Here are the others.',
  'proposal.sign': 'Sign',
  'proposal.withdraw': 'Withdraw my signature',
  'proposal.follow': 'Tell me of its progress',
  'proposal.unfollow': 'Stop telling me of its progress',
  'proposal.followed': 'I will tell you when it reaches a goal.',
  'proposal.unfollowed': 'I will not write to you about this proposal any more.',
  'picture.alternative': '“{title}”: {count, plural, one {# signature} other {# signatures}}.',
  'picture.alternative-next':
    '“{title}”: {count, plural, one {# signature} other {# signatures}}; {missing, number} to go to {tier, number}.',

  'consent.text':
    'So that each person counts once, we check your phone number and keep only an encrypted fingerprint of it and the code of its country, never the number. With it we keep your signatures and answers, which way they came, what you propose or comment, the events and meetings that you go to and your borough, so that the counts can be defended, and nothing else.',
  'consent.text-chat':
    'So that each person counts just once, WhatsApp tells us the number of this chat and we keep an encrypted fingerprint of it and the code of its country. With it we keep your signatures and answers, which way they came, what you propose or comment, the events and meetings that you go to and your borough, to give clear accounts, and nothing else. The address of this chat is kept encrypted and only serves to answer you.',
  'consent.accept': 'I agree',
  'consent.share': 'I agree: share my number',
  'consent.decline': 'Not now',
  'consent.later': 'All right, we leave it for later.',
  'consent.declined':
    'All right. You can read everything without giving your number; if you want to sign, propose something or go to an event later, I will be here.',

  'phone.ask': 'What is your mobile number? We will send you a code to check that it is yours.',
  'phone.unreadable':
    'I could not read that number. Type its 10 digits, for example 55 1234 5678; if it is from another country, begin with + and the country’s code.',
  'phone.not-a-line': 'That number is not a line that we can check. Try your mobile number.',
  'phone.not-yours':
    'That contact is not your own, so I cannot use it. Tap the button below to share your own number.',
  'phone.use-button':
    'If you agree, tap the button “I agree: share my number”: that is how we know that the number is yours, and you need not type it.',
  'phone.limited':
    'Several codes were asked for already. Please wait {minutes, plural, one {# minute} other {# minutes}} and try again.',
  'code.ask':
    'We sent a code of 6 digits to the number {hint}. Type it here; it is good for {minutes, plural, one {# minute} other {# minutes}}.',
  'code.wrong':
    'That is not the code. {tries, plural, one {You have # try left} other {You have # tries left}}.',
  'code.spent': 'That was too many tries with that code. Type your number again and we will send a new one.',
  'code.expired': 'That code has expired. Type your number again and we will send a new one.',
  'code.again': 'Change the number or get another code',
  'proof.done': '✔ Number checked.',

  'borough.ask': 'Which borough do you live in? By choosing it you declare that you live there.',
  'borough.elsewhere': 'I live outside {city}',
  'borough.set': '✔ You live in {borough}.',
  'borough.set-elsewhere': '✔ Noted: you do not live in {city}.',

  'confirm.sign': 'Do you sign “<b>{title}</b>” as a person who lives in {borough}?',
  'confirm.sign-elsewhere':
    'Do you sign “<b>{title}</b>” as a person who does not live in {city}? Your signature is counted apart.',
  'confirm.yes-sign': 'Yes, sign',
  'confirm.withdraw': 'Do you withdraw your signature from “<b>{title}</b>”?',
  'confirm.yes-withdraw': 'Yes, withdraw it',
  'confirm.no': 'No',
  'confirm.kept': 'Nothing changed.',
  'sign.received': 'I have your signature. I will confirm as soon as it is recorded.',
  'sign.already': 'You had already signed “{title}”. Your signature counts once.',
  'withdraw.received': 'I have your request. I will confirm as soon as your signature is withdrawn.',
  'withdraw.nothing': 'You have not signed this proposal.',

  'mine.title': '<b>Your signatures</b>: {count, plural, one {# proposal} other {# proposals}}.',
  'mine.none': 'You have not signed any proposal yet.',
  'mine.unproven':
    'You have not signed from here yet. When you sign, you check your number once and your signatures show in all your chats.',

  'help.text':
    'How it works:\n• Read proposals and choose “Sign” on those you support.\n• The first time you check your phone; your signature counts once, even if you use several chats.\n• You can withdraw your signature whenever you like, in “My signatures”.\n• “Write a proposal” leads you through your own, step by step; those that you wrote are there too.\n• Each signature gives you a <b>receipt</b>: on the page of receipts you can check that it is counted, without saying who you are.\n• {buttons, select, yes {You can tap the buttons, or type their number or their words.} other {To choose, type the number of the option or its words.}}\n\nAt any time type <b>menu</b>, <b>back</b>, <b>language</b>, <b>help</b> or <b>stop</b> (to get no more notices).',

  'link.proposal': 'I want to read proposal {id}',
  'link.open': 'To see it, type <b>proposal {id}</b>.',

  'stop.done':
    'Done: we will send you no more notices. Your signatures still count. To come back, type “menu”.',
  'notices.on': 'Done: you will get notices again.',

  'answer.already': 'That was already answered. We are here:',
  'answer.not-understood': 'Sorry, I did not understand.',
  'answer.options':
    '{buttons, select, yes {{count, plural, one {You can tap the button or type 1.} other {You can tap a button, or type a number from 1 to # or the words of the option.}}} other {{count, plural, one {Type 1 or the words of the option.} other {Type a number from 1 to # or the words of the option.}}}}',
  'answer.menu': 'I still do not understand; let us go back to the menu.',
  'answer.attachment':
    '{kind, select, voice {Thank you for the voice note, but I cannot listen to them yet. Could you type it?} sticker {Nice sticker! Only I cannot read it. Could you type it?} photo {Thank you for the photo, but I cannot use it here.} video {Thank you for the video, but I cannot use it here.} file {Thank you for the file, but I cannot use it here.} location {Thank you for the location, but I do not need it here.} contact {Thank you for the contact, but I do not need it now.} other {That I cannot read. Could you type it?}}',
  'answer.lost':
    'Sorry, I lost the thread of what we were doing; your signatures are safe. Let us start from the menu.',

  'notice.signed':
    '✔ <b>Recorded.</b> Your signature on “{title}” counts now: {count, plural, one {# signature} other {# signatures}} so far.',
  'notice.signed-next':
    '✔ <b>Recorded.</b> Your signature on “{title}” counts now: {count, plural, one {# signature} other {# signatures}} so far; {missing, number} to go to {tier, number}.',
  'notice.receipt': 'Receipt: {receipt}',
  'notice.already-signed': 'You had already signed “{title}”. Your signature counts once.',
  'notice.closed': '“{title}” no longer takes signatures, so yours was not recorded.',
  'notice.withdrawn':
    '✔ I withdrew your signature from “{title}”. {count, plural, =0 {No signatures are left} one {# signature is left} other {# signatures are left}}.',
  'notice.tier-author':
    '🎉 Your proposal “{title}” has reached <b>{at, number} signatures</b>. What comes next: {promise}.',
  'notice.tier-follower':
    '🎉 “{title}”, which you follow, has reached <b>{at, number} signatures</b>. What comes next: {promise}.',
  'notice.health':
    '{state, select, ready {✔ <b>{channel}</b> works again.} pairing {⚠ <b>{channel}</b> waits for someone of the team to pair the phone.} unpaired {⚠ <b>{channel}</b>: the phone ended the session. It must be paired again; what people write will be answered afterwards.} reconnecting {⚠ <b>{channel}</b> lost its connection and keeps trying to get it back.} silent {⚠ <b>{channel}</b> gives no sign of life: see that its process is running.} other {⚠ <b>{channel}</b> stopped working and does not mend itself. The details are on the team’s page.}}',
  'notice.read': 'See the proposal',

  'command.menu': 'See the menu',
  'command.language': 'Change the language',
  'command.help': 'How it works',
  'command.stop': 'Get no more notices',
  'command.about': 'Read and sign proposals for {city}. Your number is checked once and not kept.',

  'code.message':
    'Your Voces code is {code}. It expires in {minutes, plural, one {# minute} other {# minutes}}. Do not share it.',
}
