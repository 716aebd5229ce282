import type { DutyAsks } from '../../core/ask/representative.ts'
import { policy } from '../../core/policy.ts'
import { allowance } from '../allowance.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { type ResidentRow, residentOf } from '../resident.ts'
import { shiftNow } from './now.ts'

type Told<T extends keyof DutyAsks> = Promise<DutyAsks[T]['told']>

/** How many were helped in a shift, and how many codes asked for. Whoever else counts in it waits. */
async function counted(client: Asker['client'], shift: string): Promise<{ helped: number; codes: number }> {
  await client.query('SELECT FROM shift WHERE id = $1 FOR UPDATE', [shift])
  const { rows } = await client.query<{ helped: number; codes: number }>({
    name: 'assists-of-shift',
    text: `SELECT count(*) FILTER (WHERE confirmed_at IS NOT NULL)::int AS helped, count(*)::int AS codes
      FROM assist WHERE shift_id = $1`,
    values: [shift],
  })
  return rows[0] ?? { helped: 0, codes: 0 }
}

/** A code on its way to somebody who is helped. It is noted that it was asked for, and for which proposal. */
export async function assist(
  { resident, phone, proposal, now }: DutyAsks['assist']['ask'],
  { client, keys, origin, onCode }: Asker,
): Told<'assist'> {
  const shift = await shiftNow(client, resident, now)
  if (!shift) return 'off'
  const { helped, codes } = await counted(client, shift.id)
  if (helped >= shift.most || codes >= shift.most * policy.shift.codesEach) return 'full'
  const key = keys.resident(phone)
  const limited = await allowance(client, key, keys.client(origin))
  if (limited !== undefined) return { limitedForMinutes: limited }
  const { rows } = await client.query<{ assist: string }>({
    name: 'assist',
    text: `INSERT INTO assist (shift_id, proposal_id, number_key) VALUES ($1, $2, $3) RETURNING id::text AS assist`,
    values: [shift.id, proposal, key],
  })
  const [row] = rows
  if (!row) throw new Error('a code that was asked for was not noted')
  await audit(client, { resident, name: shift.name }, 'assist-asked', { shift: shift.id, proposal })
  const { code, sealed } = keys.code(policy.code.digits)
  onCode(phone, code, proposal)
  return { ...row, key: key.toString('base64url'), sealed }
}

/** The person proved their phone: makes them a resident, or finds who they are. This chat stays whose it is. */
export async function confirmAssist(
  { resident, assist: id, by, now }: DutyAsks['assist-confirm']['ask'],
  { client }: Asker,
): Told<'assist-confirm'> {
  const shift = await shiftNow(client, resident, now)
  if (!shift) return 'off'
  const { helped } = await counted(client, shift.id)
  if (helped >= shift.most) return 'full'
  const { rows } = await client.query<{ proposal: number }>({
    name: 'confirm-assist',
    text: `UPDATE assist SET confirmed_at = now() WHERE id = $1 AND shift_id = $2 AND confirmed_at IS NULL
      RETURNING proposal_id AS proposal`,
    values: [id, shift.id],
  })
  const [row] = rows
  // It was asked for in a shift before this one.
  if (!row) return 'off'
  const key = Buffer.from(by.key, 'base64url')
  await client.query({
    name: 'add-helped',
    text: `INSERT INTO resident (key, calling_code) VALUES ($1, $2) ON CONFLICT (key)
      DO UPDATE SET calling_code = coalesce(resident.calling_code, EXCLUDED.calling_code)`,
    values: [key, by.callingCode ?? null],
  })
  const { rows: found } = await client.query<ResidentRow>({
    name: 'helped',
    text: 'SELECT id, borough_id, lives_here FROM resident WHERE key = $1',
    values: [key],
  })
  const [person] = found
  if (!person) throw new Error('somebody disappeared while they were helped')
  await audit(client, { resident, name: shift.name }, 'assisted', {
    shift: shift.id,
    proposal: row.proposal,
  })
  return { person: residentOf(person), shift: shift.id }
}

/** Declares where somebody lives who was helped in this shift and had not said so. */
export async function resideAssisted(
  { resident, assist: id, person, borough, now }: DutyAsks['assist-reside']['ask'],
  { client }: Asker,
): Told<'assist-reside'> {
  const shift = await shiftNow(client, resident, now)
  if (!shift) return 'gone'
  const { rows } = await client.query<ResidentRow>({
    name: 'reside-helped',
    text: `UPDATE resident r SET borough_id = $3, lives_here = $4
      FROM assist a
      WHERE a.id = $1 AND a.shift_id = $2 AND a.confirmed_at IS NOT NULL AND a.number_key = r.key
        AND r.id = $5 AND r.lives_here IS NULL
      RETURNING r.id, r.borough_id, r.lives_here`,
    values: [id, shift.id, borough, borough !== null, person],
  })
  const [row] = rows
  return row ? { person: residentOf(row), shift: shift.id } : 'gone'
}
