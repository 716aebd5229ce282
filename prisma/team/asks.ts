import type { Colleague, TeamAsks } from '../../core/ask/team.ts'
import { policy } from '../../core/policy.ts'
import type { Answers } from '../asker.ts'
import { pageOfActs } from './acts.ts'
import { dismiss, enlist, grant } from './change.ts'
import { giveCode } from './entrance.ts'
import { actingMember } from './member.ts'

export const teamAnswers: Answers<TeamAsks> = {
  async team({ by }, { client }) {
    if (!(await actingMember(client, by, 'administrator'))) return undefined
    const { rows } = await client.query<Colleague>(
      'SELECT resident_id AS id, name, roles FROM staff ORDER BY granted_at, resident_id',
    )
    return rows
  },
  async entrance({ by }, { client, keys }) {
    const code = await giveCode(client, keys, by)
    return code === undefined ? 'denied' : { code }
  },
  recognise: async ({ phone }, { keys }) => keys.resident(phone).toString('base64url'),
  async enlist({ by, key, name }, { client }) {
    const told = await enlist(
      client,
      { resident: by },
      { key: Buffer.from(key, 'base64url'), name, roles: [] },
    )
    return told === 'denied' ? told : { member: told.member }
  },
  grant: ({ by, ...change }, { client }) => grant(client, { resident: by }, change),
  dismiss: ({ by, member }, { client }) => dismiss(client, { resident: by }, member),
  async acts({ by, page }, { client }) {
    if (!(await actingMember(client, by, 'administrator'))) return undefined
    return pageOfActs(client, page, policy.team.acts)
  },
}
