import type { Ask, Asks, Told } from '../core/ask.ts'
import type { Proposal, Resident, Standing } from '../core/city.ts'
import { callingCode } from '../core/phone.ts'
import { policy } from '../core/policy.ts'
import { writeReceipt } from '../core/receipt.ts'
import { allowance } from './allowance.ts'
import { announcementAnswers } from './announcement/asks.ts'
import type { Answers, Asker } from './asker.ts'
import { authorAnswers } from './author/asks.ts'
import { digestAnswers } from './digest/asks.ts'
import { essayAnswers } from './essay/asks.ts'
import { eventAnswers } from './event/asks.ts'
import { integrityAnswers } from './integrity/asks.ts'
import { boroughs, following, listed, shownTitle, topics } from './listed.ts'
import { meetingAnswers } from './meeting/asks.ts'
import { synthesisAnswers } from './meeting/synthesis.ts'
import { signatures } from './mine.ts'
import { moderationAnswers } from './moderation/asks.ts'
import { endedSql, isHidden } from './moderation/ended.ts'
import { panelAnswers } from './panel/asks.ts'
import { photoAnswers } from './photo/keep.ts'
import { clarify, missing } from './promise/clarity.ts'
import { history } from './promise/history.ts'
import { owed } from './promise/owed.ts'
import { type PastRow, pastColumns, pastOf } from './promise/past.ts'
import { publish } from './promise/publish.ts'
import { answers as answered, standing } from './promise/standing.ts'
import { representationAnswers } from './representation/read.ts'
import { representativeAnswers } from './representative/asks.ts'
import { type ResidentRow, residentOf } from './resident.ts'
import { unseen } from './rotation.ts'
import { search } from './search.ts'
import { selfAnswers } from './self/asks.ts'
import { standAnswers } from './stand/asks.ts'
import { surveyAnswers } from './survey/asks.ts'
import { surveyResultsAnswers } from './survey/results/asks.ts'
import { runAnswers } from './survey/run.ts'
import { teamAnswers } from './team/asks.ts'
import { writing } from './writing/answers.ts'

const answers: Answers<Asks> = {
  ...announcementAnswers,
  ...moderationAnswers,
  ...teamAnswers,
  proposal,
  following,
  listed,
  search,
  signatures,
  topics: (_ask, asker) => topics(asker),
  unseen,
  boroughs: (_ask, asker) => boroughs(asker),
  code,
  matches: async ({ typed, sealed }, { keys }) => keys.matches(typed, sealed),
  join: joined,
  reside,
  follow,
  mute,
  ...authorAnswers,
  ...essayAnswers,
  ...eventAnswers,
  ...integrityAnswers,
  ...meetingAnswers,
  ...synthesisAnswers,
  ...digestAnswers,
  ...panelAnswers,
  history,
  clarify,
  missing,
  ...photoAnswers,
  owed,
  standing,
  publish,
  answers: answered,
  ...representationAnswers,
  ...representativeAnswers,
  ...selfAnswers,
  ...standAnswers,
  ...surveyAnswers,
  ...runAnswers,
  ...surveyResultsAnswers,
  ...writing,
}

export const answer = (ask: Ask, asker: Asker): Promise<Told> => answers[ask.type](ask as never, asker)

/** What a person asked for counts for them at once, though it is recorded a moment later. */
const proposalSql = `
  SELECT p.id, ${shownTitle} AS title,
    CASE WHEN ${isHidden} THEN '' ELSE p.problem END AS problem,
    CASE WHEN ${isHidden} THEN '' ELSE p.change END AS change,
    CASE WHEN ${isHidden} THEN '' ELSE p.author_name END AS author,
    CASE WHEN NOT (${isHidden}) THEN p.aim END AS aim,
    p.topic_id AS topic, p.borough_id AS borough, t.count, t.elsewhere, p.closed_at IS NULL AS open, ${endedSql},
    coalesce(p.author_id = $2, false) AS mine,
    EXISTS (SELECT FROM quiet q WHERE q.proposal_id = $1 AND q.resident_id = $2) AS quiet,
    coalesce(
      (SELECT e.type = 'sign' FROM effect e
       WHERE e.resident_id = $2 AND e.proposal_id = $1 AND e.type IN ('sign', 'withdraw')
       ORDER BY e.id DESC LIMIT 1),
      s.stands,
      false) AS signed,
    coalesce(s.stands, false) AS recorded,
    EXISTS (SELECT FROM follow f WHERE f.proposal_id = $1 AND f.resident_id = $2) AS follows,
    i.reason AS invalid,
    i.id IS NOT NULL AND EXISTS (
      SELECT FROM invalidated d
      WHERE d.invalidation_id = i.id AND d.resident_id = $2 AND d.objected_at IS NOT NULL) AS objected,
    ${pastColumns}
  FROM proposal p JOIN tally t ON t.proposal_id = p.id
  LEFT JOIN signature s ON s.proposal_id = p.id AND s.resident_id = $2
  LEFT JOIN invalidation i ON i.id = s.invalid_by
  WHERE p.id = $1`

