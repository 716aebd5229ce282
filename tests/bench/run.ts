import { cpus } from 'node:os'
import { prismaEach, rawBatches } from './alternatives.ts'
import { compared, finding } from './finding.ts'
import { peak } from './memory.ts'
import { openPlace, type Place } from './place.ts'
import { emptyJobs, type Stage, throughWorker } from './signatures.ts'
import { turns } from './turns.ts'

/**
 * `npm run bench [-- signatures]`: all figures of one run in one table, with the ratios that matter. Machines differ
 * and are noisy: the ratios are to be compared, not the figures.
 */
const signatures = Number(process.argv[2] ?? 20_000)
const rounds = 3

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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Each kind in turn, several times, since the machine's speed drifts: the medians of the rates and of their ratios. */
async function backend(
  place: Place,
  name: string,
  redisUrl: string | undefined,
  count: number,
): Promise<number> {
  const emptyPlace = await place.database()
  const runs: Record<'empty' | 'alone' | 'together', Stage>[] = []
  for (let turn = 0; turn < rounds; turn++) {
    runs.push({
      empty: await emptyJobs(emptyPlace.url, redisUrl, count),
      alone: await throughWorker(await place.database(), redisUrl, count, true),
      together: await throughWorker(await place.database(), redisUrl, count, false),
    })
  }
  const rate = (kind: keyof (typeof runs)[number], part: 'queued' | 'worked') =>
    median(runs.map((run) => perSecond(count, run[kind][part])))
  const ofEmpty = (kind: 'alone' | 'together') =>
    `${median(runs.map((run) => run.empty.worked / run[kind].worked)).toFixed(2)} of empty jobs`
  add(`${name}: empty jobs queued`, rate('empty', 'queued'))
  add(`${name}: empty jobs worked`, rate('empty', 'worked'))
  add(`${name}: signatures queued`, rate('together', 'queued'))
  add(`${name}: signatures recorded, a job each`, rate('alone', 'worked'), ofEmpty('alone'))
  return add(`${name}: signatures recorded`, rate('together', 'worked'), ofEmpty('together'))
}

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
  const { samples } = await throughWorker(await place.database(), place.redis?.url, 5 * signatures, false)
  const visits = await turns(await place.database(), 500)
  add(
    'turns',
    perSecond(visits.count, visits.took),
    `p50 ${visits.p50.toFixed(1)} ms, p99 ${visits.p99.toFixed(1)} ms`,
  )
  const found = await finding({ small: await place.database(), large: await place.database() }, 200)

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
    `memory while ${round(5 * signatures)} are recorded: ${samples.map(({ done, heap, resident }) => `${round(done)}: heap ${heap}, resident ${resident}`).join(' · ')} MiB`,
  )
  for (const line of compared(found)) print(line)
  print(`peak memory of the whole run: ${peak()} MiB`)
} finally {
  await place.close()
}
