import { codeText } from '../../bots/code.ts'
import type { Inbound } from '../../bots/door.ts'
import type { Reply } from '../../core/reply.ts'
import { readState } from '../../core/state.ts'
import { openPage, pageAfter } from '../../prisma/page.ts'
import { type Answered, caused, message, written } from '../transcript/paper.ts'
import { proving, sending } from './act.ts'
import { capabilities } from './house.ts'
import type { Chat, Person } from './person.ts'
import { type Stage, strangers } from './stage.ts'

type Effects = Answered['effects']

/** What a transcript touched, so that nothing goes without one. */
export interface Touched {
  scenes: Set<string>
  effects: ReadonlySet<string>
}

/** A second between what one person does and what the next one does. */
const pace = 1_000

/** Plays what one line says that somebody does. @returns it as it should be written, with what was answered. */
export async function turn(person: Person, line: string, stage: Stage, touched: Touched): Promise<string[]> {
  if (line !== '(proves the phone)') return once(person, line, stage, touched)
  const lines: string[] = []
  for (const part of proving(person)) {
    if (lines.length > 0) lines.push('')
    lines.push(...(await once(person, part, stage, touched)))
  }
  return lines
}

async function once(person: Person, line: string, stage: Stage, touched: Touched): Promise<string[]> {
  const { chat } = person
  const { inbounds, line: said } = sending(line, person, stage)
  const lines = [`${person.name}> ${said}`]
  for (const inbound of inbounds) lines.push(...(await answered(chat, inbound, stage, touched)))
  return lines
}

async function answered(chat: Chat, inbound: Inbound, stage: Stage, touched: Touched): Promise<string[]> {
  const { house } = stage
  const can = capabilities[chat.channel]
  await house.passes(pace)
  const since = await newestEffect(stage)
  const sent = house.codes.sent.length
  const dies = stage.dying
  stage.dying = false
  const replies = await house.take(chat.channel, inbound, dies)
  const effects = await look(chat, stage, since)
  touched.scenes.add(chat.state.scene.type)
  if (!replies) return ['  (no answer: the process ended)', ...caused(effects)]
  const shown = can.keepsPage ? await unread(chat, stage) : replies
  for (const reply of shown) chat.device.show(reply, can)
  const codes = house.codes.sent
    .slice(sent)
    .map((code) => `  ✆ ${code.phone}: ${codeText({ ...code, code: '······' })}`)
  return [...written({ replies: shown, effects }, can.buttons).map(masked), ...codes]
}

/** What a page that keeps what is said shows of the house since it was last looked at: also what no answer brought. */
async function unread(chat: Chat, { house: { store } }: Stage): Promise<Reply[]> {
  const { conversation } = await openPage(store, chat.address)
  const kept = await pageAfter(store, conversation, chat.read)
  chat.read = kept.at(-1)?.seq ?? chat.read
  return kept.flatMap(({ message: one }) => (one.from === 'voces' ? [one.reply] : []))
}

/** Reads how the conversation stands now. @returns the effects that are owed since the one with this id. */
export async function look(chat: Chat, { house: { store } }: Stage, since = '0'): Promise<Effects> {
  const { rows } = await store.pool.query<{ state: unknown; effects: Effects | null }>({
    name: 'life-look',
    text: `SELECT state,
        (SELECT json_agg(json_build_object('type', e.type, 'proposal', e.proposal_id) ORDER BY e.id)
         FROM effect e WHERE e.id > $3) AS effects
      FROM conversation WHERE channel = $1 AND address_key = $2`,
    values: [chat.channel, store.keys.address(chat.channel, chat.address), since],
  })
  const [row] = rows
  if (!row) throw new Error(`nobody has written on ${chat.channel} here`)
  chat.state = readState(row.state).state
  return row.effects ?? []
}

async function newestEffect({ house }: Stage): Promise<string> {
  const { rows } = await house.store.pool.query<{ last: string }>({
    name: 'life-newest-effect',
    text: 'SELECT coalesce(max(id), 0) AS last FROM effect',
  })
  return rows[0]?.last ?? '0'
}

/** The worker does what there is to do. @returns what reaches whom, person by person in the order of their coming. */
export async function catchUp(stage: Stage): Promise<string[]> {
  const delivered = await stage.house.catchUp()
  const lines = new Map<Person, string[]>(stage.people.map((person) => [person, []]))
  for (const { channel, to, reply, again } of delivered) {
    if (to.address.startsWith(strangers)) continue
    const { person, chat } = stage.whose(channel, to.address)
    chat.device.show(reply, capabilities[channel])
    const where = channel === stage.channel ? '' : ` (${channel})`
    lines
      .get(person)
      ?.push(...message(reply, `${person.name} ${again ? '↻' : '✉'}${where}`, capabilities[channel].buttons))
  }
  return [...lines.values()].flat()
}

/** A link that opens something once is another each time, and so is a code. */
const masked = (line: string): string =>
  line
    .replaceAll(/(\/stand\/enter\/)[\w-]+/g, '$1······')
    .replaceAll(/(_r|\?r=|código |c%C3%B3digo%20)[0-9a-z]{1,8}-[0-9a-z]{4,6}-[0-9a-z]{10}/g, '$1······')
    .replace(/(página del equipo|team’s page): \*[\dA-Z]{4}-[\dA-Z]{4}\*/, '$1: *····-····*')
