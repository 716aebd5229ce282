import type { StandAsks } from '../../core/ask/stand.ts'
import type { Answers } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { addStand, linkStand, lockStand, removeStand } from './change.ts'
import { listStands, standSurveys } from './stands.ts'

/** Stands are the analysts', who run the surveys that are answered there. */
const role = 'analyst'

export const standAnswers: Answers<StandAsks> = {
  async stands({ by }, { client }) {
    return (await actingMember(client, by, role)) && listStands(client)
  },
  async 'stand-surveys'({ by }, { client }) {
    return (await actingMember(client, by, role)) && standSurveys(client)
  },
  async 'add-stand'({ by, name }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? addStand(client, member, name) : 'denied'
  },
  async 'lock-stand'({ by, stand, survey, proposals }, { client }) {
    const member = await actingMember(client, by, role)
    return member
      ? lockStand(client, member, stand, {
          ...(survey !== undefined && { survey }),
          ...(proposals && { proposals }),
        })
      : 'denied'
  },
  async 'link-stand'({ by, stand }, { client, keys }) {
    const member = await actingMember(client, by, role)
    return member ? linkStand(client, keys, member, stand) : 'denied'
  },
  async 'remove-stand'({ by, stand }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? removeStand(client, member, stand) : 'denied'
  },
}
