import type { DrawAsks, PanelAsks } from '../../core/ask/panel.ts'
import type { Answers } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { draw } from './draw.ts'
import { depart, describe, enrol, membership, postpone } from './member.ts'
import { ratesOf } from './rates.ts'
import { overview, planOf } from './waves.ts'

export const panelAnswers: Answers<PanelAsks & DrawAsks> = {
  panel: membership,
  enrol,
  describe,
  depart,
  postpone,
  waves: async ({ by, panel }, { client }) =>
    (await actingMember(client, by, 'analyst')) ? overview(client, panel) : undefined,
  plan: async ({ by, ...about }, { client, keys }) =>
    (await actingMember(client, by, 'analyst')) ? planOf(client, keys, about) : undefined,
  async draw({ by, ...about }, { client, keys }) {
    const member = await actingMember(client, by, 'analyst')
    return member ? draw(client, keys, member, about) : 'denied'
  },
  wave: async ({ by, wave }, { client }) =>
    (await actingMember(client, by, 'analyst')) ? ratesOf(client, wave) : undefined,
}
