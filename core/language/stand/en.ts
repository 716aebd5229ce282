import type { Catalogue } from '../catalogue.ts'
import type { Stands } from './messages.ts'

export const en: Catalogue<Stands> = {
  'stand.title':
    '<b>Stand {name}</b>\n{kind, select, none {There are no proposals to sign here now.} one {Here you can read and sign this proposal.} other {Here you can read and sign these proposals.}}',
  'stand.only':
    'This stand has only what you see here. Everything else awaits you on your own phone, whenever you like.',
  'stand.start': 'Start of the stand',

  'team.stands': 'Stands',
  'stands.title':
    '<b>Stands</b>\n{count, plural, =0 {There is none yet. A stand is a tablet or a phone that people use in the street: to answer a survey and to sign proposals, and for nothing else.} one {There is one. Choose it to see how it goes.} other {There are #. Choose one to see how it goes.}}',
  'stands.item': '<b>{name}</b> · {how}',
  'stands.new': 'New stand',
  'stands.name': 'What is the stand called? For example: Alameda, or Metro Hidalgo.',
  'stands.unnamed': 'Write a name of up to 40 letters and digits, without signs.',
  'stands.taken':
    'There is or was a stand “{name}”, and what it brought bears that name. Write another, such as “{name} 2”.',
  'stands.gone': 'That stand is gone.',
  'stands.made':
    '✔ The stand “{name}” is ready. Choose which survey and which proposals it has, and then ask for the link that opens it on its device.',

  'stand.card': '<b>Stand {name}</b>\nSurvey: {survey}\nProposals: {proposals}\nDevice: {how}',
  'stand.none': 'none',
  'stand.no-device': 'none yet',
  'stand.waits':
    '{minutes, plural, one {the link holds for # more minute} other {the link holds for # more minutes}}',
  'stand.seen':
    'seen {when} · {queued, plural, =0 {all sent} one {# answer to send} other {# answers to send}}',
  'stand.unsent':
    '⚠ The device of “{name}” still has {queued, plural, one {# answer} other {# answers}} to send. Another device may take its place; the one before will send them when it has a network again.',
  'stand.refused':
    '⚠ {count, plural, one {# of its answers could not be counted: it came too late or is not of the survey.} other {# of its answers could not be counted: they came too late or are not of the survey.}} Their words are kept; on the server “voces stand refused” prints them.',
  'stand.link': 'Link',
  'stand.survey': 'Survey',
  'stand.proposals': 'Proposals',
  'stand.remove': 'Remove the stand',
  'stand.linked':
    'Open this link on the stand’s device: {link}\nIt holds for {minutes, plural, one {# minute} other {# minutes}} and once only. Whoever opens it makes their device the stand: do not forward it.',
  'stand.no-page':
    'I do not know at which address this site’s page is. Whoever looks after the server can say it in WEB_ORIGIN.',
  'stand.changed': '✔ Changed. The device will know as soon as it has a network.',

  'stand.which-survey':
    'Which survey is answered at the stand “{name}”? Only those that anybody answers are here: at a stand nobody says who they are.',
  'stand.no-survey': 'None',
  'stand.which-proposals':
    'Which proposals are signed at the stand “{name}”? Write their numbers with commas, up to {most, number}. For example: 1, 3',
  'stand.no-proposals': 'None',
  'stand.not-proposals':
    'Write numbers of proposals that exist, up to {most, number}, with commas. For example: 1, 3',

  'stand.removing':
    'Remove the stand “{name}”? Nobody will be able to answer or sign on its device any more. What it brought still counts{queued, plural, =0 {.} one {, and the answer that it has still to send will come when it has a network.} other {, and the # answers that it has still to send will come when it has a network.}}',
  'stand.yes-remove': 'Yes, remove',
  'stand.removed': '✔ The stand “{name}” is gone.',

  'act.stand': 'stand {name}',
  'act.proposals': 'proposals {ids}',
  'act.stand-added': 'set up a stand',
  'act.stand-locked': 'changed what is at a stand',
  'act.stand-linked': 'asked for a stand’s link',
  'act.stand-entered': 'opened a stand’s link on a device',
  'act.stand-removed': 'removed a stand',
}
