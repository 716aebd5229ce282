import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicePage, earlier, turned, turnId } from '../../core/choice-page.ts'
import { newState } from '../../core/state.ts'
import type { Visit } from '../../core/visit.ts'
import { capabilities } from './transcript/chat.ts'
import { city } from './world.ts'

const visit = (most: number | undefined): Visit => ({
  now: 0,
  channel: 'whatsapp',
  capabilities: { ...capabilities.whatsapp, ...(most === undefined ? {} : { choices: most }) },
  city,
  places: {},
  resident: undefined,
  vouched: undefined,
  staff: undefined,
  muted: false,
  lost: false,
  state: newState,
  effects: [],
})
const choices = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `c${place}`, label: `Opción ${place}` }))

describe('more choices than a channel shows at once', () => {
  test('are all met by turning on, each with one number, and none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 12 }), (count, most) => {
        const met = new Map<number, string>()
        let from = 0
        for (let turns = 0; turns < 40; turns++) {
          const { shown, stored } = choicePage(choices(count), from, visit(most))
          expect(shown.choices.length + (shown.turn ? 1 : 0)).toBeLessThanOrEqual(most + 1)
          for (const [index, { id }] of shown.choices.entries()) {
            const place = (shown.first ?? 0) + index
            expect(met.has(place)).toBe(false)
            met.set(place, id)
            expect(stored[place]?.id).toBe(id)
          }
          if (!shown.turn) break
          expect(stored[shown.turn.ordinal]?.id).toBe(turnId)
          const next = turned({ choices: stored, from }, most)
          if (next < from) break
          from = next
        }
        expect([...met.values()].sort()).toEqual(
          choices(count)
            .map(({ id }) => id)
            .sort(),
        )
      }),
    )
  })

  test('lead back from the last page to the one before it', () => {
    const stored = choicePage(choices(20), 18, visit(9)).stored
    expect(turned({ choices: stored, from: 18 }, 9)).toBe(9)
    expect(earlier(9, 9)).toBe(0)
  })

  test('that became fewer meanwhile begin again', () => {
    expect(choicePage(choices(12), 18, visit(9)).shown.choices[0]?.id).toBe('c0')
  })

  test('stay together where a channel has room for them', () => {
    const { choices: _, ...roomy } = capabilities.whatsapp
    const { shown } = choicePage(choices(40), 0, { ...visit(9), capabilities: roomy })
    expect(shown.choices).toHaveLength(40)
    expect(shown.turn).toBeUndefined()
  })
})
