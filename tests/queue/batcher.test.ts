import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Batcher } from '../../queue/batcher.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A batcher whose batches end when they are told to. */
function held(options: { size: number; wait: number; lanes: number }) {
  const batches: { items: number[]; end(): void; fail(fault: Error): void }[] = []
  const batcher = new Batcher<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, end: () => resolve(items.map((item) => item * 10)), fail: reject })
      }),
    options,
  )
  return { batcher, batches, items: () => batches.map((batch) => batch.items) }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('a batch begins', () => {
  test('when its first item has waited, with all that came meanwhile', async () => {
    const { batcher, items } = held({ size: 10, wait: 5, lanes: 1 })
    void batcher.add(1)
    await vi.advanceTimersByTimeAsync(4)
    void batcher.add(2)
    expect(items()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(items()).toEqual([[1, 2]])
  })

  test('at once when it is full, and the rest waits for company', async () => {
    const { batcher, items } = held({ size: 2, wait: 5, lanes: 3 })
    for (const item of [1, 2, 3, 4, 5]) void batcher.add(item)
    expect(items()).toEqual([
      [1, 2],
      [3, 4],
    ])
    await vi.advanceTimersByTimeAsync(5)
    expect(items()).toEqual([[1, 2], [3, 4], [5]])
  })

  test('no sooner than a lane is free, and then with all that gathered', async () => {
    const { batcher, batches, items } = held({ size: 3, wait: 5, lanes: 1 })
    for (const item of [1, 2, 3]) void batcher.add(item)
    for (const item of [4, 5]) void batcher.add(item)
    await vi.advanceTimersByTimeAsync(100)
    expect(items()).toEqual([[1, 2, 3]])
    void batcher.add(6)
    void batcher.add(7)
    batches[0]?.end()
    await settle()
    expect(items()).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
    batches[1]?.end()
    await settle()
    expect(items()).toEqual([[1, 2, 3], [4, 5, 6], [7]])
  })
})

describe('an item', () => {
  test('has its own outcome', async () => {
    const { batcher, batches } = held({ size: 2, wait: 5, lanes: 1 })
    const outcomes = Promise.all([batcher.add(1), batcher.add(2)])
    batches[0]?.end()
    expect(await outcomes).toEqual([10, 20])
  })

  test('fails when its batch does, and no other item with it', async () => {
    const { batcher, batches } = held({ size: 2, wait: 5, lanes: 2 })
    const outcomes = Promise.allSettled([1, 2, 3, 4].map((item) => batcher.add(item)))
    batches[0]?.fail(new Error('the database is away'))
    batches[1]?.end()
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
  })

  test('that comes after a failed batch finds its lane free', async () => {
    const { batcher, batches, items } = held({ size: 1, wait: 5, lanes: 1 })
    const first = Promise.allSettled([batcher.add(1)])
    batches[0]?.fail(new Error('the database is away'))
    await first
    const second = batcher.add(2)
    await settle()
    batches[1]?.end()
    expect(await second).toBe(20)
    expect(items()).toEqual([[1], [2]])
  })
})
