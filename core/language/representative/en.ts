import type { Catalogue } from '../catalogue.ts'
import type { Representatives } from './messages.ts'

export const en: Catalogue<Representatives> = {
  'menu.duty': 'I am on my shift',
  'duty.title': '<b>{name}’s shift</b>',
  'duty.on': 'You are on your shift at {place} until {until}.',
  'duty.counts':
    '{qr, plural, =0 {No signature by code} one {# signature by code} other {# signatures by code}} · {assisted, number} of {most, number} with help',
  'duty.next': 'You are on no shift now. The next one: {when}, at {place}.',
  'duty.none': 'You are on no shift now. Whoever coordinates the team can give you one.',
  'duty.no-longer': 'You no longer gather signatures for the city. Thank you for what you did!',
  'duty.code': 'Show a code',
  'duty.open': 'What does the code open? Write the number of the proposal, or words of it.',
  'duty.survey': 'Survey: {title}',
  'duty.not-found': 'I found none. Try its number.',
  'duty.not-open': 'Nobody can take part in that any more. Choose another.',
  'duty.no-place':
    'I do not know the address of this place. Whoever runs the server can say it in WEB_ORIGIN.',
  'duty.shown':
    'Show this code: it opens “<b>{title}</b>” on the other person’s phone, by {name}. It holds until {until}; {renews, select, yes {each minute a new one takes its place by itself} other {for whoever comes later, ask for a new one}}.',
  'duty.alternative': 'QR code that opens “{title}”: {link}',
  'duty.again': 'New code',
  'duty.by': 'By {name}',
  'duty.assist': 'Help to sign',
  'assist.which':
    'Which proposal does the person want to sign? Write its number, or words of it. They need a phone at hand that gets text messages.',
  'assist.no-codes':
    'No codes can be sent by text message from here. Whoever runs the server can say how in TWILIO_ACCOUNT_SID or CODE_SENDER_URL.',
  'assist.read-proposal':
    'Read aloud: “This is the proposal <b>{title}</b>. It asks: {change} Would you like to sign it?”',
  'assist.read-consent':
    'Read aloud: “So that each person counts once, your phone number is checked and only an encrypted fingerprint of it and its country’s code are kept, never the number. With it are kept your signature, the borough that you live in, and that you signed with help. Do you agree?”',
  'assist.read-free':
    'Read aloud: “To sign is free, and up to you, and you can withdraw your signature at any time: write to Voces, from {city}, from this same number. You will now get a code. Read it to me only if you want to sign. Shall we go on?”',
  'assist.agreed': 'I read it and they said yes',
  'assist.refused': 'They said no',
  'assist.ended': 'Nothing was kept. Thank them for their time.',
  'assist.phone': 'Write the person’s number, with its area code. They get a code by text message.',
  'assist.off': 'Your shift is over, so nobody can be helped to sign any more.',
  'assist.full':
    'No more people can be helped in this shift. Whoever coordinates the team can give you another.',
  'assist.code':
    'Ask the person to read you the code that came to the number that ends in {hint}, and write it. It holds for {minutes, plural, one {# minute} other {# minutes}}.',
  'assist.again': 'It did not come: another code',
  'assist.wrong': 'That is not the code. {tries, plural, one {# try is left.} other {# tries are left.}}',
  'assist.spent': 'That code no longer holds. Ask for another with their number.',
  'assist.expired': 'That code has expired. Ask for another with their number.',
  'assist.borough': 'In which borough does the person live?',
  'assist.gone': 'Too much time went by. Begin again with the person.',
  'assist.signed-before': 'The person had signed “{title}” before. Their signature counts once.',
  'assist.done':
    '✔ I received the person’s signature for “{title}”. I tell you as soon as it is recorded, with their receipt.',
  'assist.message':
    '{code} is your code to sign proposal {id} with the help of somebody from Voces. It holds for {minutes} minutes. Read it out only if you want to sign.',
  'notice.assisted':
    '✔ <b>Recorded.</b> The signature for “{title}” with your help counts: there {count, plural, one {is # signature} other {are # signatures}}.\n\nThe person’s receipt, should they want to note it: {receipt}',
  'notice.assisted-before':
    'The person whom you helped had signed “{title}” before. Their signature counts once.',
  'notice.assisted-closed':
    '“{title}” takes no more signatures, so that of the person whom you helped was not recorded.',
  'mine.by-stand': '“{title}”: you signed it at a stand.',
  'mine.by-qr': '“{title}”: you signed it by the code of somebody of the team.',
  'mine.by-assisted':
    '“{title}”: you signed it with the help of somebody of the team. If that was not you, open it and withdraw the signature.',
  'duty.old-code': 'That code has expired, but what it opens is still here.',

  'team.representatives': 'Representatives',
  'representatives.title':
    '<b>Representatives</b>\n{count, plural, =0 {There is nobody yet. They gather signatures in the street: they show a code that opens on each person’s own phone.} one {There is one person. Choose them to see their shifts.} other {There are # people. Choose one to see their shifts.}}',
  'representatives.item': '<b>{name}</b> · {how}',
  'representatives.new': 'New person',
  'representatives.phone': 'What is the person’s phone? Write it with its area code, or share their contact.',
  'representatives.made': '✔ {name} can gather signatures now. Give them a shift next.',
  'representatives.gone': 'That person is no longer in the list.',
  'representative.on': 'on a shift at {place}',
  'representative.off': 'no shift',
  'representative.card': '<b>{name}</b>',
  'representative.no-shift': 'They have no shifts yet.',
  'representative.shift': 'New shift',
  'representative.end': 'End: {shift}',
  'representative.remove': 'Remove from the list',
  'representative.removing':
    'Remove {name}? They will no longer be able to gather signatures, and their shift ends now. What they gathered still counts.',
  'representative.yes-remove': 'Yes, remove',
  'representative.removed': '✔ They no longer gather signatures.',

  'shift.place': 'Where is {name}’s shift? Choose a stand or write the place, such as: Metro Hidalgo.',
  'shift.from': 'From when? Write the day and the hour, such as: {example}.',
  'shift.hours': 'How many hours does it last? 1 to {most, number}.',
  'shift.most': 'How many people may they help to sign in this shift? 0 to {most, number}.',
  'shift.now': 'From now',
  'shift.no-place': 'Write a name of up to 40 letters and digits, without signs.',
  'shift.no-moment': 'I did not understand the day and the hour, or they are past.',
  'shift.no-number': 'Write just a number between the two.',
  'shift.overlaps': 'They have another shift at that time.',
  'shift.planned': '✔ The shift is planned. They see it in their menu, under “I am on my shift”.',
  'shift.ended': '✔ The shift is over.',
  'shift.gone': 'That shift is no longer there.',

  'shift.doubtful':
    '⚠ {unconfirmed, plural, one {# number} other {# numbers}} never confirmed, of {asked, number} that a code was sent to.',
  'notice.shift-doubtful':
    '⚠ In the shift of {name} at {place} {unconfirmed, plural, one {# number} other {# numbers}} never confirmed, of {asked, number} that a code was sent to. None of it was counted. It may be well to talk with them, or to end their shift.',
  'notice.shift-open': 'See the person',
  'link.representative': 'To see them, write <b>representative {id}</b>.',

  'suspect.by-origin': 'By origin',
  'shares.origin': '<b>Signatures that count, by how they came about</b> (the {most, number} with most)',
  'shares.no-origin': 'not known',
  'origin.chat': 'In their own chat',
  'origin.stand': 'At a stand',
  'origin.qr': 'On their phone, by a representative’s code',
  'origin.assisted': 'With a representative’s help',

  'act.shift': 'shift {id}',
  'act.representative': 'representative {id}',
  'act.representative-added': 'registered somebody who gathers signatures',
  'act.representative-removed': 'removed somebody who gathers signatures',
  'act.shift-planned': 'planned a shift',
  'act.assist-asked': 'asked for a code to help somebody sign',
  'act.assisted': 'helped somebody sign',
  'act.shift-ended': 'ended a shift',
}
