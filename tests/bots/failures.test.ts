import { pino } from 'pino'
import { expect, it } from 'vitest'
import { Failures } from '../../bots/failures.ts'

class Away extends Error {}

const open = (healthy = async () => true) =>
  new Failures<number>(healthy, (fault) => fault instanceof Away, pino({ level: 'silent' }))

/** How often an update may fail until it is given up; undefined: more than `most` times. */
async function patience(failures: Failures<number>, fault: Error, most = 100): Promise<number | undefined> {
  for (let times = 1; times <= most; times++) if (await failures.givesUp(7, fault)) return times
  return undefined
}

it('an update that fails by itself is given up after a few times, and begins anew when it comes again', async () => {
  const failures = open()
  expect(await patience(failures, new Error('poison'))).toBe(5)
  expect(await patience(failures, new Error('poison'))).toBe(5)
})

it('there is more patience while the platform cannot be reached', async () => {
  expect(await patience(open(), new Away('502'))).toBe(30)
  expect(await patience(open(), new Error('400'))).toBe(5)
})

it('while the database is away nothing is given up', async () => {
  expect(
    await patience(
      open(async () => false),
      new Error('gone'),
    ),
  ).toBeUndefined()
})

it('each update is counted by itself, and only the last of very many', async () => {
  const failures = open()
  for (let update = 0; update < 5_000; update++) {
    expect(await failures.givesUp(update, new Error('poison'))).toBe(false)
  }
  expect(await failures.givesUp(4_999, new Error('poison'))).toBe(false)
  for (const _ of [3, 4]) expect(await failures.givesUp(4_999, new Error('poison'))).toBe(false)
  expect(await failures.givesUp(4_999, new Error('poison'))).toBe(true)
})
