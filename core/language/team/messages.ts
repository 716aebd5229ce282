import type { None } from '../catalogue.ts'

/** Who is of the team, and what they did. */
export interface Team {
  'team.denied': None
  'team.members': None
  'team.record': None

  'team.page': None
  'entrance.code': { code: string; minutes: number; page: string }

  'role.moderator': None
  'role.analyst': None
  'role.announcer': None
  'role.drafter': None
  'role.administrator': None

  'members.title': { count: number }
  'members.enlist': None
  'members.gone': None
  'members.last': None
  'member.roles': { name: string; roles: string }
  'member.no-role': { name: string }
  'member.grant': { role: string }
  'member.revoke': { role: string }
  'member.dismiss': None
  'member.changed': None
  'dismiss.ask': { name: string }
  'dismiss.yes': None
  'dismiss.done': None
  'enlist.phone': None
  'enlist.unreadable': None
  'enlist.name': { hint: string }
  'enlist.name-length': { most: number }
  'enlist.done': { name: string }

  'record.title': { page: number }
  'record.older': None
  'record.newer': None
  'act.server': None
  'act.proposal': { id: string }
  'act.into': { id: string }
  'act.draft': { id: string }
  'act.promise': { id: string }
  'act.invalidation': { id: string }
  'act.count': { count: number }
  'act.elsewhere': { count: number }
  'act.notices': { count: number }
  'act.page-entered': None
  'act.retried-notices': None
  'act.enlisted': None
  'act.granted': None
  'act.revoked': None
  'act.dismissed': None
  'act.approved': None
  'act.returned': None
  'act.joined': None
  'act.hid': None
  'act.showed': None
  'act.merged': None
  'act.published': None
  'act.invalidated': None
  'act.restored': None
}
