import fc from 'fast-check'
import { type StatusKind, statusKinds } from '../../core/history.ts'
import type { AttachmentKind, Input } from '../../core/input.ts'
import { readState } from '../../core/state.ts'
import type { Chat } from './transcript/chat.ts'
import { said } from './world/histories.ts'
import { city, code } from './world.ts'

/** What can happen next: an input, or something around the chat. A button is named by where it stands. */
export type Event =
  | Input
  | { type: 'press'; back: number; ordinal: number }
  | { type: 'minutes'; pass: number }
  | { type: 'recorded' }
  | { type: 'closed'; proposal: number }
  | { type: 'said'; kind: StatusKind; proposal: number }
  | { type: 'theirs'; proposal: number }

/** The number of the person in every chat here, without its country. */
export const line = '5587654321'
const spellings = [
  line,
  '55 8765 4321',
  `+52${line}`,
  `+52 1 ${line}`,
  'mi cel es 55-8765-4321',
  '５５８７６５４３２１',
]

const words = [
  ...['hola', 'menú', 'stop', 'alto', 'ayuda', 'volver', 'idioma', 'english', 'English', 'español', 'inglés'],
  ...[
    'sí',
    'no',
    'yes',
    'firmar',
    'sign',
    'acepto',
    '1',
    '2',
    '3',
    '17',
    'la primera',
    'historia 10',
    'claro 1',
    'no claro 1',
    '👍',
    '0',
    code,
    '000000',
  ],
  ...city.boroughs.map(({ name }) => name),
  ...[
    'escribir una propuesta',
    'saltar',
    'enviar',
    'borrar',
    'cambiar algo',
    'dejarlo así',
    'la mía es distinta',
  ],
  ...['Transporte de noche para subir a Cuautepec', 'retirar propuesta', 'propuesta 12', 'Abrir la 1'],
]
const kinds: AttachmentKind[] = ['voice', 'sticker', 'photo', 'video', 'file', 'other']

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...spellings) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant('press' as const),
      back: fc.constantFrom(0, 0, 0, 0, 1, 2, -1),
      ordinal: fc.oneof(fc.nat(4), fc.integer({ min: -1, max: 18 })),
    }),
  },
  { weight: 6, arbitrary: anyText.map((text): Event => ({ type: 'text', text })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('command' as const),
      name: fc.oneof(fc.constantFrom('start', 'menu', 'help', 'stop', 'language', 'back', 'p'), fc.string()),
      payload: fc.oneof(
        fc.constantFrom('', 'p_0', 'p_999'),
        fc.nat(42).map((id) => `p_${id}`),
        fc.constantFrom('h_10', 'h_999', 'c_1_y', 'c_1_n', 'c_2_n', 'o_1'),
        fc.string(),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('contact' as const),
      phone: fc.oneof(fc.constantFrom(...spellings), fc.constant(`52${line}`), fc.string()),
      vouched: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...kinds).map((kind): Event => ({ type: 'attachment', kind })) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('attachment' as const),
        kind: fc.constant('photo' as const),
        file: fc.string(),
        album: fc.constantFrom('an album', 'another'),
      },
      { requiredKeys: ['type', 'kind'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('location' as const),
      latitude: fc.double(),
      longitude: fc.double(),
    }),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }).map((pass): Event => ({ type: 'minutes', pass })) },
  { weight: 1, arbitrary: fc.constant<Event>({ type: 'recorded' }) },
  { weight: 1, arbitrary: fc.nat(42).map((proposal): Event => ({ type: 'closed', proposal })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('said' as const),
      kind: fc.constantFrom(...statusKinds),
      proposal: fc.constantFrom(10, 10, 999),
    }),
  },
  { weight: 1, arbitrary: fc.nat(42).map((proposal): Event => ({ type: 'theirs', proposal })) },
)

/** The input that an event is for this chat; undefined when it only happened around it. */
export function happen(event: Event, chat: Chat): Input | undefined {
  switch (event.type) {
    case 'press':
      return {
        type: 'choice',
        prompt: readState(chat.stored).state.prompt.id - event.back,
        ordinal: event.ordinal,
      }
    case 'minutes':
      chat.world.now += event.pass * 60_000
      return undefined
    case 'recorded':
      chat.receive(chat.world.record())
      return undefined
    case 'said':
      // Whoever wrote it is told, and may answer.
      if (chat.world.here) chat.world.authors.set(event.proposal, chat.world.here.id)
      chat.receive(chat.world.publish(event.proposal, said[event.kind]))
      return undefined
    case 'closed': {
      const proposal = chat.world.proposals.get(event.proposal)
      if (proposal) proposal.open = false
      return undefined
    }
    case 'theirs':
      if (chat.world.here) chat.world.authors.set(event.proposal, chat.world.here.id)
      return undefined
    default:
      return event
  }
}

/** A dialogue that begins somewhere on the way to a signature: chance alone seldom comes far. */
const way = [
  '/start',
  'español',
  'firmar',
  'acepto',
  `+52${line}`,
  code,
  'Coyoacán',
  'sí',
  'menú',
  'mis firmas',
  '1',
  'retirar',
  'sí',
].map(
  (text): Event =>
    text === '/start' ? { type: 'command', name: 'start', payload: 'p_10' } : { type: 'text', text },
)
/** The same towards a proposal of one's own. */
const writingWay = [
  '/start',
  'español',
  'menú',
  'escribir una propuesta',
  'acepto',
  `+52${line}`,
  code,
  'Coyoacán',
  'Transporte nocturno para subir a Cuautepec de noche',
  'la mía es distinta',
  'Quien espera el camión con bastón o con un bebé en brazos lo hace de pie y bajo el sol.',
  'Que toda parada tenga una banca y sombra, y que se revise cada año que sigan ahí.',
  'saltar',
  'movilidad',
  'toda la ciudad',
  'Paseantes',
  'cambiar algo',
  'volver',
  'borrar',
  'no',
  'enviar',
  'escribir una propuesta',
  '1',
].map(
  (text): Event =>
    text === '/start' ? { type: 'command', name: 'start', payload: '' } : { type: 'text', text },
)
const shared: Event = { type: 'contact', phone: `52${line}`, vouched: true }
const isAcceptance = (event: Event): boolean => event.type === 'text' && event.text === 'acepto'
const beginning = fc
  .tuple(fc.constantFrom(way, writingWay), fc.nat(writingWay.length), fc.boolean())
  .map(([ways, steps, shares]) => [
    ...ways.slice(0, steps).flatMap((event) => (shares && isAcceptance(event) ? [shared] : [event])),
    ...(shares && steps >= 3 ? [shared] : []),
  ])
export const dialogue = fc
  .tuple(beginning, fc.array(anyEvent, { maxLength: 30, size: 'max' }))
  .map(([first, rest]) => [...first, ...rest])
