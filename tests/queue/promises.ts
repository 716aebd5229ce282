import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type QueueName, queueNames } from '../../core/job.ts'
import { openQueues, Pause, type Queued, type Queues } from '../../queue/queues.ts'
import type { Place } from './place.ts'

const sign = (id: number): Queued => ({ queue: 'effect', type: 'sign', id: String(id) })
/** Rows of this kind travel alone. */
const announce = (id: number): Queued => ({ queue: 'effect', type: 'announce', id: String(id) })
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** What the house relies on, of whichever backend the queues live in. */
export function queuePromises(backend: Queues['backend'], open: () => Promise<Place>): void {
  describe(`queues in ${backend}`, () => {
    let place: Place
    /** Two processes' queues. */
    let queues: Queues
    let others: Queues
    const faults: Error[] = []

    const join = () =>
      openQueues({
        databaseUrl: place.databaseUrl,
        redisUrl: place.redisUrl,
        onFault: (fault) => faults.push(fault),
      })

    beforeAll(async () => {
      place = await open()
      // The queues' own tables are made once; every test then begins without a job.
      await (await join()).close()
    })
    afterAll(() => place.close())
    beforeEach(async () => {
      await place.wipe()
      queues = await join()
      others = await join()
    })
    afterEach(async () => {
      await Promise.all([queues.close(), others.close()])
      expect(faults.splice(0)).toEqual([])
    })

    /** Works off a queue and keeps which rows were done, in order. */
    function collect(name: QueueName = 'signatures'): string[] {
      const done: string[] = []
      queues.work(name, async (id) => void done.push(id), { concurrency: 8 })
      return done
    }

    test('they live where they were told to', () => {
      expect(queues.backend).toBe(backend)
    })

    test('a board shows what waits in each, and can change nothing', async () => {
      await queues.add([announce(1), announce(2)])
      const boards = queues.boards()
      expect(boards.map((board) => board.getName())).toEqual(queueNames)
      const board = boards.find((one) => one.getName() === 'announcements')
      expect(await board?.getJobCounts()).toMatchObject({ waiting: 2, active: 0 })
      const jobs = (await board?.getJobs(['waiting'], 0, 9)) ?? []
      expect(jobs.map(({ data }) => data.ids).toSorted()).toEqual([['1'], ['2']])
      expect(boards.every(({ readOnlyMode, allowRetries }) => readOnlyMode && !allowRetries)).toBe(true)
    })

    test('a job that is added twice, by two processes, waits once and is done once', async () => {
      await Promise.all([queues.add([announce(1), announce(1)]), others.add([announce(1), announce(2)])])
      await queues.add([announce(1)])
      expect(await queues.waiting('announcements')).toBe(2)
      const done = collect('announcements')
      await expect.poll(() => done.toSorted()).toEqual(['1', '2'])
      await expect.poll(() => queues.waiting('announcements')).toBe(0)
      expect(done).toHaveLength(2)
    })

    test('signatures that come at about the same time travel together, and each of them is done', async () => {
      await queues.add([...numbers(120), 120].map(sign))
      expect(await queues.waiting('signatures')).toBe(3)
      await queues.add(numbers(120).map(sign))
      expect(await queues.waiting('signatures')).toBe(3)
      const done = collect()
      await expect.poll(() => done.length).toBe(120)
      expect(done.toSorted((a, b) => Number(a) - Number(b))).toEqual(numbers(120).map(String))
    })

    test('one that fails is tried again without those that travelled with it', async () => {
      const tries = new Map<string, number>()
      queues.work(
        'signatures',
        async (id) => {
          const times = (tries.get(id) ?? 0) + 1
          tries.set(id, times)
          if (id === '3' && times < 3) throw new Error('refused')
        },
        { concurrency: 4 },
      )
      await queues.add(numbers(5).map(sign))
      await expect.poll(() => tries.get('3')).toBe(3)
      expect(Object.fromEntries(tries)).toEqual({ 1: 1, 2: 1, 3: 3, 4: 1, 5: 1 })
    })

    test('a job that was done can be added again', async () => {
      const done = collect()
      await queues.add([sign(1)])
      await expect.poll(() => done).toEqual(['1'])
      await expect.poll(() => queues.waiting('signatures')).toBe(0)
      await queues.add([sign(1)])
      await expect.poll(() => done).toEqual(['1', '1'])
    })

    test('jobs of different kinds with the same number are different jobs', async () => {
      await queues.add([
        sign(1),
        { queue: 'effect', type: 'announce', id: '1' },
        { queue: 'notice', channel: 'web', id: '1', awaited: true },
        { queue: 'notice', channel: 'telegram', id: '1', awaited: true },
      ])
      for (const name of ['signatures', 'announcements', 'notices-web', 'notices-telegram'] as const) {
        expect(await queues.waiting(name)).toBe(1)
      }
    })

    test('a wiped queue takes its jobs again, with a worker that was there all the time', async () => {
      await queues.add(numbers(50).map(sign))
      await place.wipe()
      expect(await queues.waiting('signatures')).toBe(0)
      const done = collect()
      await queues.add([sign(51)])
      await expect.poll(() => done).toEqual(['51'])
      await place.wipe()
      await queues.add(numbers(50).map(sign))
      await expect.poll(() => done.length).toBe(51)
    })

    test('a pause holds the whole queue in all processes, and the job is done afterwards', async () => {
      const begun: { id: string; at: number }[] = []
      let paused = 0
      const handle = async (id: string) => {
        if (paused === 0) {
          paused = performance.now()
          throw new Pause(1_000)
        }
        begun.push({ id, at: performance.now() - paused })
      }
      queues.work('notices-web', handle, { concurrency: 1 })
      await queues.add([{ queue: 'notice', channel: 'web', id: '1', awaited: true }])
      await expect.poll(() => paused, { interval: 5 }).toBeGreaterThan(0)
      await sleep(100)
      others.work('notices-web', handle, { concurrency: 4 })
      await others.add(
        numbers(6).map((id) => ({ queue: 'notice', channel: 'web', id: String(id), awaited: true })),
      )
      await expect.poll(() => begun.length).toBe(6)
      expect(begun.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3', '4', '5', '6'])
      expect(Math.min(...begun.map(({ at }) => at))).toBeGreaterThan(950)
    })

    test('what somebody waits for goes before what nobody asked for, however late it comes', async () => {
      const notice = (id: number, awaited: boolean) =>
        ({ queue: 'notice', channel: 'web', id: String(id), awaited }) as const
      await queues.add(numbers(20).map((id) => notice(id, false)))
      await queues.add([notice(21, true), notice(22, true)])
      const done: string[] = []
      others.work('notices-web', async (id) => void done.push(id), { concurrency: 1 })
      await expect.poll(() => done.length).toBe(22)
      expect(done.slice(0, 2).toSorted()).toEqual(['21', '22'])
    })

    test('a job outlives more pauses than it has attempts', async () => {
      let times = 0
      queues.work(
        'notices-web',
        async () => {
          times += 1
          if (times <= 6) throw new Pause(50)
        },
        { concurrency: 1 },
      )
      await queues.add([{ queue: 'notice', channel: 'web', id: '1', awaited: true }])
      await expect.poll(() => times).toBe(7)
      await expect.poll(() => queues.waiting('notices-web')).toBe(0)
    })

    test('a limit holds over all processes together', async () => {
      const begun: number[] = []
      const options = { concurrency: 20, limit: { max: 10, milliseconds: 500 } }
      for (const process of [queues, others]) {
        process.work('notices-web', async () => void begun.push(performance.now()), options)
      }
      await queues.add(
        numbers(30).map((id) => ({ queue: 'notice', channel: 'web', id: String(id), awaited: true })),
      )
      await expect.poll(() => begun.length).toBe(30)
      for (const [index, at] of begun.entries()) {
        const tenBefore = begun[index - 20]
        // Windows are fixed, not sliding: two of them may touch, and never three.
        if (tenBefore !== undefined) expect(at - tenBefore).toBeGreaterThan(400)
      }
    })

    test('a job that fails is tried again, and one that keeps failing is forgotten and can be added again', async () => {
      const tries = { once: 0, always: 0 }
      queues.work(
        'signatures',
        async (id) => {
          if (id === '1') tries.once += 1
          else tries.always += 1
          if (id === '2' || tries.once === 1) throw new Error('the database is away')
        },
        { concurrency: 4 },
      )
      await queues.add([sign(1), sign(2)])
      await expect.poll(() => tries.once).toBe(2)
      await expect.poll(() => queues.waiting('signatures')).toBe(0)
      expect(tries).toEqual({ once: 2, always: 4 })
      await queues.add([sign(2)])
      await expect.poll(() => tries.always).toBe(5)
    })

    test('the job of a process that was killed is taken over by another', async () => {
      const child = await takeAndHang(place)
      await queues.add([sign(1)])
      await output(child, 'taken 1')
      child.kill('SIGKILL')
      const killed = performance.now()
      const done = collect()
      await queues.add([sign(2)])
      await expect.poll(() => done.toSorted(), { timeout: 25_000 }).toEqual(['1', '2'])
      expect(performance.now() - killed).toBeLessThan(20_000)
    }, 40_000)
  })
}

/** A process that takes a job and never ends it. */
async function takeAndHang(place: Place): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./process.ts', import.meta.url))],
    {
      env: { ...process.env, DATABASE_URL: place.databaseUrl, REDIS_URL: place.redisUrl ?? '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await output(child, 'ready')
  return child
}

/** Resolves when the process has said so. */
const output = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (data: Buffer) => {
      said += data
      if (said.includes(words)) resolve()
    })
    child.once('exit', () => reject(new Error(`it ended before it said «${words}»: ${said}`)))
  })
