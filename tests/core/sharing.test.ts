import { describe, expect, test } from 'vitest'
import type { Input } from '../../core/input.ts'
import { policy } from '../../core/policy.ts'
import type { Shareable } from '../../core/reply.ts'
import { shared } from '../../core/sharing.ts'
import { newState, State } from '../../core/state.ts'
import { plain } from '../../core/text.ts'
import type { Visit } from '../../core/visit.ts'
import { capabilities } from './transcript/chat.ts'
import { city, places } from './world.ts'

/** A chat in which something is asked that may be answered by sharing this. */
function asking(asks: Shareable | undefined) {
  const visit: Visit = {
    now: Date.UTC(2026, 10, 25, 18),
    channel: 'telegram',
    capabilities: capabilities.telegram,
    city,
    places,
    resident: undefined,
    staff: undefined,
    vouched: undefined,
    muted: false,
    lost: false,
    state: { ...structuredClone(newState), language: 'es' },
    effects: [],
  }
  if (asks) visit.state.prompt.asks = asks
  const sends = (input: Input) => {
    const made = shared(input, visit)
    expect(State.parse(JSON.parse(JSON.stringify(visit.state)))).toStrictEqual(visit.state)
    return typeof made === 'object' && 'to' in made ? plain(made.said ?? []) : made
  }
  const passes = (milliseconds: number) => {
    visit.now += milliseconds
  }
  const goesOn = (next: Shareable | undefined) => {
    visit.state.prompt = { id: 2, choices: [], ...(next && { asks: next }) }
  }
  return { sends, passes, goesOn }
}

const photo = (file?: string, album?: string): Input => ({
  type: 'attachment',
  kind: 'photo',
  ...(file && { file }),
  ...(album && { album }),
})

describe('a resident who is asked for a photo', () => {
  test('answers with it', () => {
    const { sends } = asking('photo')
    expect(sends(photo('file-1'))).toEqual({ type: 'photo', file: 'file-1' })
  })

  test('hears what is wrong with one that cannot be kept', () => {
    const { sends } = asking('photo')
    expect(sends(photo())).toMatch(/no la puedo usar/)
    expect(sends(photo('file-2')), 'and the next one is taken').toMatchObject({ type: 'photo' })
  })

  test.each([
    ['as an album', ['a', 'a', 'a', 'a']],
    ['one right after another', [undefined, undefined, undefined, undefined]],
  ])('and sends several, %s, has the first taken and is told so once', (_how, [first, ...more]) => {
    const { sends, passes, goesOn } = asking('photo')
    expect(sends(photo('file-1', first))).toMatchObject({ file: 'file-1' })
    goesOn('photo')
    const said = more.map((album, place) => {
      passes(1_000)
      return sends(photo(`file-${place + 2}`, album))
    })
    expect(said).toEqual([expect.stringMatching(/con una foto basta/i), 'silent', 'silent'])
  })

  test('and later answers another question with another photo has both', () => {
    const { sends, passes, goesOn } = asking('photo')
    sends(photo('file-1'))
    goesOn('photo')
    passes(policy.photo.together)
    expect(sends(photo('file-2'))).toMatchObject({ file: 'file-2' })
    expect(sends(photo('file-3', 'an album'))).toMatchObject({ file: 'file-3' })
    expect(sends(photo('file-4', 'another album'))).toMatchObject({ file: 'file-4' })
  })

  test('has so many taken in a day, and others the day after', () => {
    const { sends, passes } = asking('photo')
    for (let one = 1; one <= policy.photo.daily; one += 1) {
      expect(sends(photo(`file-${one}`))).toMatchObject({ file: `file-${one}` })
      passes(60_000)
    }
    expect(sends(photo('one more'))).toMatch(/20 fotos/)
    passes(24 * 60 * 60_000)
    expect(sends(photo('tomorrow’s'))).toMatchObject({ file: 'tomorrow’s' })
  })

  test.each<Input>([
    { type: 'attachment', kind: 'sticker' },
    { type: 'attachment', kind: 'video' },
    { type: 'attachment', kind: 'file' },
    { type: 'location', latitude: 19.4, longitude: -99.1 },
    { type: 'text', text: '19.4326, -99.1332' },
    { type: 'text', text: 'saltar' },
  ])('and sends %o answers with no photo', (input) => {
    expect(asking('photo').sends(input)).toBeUndefined()
  })
})

describe('a resident who is asked for a place', () => {
  const zocalo = { type: 'location', latitude: 19.4326, longitude: -99.1332 }

  test.each<Input>([
    { type: 'location', latitude: 19.4326, longitude: -99.1332 },
    { type: 'text', text: '19.4326, -99.1332' },
    { type: 'text', text: 'https://maps.google.com/?q=19.4326,-99.1332' },
  ])('answers with %o', (input) => {
    expect(asking('location').sends(input)).toEqual(zocalo)
  })

  test.each<[Input, RegExp]>([
    [{ type: 'location', latitude: 91, longitude: 0 }, /No pude leer/],
    [{ type: 'location', latitude: Number.NaN, longitude: 0 }, /No pude leer/],
    [{ type: 'text', text: 'https://maps.app.goo.gl/AbCdEfGh12345' }, /no abro enlaces/],
  ])('and sends %o hears why that is none', (input, words) => {
    expect(asking('location').sends(input)).toMatch(words)
  })

  test.each<Input>([{ type: 'text', text: 'por el mercado' }, photo('file-1')])(
    'and sends %o answers with no place',
    (input) => {
      expect(asking('location').sends(input)).toBeUndefined()
    },
  )
})

test('where neither is asked for, neither is an answer', () => {
  const { sends } = asking(undefined)
  expect(sends(photo('file-1'))).toBeUndefined()
  expect(sends({ type: 'location', latitude: 19.4, longitude: -99.1 })).toBeUndefined()
  expect(sends({ type: 'text', text: '19.4326, -99.1332' })).toBeUndefined()
})
