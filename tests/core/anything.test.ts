import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Effect } from '../../core/effect.ts'
import { type ChannelName, channels } from '../../core/job.ts'
import { policy } from '../../core/policy.ts'
import { readState, State } from '../../core/state.ts'
import { plain } from '../../core/text.ts'
import { dialogue, happen, line } from './events.ts'
import { Chat } from './transcript/chat.ts'

// Many whole dialogues: seconds on an idle machine, and far more on one that is shared.
describe('whatever is sent, in whatever order', () => {
  test('each turn answers without a fault, and leaves a state that can be stored and a question that can be answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ChannelName>(...channels),
        fc.boolean(),
        dialogue,
        (channel, vouched, events) => {
          const chat = new Chat()
          chat.channel = channel
          if (vouched) chat.world.vouch(`+52${line}`)
          let asked = false
          for (const event of events) {
            const input = happen(event, chat)
            if (!input) continue
            const { state, replies, effects } = chat.send(input)
            expect(State.parse(JSON.parse(JSON.stringify(state)))).toStrictEqual(state)
            for (const effect of effects) expect(Effect.parse(effect)).toStrictEqual(effect)
            for (const reply of replies) expect(plain(reply.text)).not.toBe('')
            const put = replies.findLast((reply) => reply.prompt)?.prompt
            // What is shown stands at its place among all that can be answered.
            for (const [place, { id }] of (put?.choices ?? []).entries())
              expect(state.prompt.choices[(put?.first ?? 0) + place]?.id).toBe(id)
            const shown = (put?.choices.length ?? 0) + (put?.turn ? 1 : 0)
            if (put && !put.turn) expect(shown).toBe(state.prompt.choices.length)
            expect(shown).toBeLessThanOrEqual((chat.capabilities.choices ?? 99) + 1)
            asked ||= put !== undefined
            expect(state.prompt.choices.length > 0).toBe(asked)
            expect(state.trail.length).toBeLessThanOrEqual(policy.trail)
          }
          expect(chat.device.lost).toEqual([])
        },
      ),
      { numRuns: 250 },
    )
  })

  test('no number that was typed or shared is in the state, the effects or the answers', () => {
    fc.assert(
      fc.property(fc.constantFrom<ChannelName>(...channels), dialogue, (channel, events) => {
        const chat = new Chat()
        chat.channel = channel
        for (const event of events) {
          const input = happen(event, chat)
          if (!input) continue
          const { state, effects, replies } = chat.send(input)
          const kept = JSON.stringify({ state, effects, replies }).normalize('NFKC')
          expect(kept.replaceAll(/(?<=\d)[ -](?=\d)/g, '')).not.toContain(line)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the dialogues reach the far end of the conversation, or the two above would show little', () => {
    const scenes = new Set<string>()
    const effects = new Set<string>()
    const some = fc.sample(fc.tuple(fc.constantFrom<ChannelName>(...channels), dialogue), {
      numRuns: 400,
      seed: 1,
    })
    for (const [channel, events] of some) {
      const chat = new Chat()
      chat.channel = channel
      for (const event of events) {
        const input = happen(event, chat)
        if (!input) continue
        const outcome = chat.send(input)
        scenes.add(outcome.state.scene.type)
        for (const effect of outcome.effects) effects.add(effect.type)
      }
    }
    expect([...scenes].sort()).toEqual(
      expect.arrayContaining([
        'borough',
        'code',
        'consent',
        'history',
        'list',
        'mine',
        'phone',
        'sign',
        'signed',
        'unclear',
        'withdraw',
        'works',
        'write',
        'alike',
        'draft',
        'parts',
        'drop',
      ]),
    )
    expect([...effects].sort()).toEqual(['sign', 'withdraw'])
  })
})

describe('whatever is stored', () => {
  test('is read as a state, or as a new one that can go on', () => {
    fc.assert(
      fc.property(fc.constantFrom<ChannelName>(...channels), fc.jsonValue(), (channel, stored) => {
        const chat = new Chat()
        chat.channel = channel
        chat.stored = stored
        const { replies, state } = chat.send({ type: 'text', text: 'hola' })
        expect(replies.at(-1)?.prompt?.choices.length).toBeGreaterThan(0)
        expect(State.parse(state)).toStrictEqual(state)
      }),
    )
  })

  test('the language and the number of the last question survive a state that cannot be read', () => {
    const { state, lost } = readState({ version: 0, language: 'en', prompt: { id: 7, choices: 'none' } })
    expect(lost).toBe(true)
    expect(state).toMatchObject({ language: 'en', scene: { type: 'menu' }, prompt: { id: 7, choices: [] } })
  })
})
