import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { prismaEach, rawBatches, statementAlone } from './alternatives.ts'
import { backend } from './backend.ts'
import { compared, finding, ratiosOf } from './finding.ts'
import { machine, versions } from './machine.ts'
import { peak } from './memory.ts'
import { openPlace } from './place.ts'
import { compare, type Figure, markdown, median, type Ratio, type Results } from './results.ts'
import { throughWorker } from './signatures.ts'
import { turns } from './turns.ts'
import { webhook } from './webhook.ts'

/**
 * `npm run bench [-- signatures] [--rounds 5]`: all figures of one run, with the ratios that matter, as a table here
 * and in docs/bench.md and docs/bench.json. `--compare` writes nothing, says how the run compares with those, and
 * ends with 1 when something became worse.
 */
const { values: options, positionals } = parseArgs({
  options: { compare: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const signatures = Number(positionals[0] ?? 20_000)
const rounds = Number(options.rounds)
const file = (ending: 'json' | 'md') => new URL(`../../docs/bench.${ending}`, import.meta.url)

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}
const times = Array.from({ length: rounds }, (_, index) => index)
const perSecond = (count: number, milliseconds: number): number => (count * 1000) / milliseconds

async function measure(): Promise<Results> {
  const figures: Figure[] = []
  const ratios: Ratio[] = []
  const add = (what: string, value: number, unit = '/s', note?: string) => {
    figures.push({ what, value, unit, ...(note !== undefined && { note }) })
    return value
  }
  const ratio = (what: string, value: number, asked?: NonNullable<Ratio['asked']>) =>
    ratios.push({ what, value, ...(asked && { asked }) })
  /** The same several times, each on a database of its own. */
  const each = async (work: (database: Awaited<ReturnType<typeof place.database>>) => Promise<number>) => {
    const found: number[] = []
    for (const _ of times) found.push(await work(await place.database()))
    return median(found)
  }

  const place = await openPlace()
  try {
    const one = add(
      'one Prisma transaction each',
      perSecond(2_000, await each(({ store }) => prismaEach(store, 2_000))),
    )
    const raw = add(
      'raw batches of 500, plain driver',
      perSecond(signatures, await each(({ store }) => rawBatches(store, signatures))),
    )
    const alone = add(
      'the statement that records signatures, plain driver',
      perSecond(signatures, await each(({ store }) => statementAlone(store, signatures))),
    )
    const queues = [
      { name: 'PostgreSQL queue', url: undefined, count: Math.min(signatures, 10_000), asks: false },
      ...(place.redis ? [{ name: 'Redis queue', url: place.redis.url, count: signatures, asks: true }] : []),
    ]
    for (const { name, url, count, asks } of queues) {
      const found = await backend(place, url, count, rounds)
      add(`${name}: empty jobs queued`, found.empty.queued)
      add(`${name}: empty jobs worked, 100 at once`, found.empty.worked)
      add(`${name}: empty jobs worked, one by one`, found.one.worked)
      add(`${name}: signatures queued`, found.together.queued)
      add(`${name}: signatures recorded, a job each`, found.alone.worked)
      const rate = add(`${name}: signatures recorded`, found.together.worked)
      ratio(
        `${name}: signatures over empty jobs, one by one`,
        found.overOne,
        asks ? { least: 1.5 } : undefined,
      )
      ratio(
        `${name}: signatures over empty jobs, 100 at once`,
        found.overEmpty,
        asks ? { least: 1.5 } : undefined,
      )
      ratio(`${name}: signatures over Prisma’s transactions`, rate / one, asks ? { least: 25 } : undefined)
      ratio(`${name}: signatures over raw batches`, rate / raw, asks ? { least: 0.3 } : undefined)
      ratio(`${name}: signatures over their statement alone`, rate / alone)
    }

    const { samples } = await throughWorker(await place.database(), place.redis?.url, 5 * signatures, {
      sampling: true,
    })
    for (const { done, heap, resident } of samples)
      add(`memory once ${done.toLocaleString('en-US')} are recorded`, resident, 'MiB', `heap ${heap} MiB`)

    const visits: Awaited<ReturnType<typeof turns>>[] = []
    for (const _ of times) visits.push(await turns(await place.database(), 500))
    const rates = visits.map(({ count, took }) => perSecond(count, took))
    const [p50, p99] = (['p50', 'p99'] as const).map((part) => median(visits.map((visit) => visit[part])))
    add('turns', median(rates), '/s', `p50 ${p50?.toFixed(1)} ms, p99 ${p99?.toFixed(1)} ms`)
    ratio(
      'turns over their own statements, one by one by the plain driver',
      median(visits.map(({ statements, took }) => statements / took)),
      { least: 0.5 },
    )

    const posted: Awaited<ReturnType<typeof webhook>>[] = []
    for (const _ of times) posted.push(await webhook(await place.database(), place.redis?.url, 150))
    const through = (part: 'took' | 'answering' | 'nothing') =>
      median(posted.map((run) => perSecond(run.count, run[part])))
    add('turns through the webhook', through('took'))
    add('…of a Telegraf bot that only answers', through('answering'))
    add('…of a Telegraf bot that does nothing', through('nothing'))
    ratio(
      'turns through the webhook over a Telegraf bot that only answers',
      median(posted.map(({ answering, took }) => answering / took)),
    )
    ratio(
      'turns through the webhook over a Telegraf bot that does nothing',
      median(posted.map(({ nothing, took }) => nothing / took)),
      { least: 0.6 },
    )

    const found = await finding({ small: await place.database(), large: await place.database() }, 200)
    for (const line of compared(found)) print(line)
    ratios.push(...ratiosOf(found))
    add('peak memory of the whole run', peak(), 'MiB')
    return {
      at: new Date().toISOString(),
      machine: machine(),
      versions: versions(await place.version(), await place.redis?.version()),
      size: { signatures, rounds },
      figures,
      ratios,
    }
  } finally {
    await place.close()
  }
}

const results = await measure()
print()
print(markdown(results))
if (!options.compare) {
  writeFileSync(file('json'), `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(file('md'), markdown(results))
} else if (existsSync(file('json'))) {
  const { lines, worse } = compare(JSON.parse(readFileSync(file('json'), 'utf8')) as Results, results)
  print('compared with docs/bench.json:')
  for (const line of lines) print(`  ${line}`)
  if (worse.length > 0) process.exitCode = 1
  print(worse.length > 0 ? `worse: ${worse.join(', ')}` : 'nothing is worse')
} else {
  print('there is no docs/bench.json yet: run it once without --compare')
  process.exitCode = 1
}
