import type { DutyAsks, RepresentativeAsks } from '../../core/ask/representative.ts'
import type { Answers } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { assist, confirmAssist, resideAssisted } from './assist.ts'
import { addRepresentative, addShift, endShift, removeRepresentative } from './change.ts'
import { codeOf, readCode } from './code.ts'
import { listRepresentatives } from './list.ts'
import { shiftNow } from './now.ts'

/** Representatives are the analysts', as stands are. */
const role = 'analyst'

export const representativeAnswers: Answers<RepresentativeAsks & DutyAsks> = {
  async representatives({ by, now }, { client }) {
    return (await actingMember(client, by, role)) && listRepresentatives(client, now)
  },
  async 'add-representative'({ by, key, name }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? addRepresentative(client, member, { key: Buffer.from(key, 'base64url'), name }) : 'denied'
  },
  async 'add-shift'({ by, representative, plan }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? addShift(client, member, representative, plan) : 'denied'
  },
  async 'end-shift'({ by, shift, now }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? endShift(client, member, shift, now) : 'denied'
  },
  async 'remove-representative'({ by, representative, now }, { client }) {
    const member = await actingMember(client, by, role)
    return member ? removeRepresentative(client, member, representative, now) : 'denied'
  },
  async duty({ resident, now }, { client }) {
    const [self] = await listRepresentatives(client, now, resident)
    return (
      self && {
        name: self.name,
        shift: self.shifts.find(({ from, until }) => from <= now && now < until),
        next: self.shifts.find(({ from }) => from > now),
      }
    )
  },
  async 'duty-code'({ resident, now }, { client, keys }) {
    const shift = await shiftNow(client, resident, now)
    return shift ? codeOf(keys, shift.id, now) : 'off'
  },
  assist,
  'assist-confirm': confirmAssist,
  'assist-reside': resideAssisted,
  async brought({ code, now }, { client, keys }) {
    const read = readCode(keys, code, now)
    if (!read) return 'unknown'
    if (!read.fresh) return 'old'
    const { rowCount } = await client.query({
      name: 'brought',
      text: "SELECT FROM shift WHERE id = $1 AND from_at <= $2 AND until_at > $2::timestamptz - interval '2 minutes'",
      values: [read.shift, new Date(now)],
    })
    return rowCount === 1 ? { shift: read.shift } : 'old'
  },
}
