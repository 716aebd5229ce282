import { pino } from 'pino'
import { expect, it } from 'vitest'
import { readCity } from '../../prisma/city.ts'
import { recordSignatures } from '../../prisma/record.ts'
import type { Queued, Queues } from '../../queue/queues.ts'
import { testPlaces, testStore } from '../city.ts'
import { gather } from './representatives/gather.ts'
import { chances } from './representatives/phone.ts'

it('counts each signature once that 12 representatives gather over networks that lose and repeat', async () => {
  const store = await testStore([0, 0, 0], 8)
  const chance = chances(7)
  const under: Promise<unknown>[] = []
  const record = (ids: readonly string[]) => under.push(recordSignatures(store.pool, ids))
  /** Loses some jobs, and has others done twice at once. */
  const queues = {
    async add(jobs: readonly Queued[]) {
      const ids = jobs.flatMap((job) => (job.queue === 'effect' ? [job.id] : []))
      if (ids.length === 0 || chance() < 0.1) return
      record(ids)
      if (chance() < 0.2) record(ids)
    },
  } as Pick<Queues, 'add'> as Queues
  try {
    const house = {
      store,
      queues,
      city: await readCity(store),
      places: testPlaces,
      log: pino({ level: 'silent' }),
      now: Date.now,
    }
    const plan = { representatives: 12, signatures: 200, seed: 3, atOnce: 6 }
    const { signatures, faults, check } = await gather(house, plan)
    await Promise.all(under)
    // What the queue lost, the sweep finds.
    const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM effect')
    expect(rows.length).toBeGreaterThan(0)
    await recordSignatures(
      store.pool,
      rows.map(({ id }) => id),
    )
    expect(await check()).toEqual([])
    expect(signatures).toBe(200)
    await store.pool.query('UPDATE signature SET stands = false WHERE proposal_id = 1 AND origin = $1', [
      'assisted',
    ])
    expect(await check()).toEqual([
      expect.stringContaining('are missing'),
      expect.stringContaining('the counts of'),
    ])
    for (const count of Object.values(faults)) expect(count).toBeGreaterThan(0)
  } finally {
    await store.close()
  }
})
