import type { ChannelName } from '../../core/job.ts'
import { phoneOf, type Resident, type TestHouse, talk } from '../resident.ts'

/**
 * The chats of one person: as many on Telegram as are left, as a phone gets only so many codes. The addresses are
 * numbers that the tests' log is searched for.
 */
const chats: readonly ChannelName[] = ['web', 'terminal', 'telegram']
const channelOf = (chat: number): ChannelName => chats[chat] ?? 'telegram'

let strangers = 0

/** Spellings of one line: platforms and people write it differently. */
const spellings = (phone: string) => [phone, phone.replace('+521', '+52'), phone.slice(1)]

/** One person in many chats, each standing before the question whether to sign. */
export async function atTheQuestion(
  house: TestHouse,
  { person, chats, proposal }: { person: number; chats: number; proposal: number },
): Promise<Resident[]> {
  const written = spellings(phoneOf(person))
  const residents = Array.from({ length: chats }, (_, chat) =>
    talk(house, channelOf(chat), String(900_010_000 + ++strangers)),
  )
  await Promise.all(
    residents.map((resident, chat) => resident.goToSign(proposal, written[chat % written.length] ?? '')),
  )
  return residents
}

/** One person signs in all their chats at the same moment. */
export async function signEverywhere(
  house: TestHouse,
  about: { person: number; chats: number; proposal: number },
): Promise<void> {
  const residents = await atTheQuestion(house, about)
  await Promise.all(residents.map((resident) => resident.press('Sí, firmar')))
}

export interface Truth {
  count: number
  recount: number
  residents: number
  told: Record<string, number>
}

/** What the database holds of proposal 1: its counter, its signatures, its residents with a chat, and the receipts. */
export async function truthOf({ store: { pool } }: TestHouse): Promise<Truth> {
  const { rows } = await pool.query<Truth>(
    `SELECT t.count,
       (SELECT count(*)::int FROM signature s WHERE s.proposal_id = 1 AND s.stands) AS recount,
       (SELECT count(DISTINCT resident_id)::int FROM conversation) AS residents,
       (SELECT coalesce(jsonb_object_agg(type, times), '{}') FROM (
          SELECT body->>'type' AS type, count(*) AS times FROM notice GROUP BY 1
        ) AS n) AS told
     FROM tally t WHERE t.proposal_id = 1`,
  )
  return rows[0] ?? { count: -1, recount: -1, residents: -1, told: {} }
}
