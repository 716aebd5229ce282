import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readUpdate } from '../../../bots/telegram/read.ts'
import {
  type Call,
  html,
  type Markup,
  telegramCapabilities,
  writeReplies,
} from '../../../bots/telegram/write.ts'
import { catalogues } from '../../../core/language/say.ts'
import type { Notice } from '../../../core/notice.ts'
import { noticeReply } from '../../../core/notice-reply.ts'
import { type Language, languages, type Picture, type Reply } from '../../../core/reply.ts'
import { newState, type Scene, type State } from '../../../core/state.ts'
import { step } from '../../../core/step.ts'
import { plain, type Span, split } from '../../../core/text.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { city, places, World } from '../../core/world.ts'

const pressed = { query: 'q', message: 40, picture: false, lasting: false }
const onPhoto = { ...pressed, picture: true }
const none: Markup = { remove_keyboard: true }
const picture: Picture = {
  type: 'progress',
  title: 'Agua',
  count: 12,
  tiers: [5_000],
  language: 'es',
  alternative: '«Agua»: 12 <firmas>.',
}
const file = { name: 'evento-3.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }
const question = (more: Partial<Reply> = {}): Reply => ({
  text: [{ bold: '¿Agua & luz?' }, ' <sí>'],
  prompt: {
    id: 7,
    choices: [
      { id: 'a', label: 'Una', row: 1 },
      { id: 'b', label: 'Dos', row: 1 },
      { id: 'c', label: 'Tres' },
    ],
  },
  ...more,
})
const keys: Markup = {
  inline_keyboard: [
    [
      { text: 'Una', callback_data: '7:0' },
      { text: 'Dos', callback_data: '7:1' },
    ],
    [{ text: 'Tres', callback_data: '7:2' }],
  ],
}
const text = '<b>¿Agua &amp; luz?</b> &lt;sí&gt;'
const asText: Call = { method: 'sendMessage', text, markup: keys }
const asPhoto: Call = { method: 'sendPhoto', picture, caption: text, markup: keys }
const bare: Call = { method: 'editMessageReplyMarkup', message: 40 }

describe('the calls of a reply', () => {
  test.each<[string, readonly Reply[], Parameters<typeof writeReplies>[1], readonly Call[]]>([
    ['nothing to say is no call', [], pressed, []],
    [
      'words alone take a keyboard away',
      [{ text: ['Listo.'] }],
      undefined,
      [{ method: 'sendMessage', text: 'Listo.', markup: none }],
    ],
    ['a question has its choices in rows', [question()], undefined, [asText]],
    ['a picture carries the words', [question({ picture })], undefined, [asPhoto]],
    [
      'a file carries the words, and the choices',
      [question({ file })],
      undefined,
      [{ method: 'sendDocument', file, caption: text, markup: keys }],
    ],
    [
      'words that are too long for a file come after it',
      [{ text: ['a'.repeat(1_025)], file }],
      undefined,
      [
        { method: 'sendDocument', file, caption: '', markup: none },
        { method: 'sendMessage', text: 'a'.repeat(1_025), markup: none },
      ],
    ],
    ['an answer to typed words is a message of its own', [question({ replaces: true })], undefined, [asText]],
    [
      'what replaces takes the place of the pressed message',
      [question({ replaces: true })],
      pressed,
      [{ method: 'editMessageText', message: 40, text, markup: keys, instead: asText }],
    ],
    [
      'a picture takes the place of a picture',
      [question({ replaces: true, picture })],
      onPhoto,
      [{ method: 'editMessageMedia', message: 40, picture, caption: text, markup: keys, instead: asPhoto }],
    ],
    [
      'a picture cannot take the place of words',
      [question({ replaces: true, picture })],
      pressed,
      [bare, asPhoto],
    ],
    ['nor words that of a picture', [question({ replaces: true })], onPhoto, [bare, asText]],
    [
      'what does not replace leaves the pressed message without buttons',
      [question()],
      pressed,
      [bare, asText],
    ],
    ['a button of a notice stays', [question()], { ...pressed, lasting: true }, [asText]],
    [
      'two messages replace nothing',
      [{ text: ['✔'] }, question({ replaces: true })],
      pressed,
      [bare, { method: 'sendMessage', text: '✔', markup: none }, asText],
    ],
    [
      'words without choices replace nothing',
      [{ text: ['Listo.'], replaces: true }],
      pressed,
      [bare, { method: 'sendMessage', text: 'Listo.', markup: none }],
    ],
    [
      'a question for the phone is a keyboard of the other kind, with all its choices',
      [
        question({
          replaces: true,
          prompt: { id: 7, choices: [{ id: 'no', label: 'Ahora no' }], contact: { label: 'Comparto' } },
        }),
      ],
      pressed,
      [
        bare,
        {
          method: 'sendMessage',
          text,
          markup: {
            keyboard: [[{ text: 'Comparto', request_contact: true }], [{ text: 'Ahora no' }]],
            resize_keyboard: true,
            one_time_keyboard: true,
          },
        },
      ],
    ],
    [
      'a question for a place is one too',
      [
        question({
          prompt: {
            id: 7,
            choices: [{ id: 'skip', label: 'Saltar' }],
            asks: { what: 'location', label: '📍 Aquí' },
          },
        }),
      ],
      undefined,
      [
        {
          method: 'sendMessage',
          text,
          markup: {
            keyboard: [[{ text: '📍 Aquí', request_location: true }], [{ text: 'Saltar' }]],
            resize_keyboard: true,
            one_time_keyboard: true,
          },
        },
      ],
    ],
    [
      'a question for a photo is as any other',
      [question({ prompt: { id: 7, choices: [{ id: 'skip', label: 'Saltar' }], asks: { what: 'photo' } } })],
      undefined,
      [
        {
          method: 'sendMessage',
          text,
          markup: { inline_keyboard: [[{ text: 'Saltar', callback_data: '7:0' }]] },
        },
      ],
    ],
    [
      'a button of a notice carries a command',
      [noticeReply({ type: 'closed', proposal: 12 }, { title: 'A < B' }, 'es', city)],
      undefined,
      [
        {
          method: 'sendMessage',
          text: '«A &lt; B» ya no recibe firmas, así que la tuya no se registró.',
          markup: { inline_keyboard: [[{ text: 'Ver la propuesta', callback_data: '/start p_12' }]] },
        },
      ],
    ],
  ])('%s', (_, replies, on, calls) => {
    expect(writeReplies(replies, on)).toEqual(calls)
  })

  it('words too long for a caption follow their picture, and the buttons are under the last of them', () => {
    const long = question({ text: ['a'.repeat(1_025)], picture })
    expect(writeReplies([long])).toEqual([
      { method: 'sendPhoto', picture, caption: '«Agua»: 12 &lt;firmas&gt;.', markup: none },
      { method: 'sendMessage', text: 'a'.repeat(1_025), markup: keys },
    ])
  })

  it('words too long for a message become several, in order, and the buttons are under the last of them', () => {
    const long = Array.from({ length: 200 }, (_, at) => `Párrafo ${at} ${'x'.repeat(40)}.`).join('\n\n')
    const calls = writeReplies([question({ text: [long] })])
    expect(calls.length).toBeGreaterThan(2)
    expect(calls.map((call) => ('text' in call ? call.text : '')).join('')).toBe(long)
    expect(calls.slice(0, -1).every((call) => 'markup' in call && 'remove_keyboard' in call.markup)).toBe(
      true,
    )
    expect(calls.at(-1)).toMatchObject({ markup: keys })
  })
})

it('text is cut without losing a character or halving one, and no part is too long', () => {
  const span = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .string({ unit: fc.constantFrom('🎉', 'ñ', ' ', '\n', '. '), maxLength: 60 })
      .map((bold): Span => ({ bold })),
  )
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 8, max: 50 }), (spans, limit) => {
      const parts = split(spans, limit)
      expect(parts.map(plain).join('')).toBe(plain(spans))
      for (const part of parts) {
        expect(plain(part).length).toBeLessThanOrEqual(limit)
        expect(plain(part)).not.toMatch(/\p{Surrogate}/u)
      }
    }),
  )
})

