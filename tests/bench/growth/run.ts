import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Database } from '../house.ts'
import { openPlace } from '../place.ts'
import { median } from '../results.ts'
import type { Round } from './city.ts'
import { fill, type Size } from './fill.ts'

/**
 * `npm run bench:growth [-- residents [rounds [signatures]]]`: a city after the campaign on record, and one of ten
 * times the size, each used by a process of its own by turns, since the machine's speed drifts. What a signature, a
 * turn that browses, and the house's memory cost in the large one over the small one.
 */
const [residents = 277_000, rounds = 5, signatures = 10_000] = process.argv.slice(2).map(Number)
const small: Size = { residents, proposals: 350 }
const large: Size = { residents: 10 * residents, proposals: 3_500 }
const visits = 60

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')

interface City {
  round(): Promise<Round>
  close(): Promise<void>
}

async function openCity({ url }: Database, redisUrl: string, { proposals }: Size): Promise<City> {
  const child = fork(
    fileURLToPath(new URL('city.ts', import.meta.url)),
    [url, redisUrl, `${signatures}`, `${visits}`, `${proposals}`],
    { execArgv: ['--expose-gc', '--import', 'tsx'] },
  )
  const said = () =>
    new Promise<unknown>((resolve, reject) => {
      const ended = () => reject(new Error('the house of a city ended'))
      child.once('exit', ended)
      child.once('message', (message) => {
        child.off('exit', ended)
        resolve(message)
      })
    })
  await said()
  return {
    async round() {
      const answer = said()
      child.send('round')
      return (await answer) as Round
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.send('close')
      await gone
    },
  }
}

const place = await openPlace()
try {
  // One Redis for each: queues of the same names are different queues.
  const redisUrl = place.redis?.url ?? ''
  const cities: City[] = []
  for (const [index, size] of [small, large].entries()) {
    const database = await place.database()
    const from = performance.now()
    await fill(database, size)
    const { rows } = await database.store.pool.query<{ bytes: string; signatures: string }>(
      'SELECT pg_database_size(current_database()) AS bytes, (SELECT sum(count) FROM tally) AS signatures',
    )
    print(
      `${whole(size.residents)} residents, ${whole(size.proposals)} proposals, ${whole(Number(rows[0]?.signatures))} signatures: ${whole(Number(rows[0]?.bytes) / 2 ** 20)} MiB, filled in ${whole((performance.now() - from) / 1_000)} s`,
    )
    cities.push(await openCity(database, redisUrl && `${redisUrl}/${index}`, size))
  }
  const found: Round[][] = cities.map(() => [])
  // The first round warms up what every house has warm.
  for (let round = 0; round <= rounds; round++)
    for (const [index, city] of cities.entries()) {
      const one = await city.round()
      if (round > 0) found[index]?.push(one)
    }
  for (const city of cities) await city.close()

  const asked = { signature: 1.2, browse: 1.2, resident: 1.1 }
  const unit = { signature: 'µs a signature', browse: 'µs a turn that browses', resident: 'MiB of memory' }
  for (const what of ['signature', 'browse', 'resident'] as const) {
    const [few = [], many = []] = found.map((some) => some.map((one) => one[what]))
    const grown = median(many.map((value, index) => value / (few[index] ?? Number.NaN)))
    print(
      `${unit[what]}: ${whole(median(few))}, at ten times the size ${whole(median(many))}; over each other, round by round: ${grown.toFixed(2)} (asked: below ${asked[what]})`,
    )
  }
} finally {
  await place.close()
}
