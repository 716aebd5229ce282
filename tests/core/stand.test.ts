import { describe, expect, test } from 'vitest'
import type { Input } from '../../core/input.ts'
import { isOpenAt, type Stand, standName } from '../../core/stand.ts'
import { newState, type Scene, type SceneType, type State } from '../../core/state.ts'
import { step } from '../../core/step.ts'
import { plain } from '../../core/text.ts'
import { capabilities } from './transcript/chat.ts'
import { scenes } from './where-told.ts'
import { city, World } from './world.ts'

const stand: Stand = { name: 'Alameda', survey: 'imagina-tu-ciudad', proposals: [1, 3] }

/** What somebody at the stand is answered, and where they are then. */
function said(input: Input, scene: Scene, rest: Partial<State> = {}) {
  const world = new World()
  const resident = world.resident('+525551234567', 'tlalpan')
  const state: State = { ...newState, language: 'es', scene, ...rest }
  const situation = {
    now: world.now,
    channel: 'web',
    capabilities: capabilities.web,
    city,
    places: {},
  } as const
  const about = {
    ...situation,
    resident,
    staff: undefined,
    stand,
    vouched: undefined,
    muted: false,
    lost: false,
  }
  const steps = step(state, input, about)
  const asked: string[] = []
  let next = steps.next()
  while (!next.done) {
    asked.push(next.value.type)
    next = steps.next(world.answer(next.value))
  }
  const { state: after, replies, effects } = next.value
  const [reply] = replies
  return {
    scene: after.scene,
    trail: after.trail,
    text: replies.map(({ text }) => plain(text)).join('\n'),
    labels: reply?.prompt?.choices.map(({ label }) => label) ?? [],
    effects,
    asked,
  }
}

const text = (words: string): Input => ({ type: 'text', text: words })
const start = (payload: string): Input => ({ type: 'command', name: 'start', payload })

/** What leads elsewhere in a conversation of one's own. */
const elsewhere: readonly (readonly [what: string, input: Input])[] = [
  ['the menu', text('menú')],
  ['help', text('ayuda')],
  ['the way back', text('volver')],
  ['another proposal, by its words', text('propuesta 2')],
  ['another proposal, by its link', start('p_2')],
  ['a link pasted', text('https://voces.example.org/p/2')],
  ['a draft', start('d_1')],
  ['the reviews of the team', start('review')],
  ['the team', text('equipo')],
  ['quiet about a proposal', start('q_1')],
  ['a history', start('h_1')],
  ['a survey that is not of the stand', start('e_otra')],
  ['words of a search', text('agua')],
]

describe('a conversation at a stand', () => {
  test.each(elsewhere)('is not led to %s', (_what, input) => {
    for (const scene of [{ type: 'at-stand' }, { type: 'proposal', id: 1 }] as const) {
      const { scene: after, asked, effects } = said(input, scene)
      expect(isOpenAt(stand, after)).toBe(true)
      expect(asked.filter((ask) => !['listed', 'proposal'].includes(ask))).toEqual([])
      expect(effects).toEqual([])
    }
  })

  test('opens what the stand is there for, and says kindly that the rest is elsewhere', () => {
    expect(said(start('p_3'), { type: 'at-stand' }).scene).toEqual({ type: 'proposal', id: 3 })
    const led = said(start('p_2'), { type: 'at-stand' })
    expect(led.scene).toEqual({ type: 'at-stand' })
    expect(led.text).toContain('En este puesto solo está lo que ves aquí')
    expect(led.labels).toHaveLength(3)
  })

  test('offers nothing under a proposal but to sign it', () => {
    expect(said(start('p_1'), { type: 'at-stand' }).labels).toEqual(['Firmar', 'Inicio del puesto'])
  })

  /** Where a conversation may have been when the stand was locked to something else. */
  const others = Object.keys(scenes).filter(
    (type) =>
      ![
        'at-stand',
        'language',
        'consent',
        'phone',
        'code',
        'borough',
        'proposal',
        'sign',
        'signed',
        'survey',
        'question',
        'recap',
        'revise',
      ].includes(type),
  ) as SceneType[]
  test.each(others)('in %s is at its beginning with the next thing that is said', (type) => {
    // Of a scene that is left nothing is read but what it is.
    const { scene, asked } = said(text('1'), { type, id: 2, ids: [], page: 1, seen: [] } as unknown as Scene)
    expect(scene).toEqual({ type: 'at-stand' })
    expect(asked).toEqual(['listed'])
  })

  test.each(['proposal', 'sign', 'signed'] as const)(
    'in %s of another proposal is at its beginning, too',
    (type) => {
      const prompt = { id: 4, choices: [{ id: 'yes', label: 'Sí, firmar' }] }
      const { scene, effects } = said({ type: 'choice', prompt: 4, ordinal: 0 }, { type, id: 2 }, { prompt })
      expect(scene).toEqual({ type: 'at-stand' })
      expect(effects).toEqual([])
    },
  )
})

test.each([
  ['Alameda', 'Alameda'],
  ['  Metro   Hidalgo ', 'Metro Hidalgo'],
  ['Pino Suárez 2', 'Pino Suárez 2'],
  ['<b>Alameda</b>', undefined],
  ['', undefined],
  ['x'.repeat(41), undefined],
])('a stand called %j is %j', (typed, name) => {
  expect(standName(typed)).toBe(name)
})
