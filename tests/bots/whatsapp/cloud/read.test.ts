import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { type Delivered, readDelivery } from '../../../../bots/whatsapp/cloud/read.ts'

/** Deliveries in the form that Meta documents, with invented people, and what each is to us. */
interface Recorded {
  delivery: unknown
  /** In JSON: null stands for what is not known of a sender. */
  read: unknown
}

const phoneId = '106540352242922'
const folder = fileURLToPath(new URL('./recorded/', import.meta.url))
const names = readdirSync(folder)
const recorded = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Recorded
const written = (read: Delivered): unknown =>
  JSON.parse(JSON.stringify(read, (_, value: unknown) => (value === undefined ? null : value)))

test.each(names)('%s is read as what it is', (name) => {
  const { delivery, read } = recorded(name)
  expect(written(readDelivery(delivery, phoneId))).toEqual(read)
})

it('every kind of content is among the recorded deliveries', () => {
  const all = names.flatMap((name) => readDelivery(recorded(name).delivery, phoneId).messages)
  expect(new Set(all.map(({ content }) => content.type))).toEqual(
    new Set(['text', 'pressed', 'contact', 'location', 'attachment']),
  )
})

it('reading changes nothing of a delivery', () => {
  for (const name of names) {
    const { delivery } = recorded(name)
    const before = structuredClone(delivery)
    readDelivery(delivery, phoneId)
    expect(delivery).toEqual(before)
  }
})

it('a delivery with anything at all in the place of anything is read without a fault', () => {
  const samples = names.map((name) => JSON.stringify(recorded(name).delivery))
  const spoiled = fc
    .tuple(fc.constantFrom(...samples), fc.nat(200), fc.jsonValue({ maxDepth: 2 }))
    .map(([sample, place, value]) => {
      let at = 0
      return JSON.parse(sample, (_, old: unknown) => {
        at += 1
        return at === place ? value : old
      }) as unknown
    })
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoiled), (body) => {
      for (const { id, from } of readDelivery(body, phoneId).messages) {
        expect(id).not.toBe('')
        expect(from.number ?? from.opaque).toBeTypeOf('string')
        if (from.number !== undefined) expect(from.number).toMatch(/^\d+$/)
      }
    }),
    { numRuns: 2_000 },
  )
})
