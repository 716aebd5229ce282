import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orders } from '../../core/city.ts'
import { listOf } from '../../core/scene/list.ts'
import { mine } from '../../core/scene/mine.ts'
import { readState, type Scene } from '../../core/state.ts'
import { Chat } from './transcript/chat.ts'
import { direct } from './transcript/direct.ts'

/** What the open page offers: ids of proposals in order, and whether there are pages beside it. */
function page(chat: Chat): { ids: number[]; next: boolean; previous: boolean } {
  const offered = readState(chat.stored).state.prompt.choices.map(({ id }) => id)
  return {
    ids: offered.filter((id) => id.startsWith('p_')).map((id) => Number(id.slice(2))),
    next: offered.includes('next'),
    previous: offered.includes('previous'),
  }
}

/** A chat that has a list open. */
function open(by: Extract<Scene, { type: 'list' }>['by']): Chat {
  const chat = new Chat()
  direct('someone who speaks es', chat)
  const { state } = readState(chat.stored)
  chat.stored = { ...state, scene: listOf(by) }
  chat.send({ type: 'command', name: 'nothing', payload: '' })
  return chat
}

const change = fc.record({ id: fc.integer({ min: 1, max: 41 }), count: fc.nat(70_000) })
const moves = fc.array(fc.record({ changes: fc.array(change, { maxLength: 20 }), back: fc.nat(3) }), {
  maxLength: 30,
})

test('while counts move, paging through a list meets each proposal once, and goes back to what was there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...orders), moves, (by, moved) => {
      const chat = open(by)
      const pages = [page(chat).ids]
      for (let turn = 0; page(chat).next; turn += 1) {
        const { changes, back } = moved[turn] ?? { changes: [], back: 0 }
        for (const { id, count } of changes) {
          const proposal = chat.world.proposals.get(id)
          if (proposal) proposal.count = count
        }
        const steps = Math.min(back, pages.length - 1)
        for (let step = 1; step <= steps; step += 1) {
          chat.send({ type: 'text', text: 'anteriores' })
          expect(page(chat).ids).toEqual(pages[pages.length - 1 - step])
        }
        for (let step = steps; step > 0; step -= 1) {
          chat.send({ type: 'text', text: 'más propuestas' })
          expect(page(chat).ids).toEqual(pages[pages.length - step])
        }
        chat.send({ type: 'text', text: 'más propuestas' })
        pages.push(page(chat).ids)
      }
      const met = pages.flat()
      expect(new Set(met).size).toBe(met.length)
      expect(met).toHaveLength(chat.world.proposals.size)
    }),
    { numRuns: 60 },
  )
})

test('a resident at the end of a list meets what is proposed meanwhile on the same page', () => {
  const chat = open({ topic: 'agua' })
  expect(page(chat)).toMatchObject({ next: false, previous: false })
  const before = page(chat).ids
  direct('3 more proposals on agua', chat)
  chat.send({ type: 'text', text: '/nada' })
  expect(page(chat).ids.slice(0, before.length)).toEqual(before)
  expect(page(chat)).toMatchObject({ next: true })
})

test('a resident whose next page was closed meanwhile stays where they are', () => {
  const chat = open('most-signed')
  const first = page(chat).ids
  for (const proposal of chat.world.proposals.values())
    if (!first.includes(proposal.id)) proposal.open = false
  chat.send({ type: 'text', text: 'más propuestas' })
  expect(page(chat)).toEqual({ ids: first, next: false, previous: false })
})

test('whatever a resident signs or withdraws meanwhile, their signatures are shown once each, and none is passed over', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 41 }), { maxLength: 41 })
  const changes = fc.array(fc.record({ signed: ids, withdrawn: ids }), { maxLength: 10 })
  fc.assert(
    fc.property(ids, changes, (first, changed) => {
      const chat = new Chat()
      direct('a resident of Tlalpan who speaks es', chat)
      const resident = chat.world.here?.id ?? ''
      const signed = new Set<number>()
      const change = (type: 'sign' | 'withdraw', proposals: readonly number[]) => {
        chat.world.effects.push(...proposals.map((proposal) => ({ type, proposal, resident })))
        for (const id of proposals) type === 'sign' ? signed.add(id) : signed.delete(id)
      }
      change('sign', first)
      const throughout = new Set(signed)
      const { state } = readState(chat.stored)
      chat.stored = { ...state, scene: mine }
      chat.send({ type: 'command', name: 'nothing', payload: '' })
      const met = page(chat).ids
      for (let turn = 0; page(chat).next; turn += 1) {
        const { signed: more, withdrawn } = changed[turn] ?? { signed: [], withdrawn: [] }
        change('sign', more)
        change('withdraw', withdrawn)
        for (const id of withdrawn) throughout.delete(id)
        chat.send({ type: 'text', text: 'más propuestas' })
        // There was nothing left to turn to.
        if (!page(chat).previous) break
        met.push(...page(chat).ids)
      }
      expect(new Set(met).size).toBe(met.length)
      expect(met).toEqual(expect.arrayContaining([...throughout]))
    }),
    { numRuns: 60 },
  )
})

test('a resident whose next signatures were all withdrawn meanwhile is at the first ones again', () => {
  const chat = new Chat()
  direct('a resident of Tlalpan who speaks es', chat)
  for (const id of [1, 2, 3, 4, 5, 6]) direct(`they sign proposal ${id} in another chat`, chat)
  chat.send({ type: 'text', text: 'menú' })
  chat.send({ type: 'text', text: 'mis firmas' })
  expect(page(chat)).toEqual({ ids: [1, 2, 3, 4, 5], next: true, previous: false })
  direct('they withdraw from proposal 6 in another chat', chat)
  chat.send({ type: 'text', text: 'más propuestas' })
  expect(page(chat)).toEqual({ ids: [1, 2, 3, 4, 5], next: false, previous: false })
})