async function proposal(
  { id, resident }: Asks['proposal']['ask'],
  { client, keys }: Asker,
): Promise<Asks['proposal']['told']> {
  const { rows } = await client.query<
    Proposal &
      Omit<Standing, 'receipt' | 'invalid'> &
      PastRow & { recorded: boolean; invalid: string | null; objected: boolean }
  >({
    name: 'proposal',
    text: proposalSql,
    values: [id, resident ?? null],
  })
  const [row] = rows
  if (!row) return undefined
  const { recorded, invalid, objected, ...found } = row
  const told = resident !== undefined && recorded && found.signed
  return {
    ...found,
    ...pastOf(row),
    receipt: told ? writeReceipt(keys.receipts.of({ proposal: id, resident })) : undefined,
    invalid: found.signed && invalid !== null ? { reason: invalid, objected } : undefined,
  }
}

async function code({ phone }: Asks['code']['ask'], { client, keys, origin, onCode }: Asker) {
  const key = keys.resident(phone)
  const limited = await allowance(client, key, keys.client(origin))
  if (limited !== undefined) return { limitedForMinutes: limited }
  const { code, sealed } = keys.code(policy.code.digits)
  onCode(phone, code)
  return { key: key.toString('base64url'), sealed }
}

const joinSql = `
  WITH who AS (SELECT id, borough_id, lives_here FROM resident WHERE key = $1),
  known AS (
    UPDATE resident SET calling_code = $3 WHERE key = $1 AND calling_code IS NULL AND $3::integer IS NOT NULL
  ),
  linked AS (UPDATE conversation SET resident_id = (SELECT id FROM who) WHERE id = $2)
  SELECT * FROM who`

async function joined({ by }: Asks['join']['ask'], { client, keys, conversation }: Asker) {
  const [key, code] =
    'phone' in by
      ? [keys.resident(by.phone), callingCode(by.phone)]
      : [Buffer.from(by.key, 'base64url'), by.callingCode]
  const [, { rows }] = await Promise.all([
    client.query({
      name: 'add-resident',
      text: 'INSERT INTO resident (key) VALUES ($1) ON CONFLICT (key) DO NOTHING',
      values: [key],
    }),
    client.query<ResidentRow>({ name: 'join', text: joinSql, values: [key, conversation, code ?? null] }),
  ])
  return one(rows)
}

async function reside({ resident, borough }: Asks['reside']['ask'], { client }: Asker) {
  const { rows } = await client.query<ResidentRow>({
    name: 'reside',
    text: `UPDATE resident SET borough_id = $2, lives_here = $3 WHERE id = $1 RETURNING id, borough_id, lives_here`,
    values: [resident, borough, borough !== null],
  })
  return one(rows)
}

function one(rows: ResidentRow[]): Resident {
  const row = rows[0]
  if (!row) throw new Error('a resident disappeared in the middle of a turn')
  return residentOf(row)
}

async function follow(
  { resident, proposal, on }: Asks['follow']['ask'],
  { client }: Asker,
): Promise<undefined> {
  await client.query(
    on
      ? `WITH heard AS (DELETE FROM quiet WHERE proposal_id = $1 AND resident_id = $2)
         INSERT INTO follow (proposal_id, resident_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`
      : 'DELETE FROM follow WHERE proposal_id = $1 AND resident_id = $2',
    [proposal, resident],
  )
}

async function mute({ on }: Asks['mute']['ask'], { client, conversation }: Asker): Promise<undefined> {
  await client.query(
    `UPDATE conversation SET muted_at = CASE WHEN $2 THEN coalesce(muted_at, now()) END WHERE id = $1`,
    [conversation, on],
  )
}
