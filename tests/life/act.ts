import type { Inbound } from '../../bots/door.ts'
import type { Input, Renewal } from '../../core/input.ts'
import { word } from '../../core/language/say.ts'
import { spokenCommand } from '../../core/link.ts'
import { meetingPayload } from '../../core/meeting/link.ts'
import { turnOf } from '../../core/meeting/window.ts'
import type { Choice, Language } from '../../core/reply.ts'
import { codeWords, partCode, withCode } from '../../core/shift.ts'
import { surveyWords } from '../../core/survey/link.ts'
import { names } from '../transcript/device.ts'
import { type Act, readAct } from '../transcript/line.ts'
import { capabilities } from './house.ts'
import type { Person } from './person.ts'
import { broughtBy } from './photos.ts'
import type { Stage } from './stage.ts'

/** Something to be sent, and how it is written down. */
export interface Sending {
  inbounds: readonly Inbound[]
  line: string
}

/** What somebody sends on their channel for one line of a script. */
export function sending(line: string, person: Person, stage: Stage): Sending {
  const { house, shown } = stage
  const { chat } = person
  const vouched =
    chat.channel === 'whatsapp'
      ? { key: house.store.keys.resident(person.phone).toString('base64url'), callingCode: 52 }
      : undefined
  const inbound = (input: Input | Renewal): Inbound => {
    const update = chat.nextUpdate()
    const made: Inbound = {
      address: chat.address,
      update,
      vouched,
      stand: chat.stand,
      ...broughtBy(chat.channel, input, update),
    }
    chat.last = made
    return made
  }
  if (line === '(again)') {
    if (!chat.last) throw new Error(`${person.name} sent nothing yet`)
    return { inbounds: [chat.last], line }
  }
  const [, once, twice] = /^(.*?)( twice)?$/s.exec(line) ?? []
  const { input, said } = inputOf(withShown(readAct(once ?? line), shown), person, stage)
  const first = inbound(input)
  if (!twice) return { inbounds: [first], line: said ?? line }
  // Where nothing can be pressed, a message that a platform hands over twice is what comes nearest.
  const second = input.type === 'choice' ? inbound(input) : first
  return { inbounds: [first, second], line: `${said ?? once} twice` }
}

/** A link that somebody followed by the code that a representative showed. */
const withShown = (act: Act, shown: string): Act =>
  act.type === 'command' && act.payload.endsWith('+code')
    ? { ...act, payload: withCode(act.payload.replace('+code', ''), shown) }
    : act

function inputOf(act: Act, person: Person, stage: Stage): { input: Input | Renewal; said?: string } {
  const { chat } = person
  /** The newest one that the chat was sent. */
  const code = stage.house.codes.of(chat.address)
  if (act.type === 'text' && act.text === '(the code)') return { input: { type: 'text', text: code } }
  const old =
    act.type === 'text' && /^\((what is shown|what was shown before) grows old\)$/.exec(act.text)?.[1]
  if (old) {
    const { id } = chat.state.prompt
    return { input: { type: 'renewal', prompt: old === 'what is shown' ? id : id - 1 } }
  }
  if (act.type === 'text' && act.text === '(own contact)')
    return { input: { type: 'contact', phone: person.phone, vouched: true } }
  if (act.type === 'text' && act.text === '(own number)')
    return { input: { type: 'text', text: person.phone }, said: person.phone }
  if (act.type === 'command' && chat.channel === 'whatsapp') return spoken(act, chat.language)
  // No photo comes from a terminal: there they go on without.
  if (act.type === 'attachment' && act.kind === 'photo' && chat.channel === 'terminal')
    return {
      input: { type: 'text', text: word(chat.language, 'question.skip') },
      said: word(chat.language, 'question.skip'),
    }
  const scanned = act.type === 'text' && /^\(scans the code of meeting (\d+)\)$/.exec(act.text)?.[1]
  if (scanned) return scanning(Number(scanned), person, stage)
  if (act.type !== 'button') return { input: act }
  if (act.which === 'again') throw new Error('write (again), or [the button] twice')
  return capabilities[chat.channel].buttons ? pressed(act, person) : typed(act, person)
}

/** They follow what whoever convened the meeting shows at this moment. */
function scanning(meeting: number, { chat }: Person, { house }: Stage): { input: Input; said: string } {
  const code = house.store.keys.meeting(meeting, turnOf(house.now()))
  if (chat.channel === 'whatsapp') {
    const text = word(chat.language, 'link.meeting-words', { id: meeting, code })
    return { input: { type: 'text', text }, said: text }
  }
  const payload = meetingPayload(meeting, code)
  return { input: { type: 'command', name: 'start', payload }, said: `/start ${payload}` }
}

type Press = Act & { type: 'button' }

function pressed({ label, which }: Press, { chat }: Person): { input: Input } {
  const { input } = chat.device.button(label, which === 'above' ? chat.state.prompt.id : undefined)
  return { input }
}

/** Where there are no buttons: a choice's number, or its words where the number is on another page of choices. */
function typed({ label, which }: Press, { chat }: Person): { input: Input; said: string } {
  const { prompt } = chat.state
  const words = prompt.choices.find((one) => names(label, one.label))?.label
  const told = (text: string) => ({ input: { type: 'text' as const, text }, said: `${text} (${label})` })
  if (words && which === 'newest' && !chat.device.shows(label, prompt.id))
    return { input: { type: 'text', text: words }, said: words }
  const {
    choice,
    input,
    prompt: of,
    unnumbered,
  } = chat.device.button(label, which === 'above' ? prompt.id : undefined)
  if (choice?.command) {
    const { name, payload } = choice.command
    return chat.channel === 'terminal'
      ? { input, said: `/${name} ${payload} (${label})` }
      : told(toSay(choice, chat.language))
  }
  if (of !== prompt.id || input.type !== 'choice') throw new Error(`[${label}] is not of the open question`)
  if (unnumbered && choice) return { input: { type: 'text', text: choice.label }, said: choice.label }
  const shown = prompt.choices.findIndex((one) => names(label, one.label))
  // The choice that turns the page has no place of its own.
  return told(choice ? `${shown + 1}` : '0')
}

/** The words that a notice asks for where it has no button. */
function toSay(choice: Choice, language: Language): string {
  const words = spokenCommand(language, choice).find((span) => typeof span !== 'string')
  if (!words || typeof words === 'string') throw new Error(`nothing says what to type for [${choice.label}]`)
  return words.bold
}

/** A link to WhatsApp writes words for the person who follows it. */
function spoken(act: Act & { type: 'command' }, language: Language): { input: Input; said?: string } {
  const { input, code } = partCode(act)
  const payload = input.type === 'command' ? input.payload : ''
  const proposal = /^p_(\d+)$/.exec(payload)?.[1]
  const survey = /^e_(.+)$/.exec(payload)?.[1]
  const words = proposal
    ? word(language, 'link.proposal', { id: Number(proposal) })
    : survey
      ? surveyWords(language, survey)
      : act.name
  const text = code === undefined ? words : codeWords(words, code)
  return { input: { type: 'text', text }, said: text }
}

/** What proves a phone on a channel, once the question of consent is open: the lines of it. */
export function proving({ chat }: Person): readonly string[] {
  const accept = `[${word(chat.language, 'consent.accept')}]`
  switch (chat.channel) {
    case 'telegram':
      return ['(own contact)']
    case 'whatsapp':
      return [accept]
    case 'web':
    case 'terminal':
      return [accept, '(own number)', '(the code)']
  }
}
