import { cpus } from 'node:os'
import { prismaEach, rawBatches } from './alternatives.ts'
import { peak, type Sample } from './memory.ts'
import { openPlace, type Place } from './place.ts'
import { emptyJobs, type Stage, throughWorker } from './signatures.ts'
import { turns } from './turns.ts'

/**
 * `npm run bench [-- signatures]`: all figures of one run in one table, with the ratios that matter. Machines differ
 * and are noisy: the ratios are to be compared, not the figures.
 */
const signatures = Number(process.argv[2] ?? 20_000)

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

interface Row {
  what: string
  rate: number
  note?: string
}

const rows: Row[] = []
const perSecond = (count: number, milliseconds: number): number => (count * 1000) / milliseconds
const round = (value: number): string => Math.round(value).toLocaleString('en-US')

function add(what: string, rate: number, note?: string): number {
  rows.push({ what, rate, ...(note !== undefined && { note }) })
  return rate
}

async function backend(
  place: Place,
  name: string,
  redisUrl: string | undefined,
  count: number,
): Promise<number> {
  const emptyPlace = await place.database()
  // Each is run twice, in turns, and the better half of each is kept: the first run also warms the other's code.
  const empties: Stage[] = []
  const works: Stage[] = []
  for (let turn = 0; turn < 2; turn++) {
    empties.push(await emptyJobs(emptyPlace.url, redisUrl, count))
    works.push(await throughWorker(await place.database(), redisUrl, count))
  }
  const best = (stages: Stage[], of: 'queued' | 'worked') => Math.min(...stages.map((stage) => stage[of]))
  add(`${name}: empty jobs queued`, perSecond(count, best(empties, 'queued')))
  const empty = add(`${name}: empty jobs worked`, perSecond(count, best(empties, 'worked')))
  add(`${name}: signatures queued`, perSecond(count, best(works, 'queued')))
  const rate = perSecond(count, best(works, 'worked'))
  add(`${name}: signatures recorded`, rate, `${(rate / empty).toFixed(2)} of empty jobs`)
  samples.push(...(works.at(-1)?.samples ?? []))
  return rate
}

const samples: Sample[] = []
const place = await openPlace()
try {
  const each = add(
    'one Prisma transaction each',
    perSecond(2_000, await prismaEach((await place.database()).store, 2_000)),
  )
  const raw = add(
    'raw batches of 500, plain driver',
    perSecond(signatures, await rawBatches((await place.database()).store, signatures)),
  )
  const compare = (name: string, rate: number) =>
    print(
      `${name}: ${(rate / each).toFixed(1)} times one Prisma transaction each; ${(rate / raw).toFixed(2)} of raw batches`,
    )
  const onPostgres = await backend(place, 'PostgreSQL queue', undefined, Math.min(signatures, 10_000))
  const onRedis = place.redis && (await backend(place, 'Redis queue', place.redis.url, signatures))
  const visits = await turns(await place.database(), 500)
  add(
    'turns',
    perSecond(visits.count, visits.took),
    `p50 ${visits.p50.toFixed(1)} ms, p99 ${visits.p99.toFixed(1)} ms`,
  )

  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ${round(signatures)} signatures`,
  )
  print()
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const { what, rate, note } of rows)
    print(`${what.padEnd(width)}  ${round(rate).padStart(9)} /s  ${note ?? ''}`)
  print()
  compare('PostgreSQL queue', onPostgres)
  if (onRedis) compare('Redis queue', onRedis)
  else print('left out (no redis-server): the Redis queue')
  print(
    `memory while recording: ${samples.map(({ done, heap, resident }) => `${round(done)}: heap ${heap}, resident ${resident}`).join(' · ')} MiB`,
  )
  print(`peak memory of the whole run: ${peak()} MiB`)
} finally {
  await place.close()
}
