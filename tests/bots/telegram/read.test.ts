import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Update } from 'telegraf/types'
import { expect, it, test } from 'vitest'
import { type Read, readUpdate } from '../../../bots/telegram/read.ts'

/** Updates in the form in which the Bot API sends them, with invented people, and what each is to us. */
interface Recorded {
  update: Update
  /** Null: it is not for us. */
  read: Read | null
}

const folder = fileURLToPath(new URL('../recorded/telegram/', import.meta.url))
const names = readdirSync(folder)
const recorded = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Recorded

test.each(names)('%s is read as what it is', (name) => {
  const { update, read } = recorded(name)
  expect(readUpdate(update) ?? null).toEqual(read)
})

it('every kind of input is among the recorded updates', () => {
  const types = new Set(names.map((name) => recorded(name).read?.input.type))
  expect(types).toEqual(
    new Set([undefined, 'text', 'choice', 'command', 'contact', 'attachment', 'location']),
  )
})

it('reading changes nothing of an update', () => {
  for (const name of names) {
    const { update } = recorded(name)
    const before = structuredClone(update)
    readUpdate(update)
    expect(update).toEqual(before)
  }
})

const pressed = (data: string) =>
  readUpdate({
    ...recorded('callback.json').update,
    callback_query: {
      ...(recorded('callback.json').update as Update.CallbackQueryUpdate).callback_query,
      data,
    },
  } as Update)?.input

it('whatever a forged button holds, it is a choice, or a command without anything strange in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'/start p_19:-0') })), (data) => {
      const input = pressed(data)
      if (input?.type === 'command') {
        expect(input.name).toMatch(/^[a-z]+$/)
        expect(input.payload).toMatch(/^[\w-]{0,64}$/)
      } else if (input?.type === 'choice') {
        expect(Number.isSafeInteger(input.prompt) && Number.isSafeInteger(input.ordinal)).toBe(true)
        expect(input.ordinal).toBeGreaterThanOrEqual(0)
      } else {
        throw new Error('a pressed button is one of the two')
      }
    }),
  )
})

it('whatever is written, it arrives whole or as a command', () => {
  const { message } = recorded('text.json').update as Update.MessageUpdate
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `/start ${rest}`),
      ),
      (text) => {
        const input = readUpdate({ update_id: 1, message: { ...message, text } } as Update)?.input
        if (input?.type === 'command') expect(input.payload).toMatch(/^[\w-]{0,64}$/)
        else expect(input).toEqual({ type: 'text', text })
      },
    ),
  )
})
