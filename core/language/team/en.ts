import type { Catalogue } from '../catalogue.ts'
import type { Team } from './messages.ts'

export const en: Catalogue<Team> = {
  'team.denied': 'That is not yours to do in the team any more, so I changed nothing.',
  'team.members': 'The team',
  'team.record': 'What was done',

  'team.page': 'Team’s page',
  'entrance.code':
    'Your code for the team’s page: <b>{code}</b>\n\nType it at {page}: it works once, for {minutes, plural, one {# minute} other {# minutes}}. Nobody will ask you for it: share it with nobody.',

  'role.moderator': 'moderator',
  'role.analyst': 'analyst',
  'role.announcer': 'announcer',
  'role.drafter': 'drafter',
  'role.administrator': 'administrator',

  'members.title':
    '<b>The team</b>: {count, plural, one {# person} other {# people}}. Choose somebody to see what they may do, or add somebody.',
  'members.enlist': 'Add somebody',
  'members.gone': 'That person is not of the team any more.',
  'members.last':
    'They are the only administrator, and somebody has to be. Make somebody else administrator first.',
  'member.roles': '<b>{name}</b>\nMay act as: {roles}.',
  'member.no-role': '<b>{name}</b>\nHas no role yet: only hears how the channels are.',
  'member.grant': 'Give: {role}',
  'member.revoke': 'Take: {role}',
  'member.dismiss': 'Remove from team',
  'member.changed': '✔ Noted.',
  'dismiss.ask': 'Do you remove <b>{name}</b> from the team? They can do nothing of it from this moment.',
  'dismiss.yes': 'Yes, remove',
  'dismiss.done': '✔ They are not of the team any more.',
  'enlist.phone':
    'What is their mobile number? Type it, or share their contact. Only an encrypted fingerprint is kept: nobody will see the number.',
  'enlist.unreadable':
    'I could not read that number. Type its 10 digits, or begin with + and the code of its country.',
  'enlist.name': 'The number that ends in {hint}. What does the team call them?',
  'enlist.name-length': 'Type a name of up to {most, number} letters.',
  'enlist.done':
    '✔ {name} is of the team. Once they write to this bot and check their number, they will see “Team” in their menu. What may they do?',

  'record.title': '<b>What was done</b>, the latest first · page {page, number}',
  'record.older': 'Older',
  'record.newer': 'More recent',
  'act.server': 'the server',
  'act.proposal': 'proposal {id}',
  'act.into': 'with proposal {id}',
  'act.draft': 'draft {id}',
  'act.promise': 'promise {id}',
  'act.invalidation': 'invalidation {id}',
  'act.count': '{count, plural, one {# signature from the city} other {# signatures from the city}}',
  'act.elsewhere': '{count, number} from elsewhere',
  'act.notices': '{count, plural, one {# message} other {# messages}}',
  'act.page-entered': 'signed in to the team’s page',
  'act.retried-notices': 'tried again what was not delivered',
  'act.enlisted': 'added to the team or renamed',
  'act.granted': 'gave a role',
  'act.revoked': 'took a role',
  'act.dismissed': 'removed from the team',
  'act.approved': 'approved',
  'act.returned': 'returned',
  'act.joined': 'merged a draft',
  'act.hid': 'hid',
  'act.showed': 'showed again',
  'act.merged': 'merged',
  'act.published': 'published',
  'act.invalidated': 'invalidated signatures',
  'act.restored': 'let signatures count again',
}