it('whatever a resident wrote is shown as they wrote it', () => {
  const shown = (marked: string) =>
    marked
      .replaceAll(/<\/?b>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  fc.assert(
    fc.property(fc.string(), fc.string(), (words, bold) => {
      const marked = html([words, { bold }])
      expect(shown(marked)).toBe(`${words}${bold}`)
      expect(marked.replaceAll(/<\/?b>|&(?:lt|gt|amp);/g, '')).not.toMatch(/[<>&]/)
    }),
  )
})

describe('what Telegram allows', () => {
  /** The reply of a scene as it is shown to somebody, in one language, for a proposal. */
  function show(scene: Scene, language: Language, signed: boolean): readonly Reply[] {
    const world = new World()
    const resident = world.resident('+525551230000', 'iztapalapa')
    const proposal = 'id' in scene && typeof scene.id === 'number' ? scene.id : 1
    if (signed) {
      world.effects.push({ type: 'sign', proposal, resident: resident.id, elsewhere: false })
    }
    const wish = { proposal, title: world.proposals.get(proposal)?.title ?? '' }
    const state: State = {
      ...newState,
      language,
      scene: { type: 'help' },
      trail: [scene],
      wish,
      prompt: { id: 999_999_998, choices: [{ id: 'back', label: '…' }] },
    }
    const known = scene.type === 'consent' || scene.type === 'borough' ? undefined : resident
    const steps = step(
      state,
      { type: 'choice', prompt: 999_999_998, ordinal: 0 },
      {
        now: world.now,
        channel: 'telegram',
        capabilities: telegramCapabilities,
        city,
        places,
        resident: scene.type === 'borough' ? { id: resident.id, borough: undefined } : known,
        staff: undefined,
        muted: true,
        vouched: undefined,
        lost: false,
      },
    )
    let next = steps.next()
    while (!next.done) next = steps.next(world.answer(next.value))
    return next.value.replies
  }

  const ids = mexicoCity.proposals.map(({ id }) => id)
  const scenes: Scene[] = [
    ...(['language', 'menu', 'topics', 'boroughs', 'search', 'consent', 'borough', 'help'] as const).map(
      (type): Scene => ({ type }),
    ),
    ...ids.flatMap((id): Scene[] => [
      { type: 'proposal', id },
      { type: 'proposal', id, drawn: true },
      { type: 'share', id },
      { type: 'sign', id },
      { type: 'signed', id },
      { type: 'withdraw', id },
    ]),
    ...(['most-signed', 'newest', 'nearest'] as const).flatMap((by) =>
      Array.from(
        { length: Math.ceil(ids.length / 5) },
        (_, at): Scene => ({ type: 'list', by, page: at + 1, seen: ids.slice(0, at * 5) }),
      ),
    ),
    ...city.topics.map(({ id }): Scene => ({ type: 'list', by: { topic: id }, page: 1, seen: [] })),
    { type: 'found', ids, page: 1 },
    { type: 'mine', page: 1, seen: [] },
  ]
  const big = 2_000_000_000
  const notices: Notice[] = mexicoCity.proposals.flatMap((): Notice[] => [
    { type: 'signed', proposal: big, count: big },
    { type: 'signed', proposal: big, count: 4_999 },
    { type: 'already-signed', proposal: big },
    { type: 'closed', proposal: big },
    { type: 'withdrawn', proposal: big, count: big },
    { type: 'daily', proposals: [{ proposal: big, title: 'Agua', at: 45_000, count: 45_000 }] },
    ...[5_000, 10_000, 50_000].flatMap((at): Notice[] => [
      { type: 'tier', proposal: big, at, author: true },
      { type: 'tier', proposal: big, at, author: false },
    ]),
  ])

  /** What the official server would refuse, or cut without a word. */
  function broken(call: Call): string[] {
    const words = 'text' in call ? call.text : 'caption' in call ? call.caption : ''
    const length = words.replaceAll(/<\/?b>/g, '').replaceAll(/&\w+;/g, '&').length
    const markup = 'markup' in call ? call.markup : none
    const rows =
      'inline_keyboard' in markup ? markup.inline_keyboard : 'keyboard' in markup ? markup.keyboard : []
    return [
      ...(length > ('caption' in call ? 1_024 : 4_096) ? ['too long'] : []),
      ...('text' in call && words.trim() === '' ? ['empty'] : []),
      ...(rows.some((row) => row.length > 8) ? ['a row too wide'] : []),
      ...(rows.flat().length > 100 ? ['too many buttons'] : []),
      ...rows
        .flat()
        .flatMap((key) => [
          ...(key.text.trim() === '' || key.text.length > telegramCapabilities.label
            ? [`a label: ${key.text}`]
            : []),
          ...('callback_data' in key && Buffer.byteLength(key.callback_data) > 64
            ? [`data: ${key.callback_data}`]
            : []),
        ]),
    ]
  }

  /** Each button comes back as what it was written for. */
  function meanings(call: Call): (string | undefined)[] {
    const markup = 'markup' in call ? call.markup : none
    const data =
      'inline_keyboard' in markup ? markup.inline_keyboard.flat().map((key) => key.callback_data) : []
    return data.map((given) => {
      const chat = { id: 1, type: 'private' as const, first_name: 'Ana' }
      const from = { id: 1, is_bot: false, first_name: 'Ana' }
      const message = { message_id: 1, date: 1, chat, text: '…' }
      const query = { id: '1', from, chat_instance: '1', data: given, message }
      const input = readUpdate({ update_id: 1, callback_query: query })?.input
      return input?.type === 'choice'
        ? `${input.prompt}:${input.ordinal}`
        : input?.type === 'command'
          ? `/${input.name} ${input.payload}`
          : undefined
    })
  }

  it.each(languages)(
    'no question in %s is too much for Telegram, and no card needs more than its photo',
    (language) => {
      let seen = 0
      for (const scene of scenes) {
        for (const signed of [false, true]) {
          const replies = show(scene, language, signed)
          const calls = writeReplies(replies)
          seen += calls.length
          expect(calls.flatMap(broken)).toEqual([])
          expect(calls).toHaveLength(replies.length)
          for (const call of calls) {
            const markup = 'markup' in call ? call.markup : none
            if ('inline_keyboard' in markup) {
              expect(meanings(call)).toEqual(markup.inline_keyboard.flat().map((key) => key.callback_data))
            }
          }
        }
      }
      expect(seen).toBeGreaterThanOrEqual(scenes.length * 2)
    },
  )

  it.each(languages)('no notice in %s is too much for Telegram', (language) => {
    const titles = mexicoCity.proposals.map(({ title }) => title)
    for (const [at, notice] of notices.entries()) {
      const title = titles[at % titles.length] ?? ''
      const calls = writeReplies([noticeReply(notice, { title }, language, city)])
      expect(calls).toHaveLength(1)
      expect(calls.flatMap(broken)).toEqual([])
      expect(calls.flatMap(meanings)).toEqual([`/start p_${big}`])
    }
  })

  it('no message of the catalogues is longer than a caption by itself', () => {
    for (const language of languages) {
      for (const words of Object.values(catalogues[language])) expect(words.length).toBeLessThan(1_024)
    }
  })
})
