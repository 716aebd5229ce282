import { cpus } from 'node:os'
import { startWorker } from '../../worker/start.ts'
import { openHouse } from './house.ts'
import { openPlace } from './place.ts'
import { gather } from './representatives/gather.ts'
import { untilDone } from './steady/done.ts'

/**
 * `node --import tsx tests/bench/representatives.ts [representatives [signatures [seed]]]`: representatives help people to
 * sign, over networks that lose answers, repeat updates and lose text messages, with a worker that records them. Ends
 * with 1 when any signature is lost or counted twice.
 */
const [representatives = 300, signatures = 5_000, seed = 1] = process.argv.slice(2).map(Number)

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const place = await openPlace()
try {
  const database = await place.database()
  const house = await openHouse(database, place.redis?.url ?? '')
  const worker = startWorker(house)
  print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; seed ${seed}`)
  const began = performance.now()
  const gathered = await gather(house, { representatives, signatures, seed, atOnce: 12 })
  const stuck = await untilDone(database.store.pool)
  const seconds = (performance.now() - began) / 1_000
  const { turns, faults } = gathered
  print(
    `${representatives} representatives, ${gathered.signatures} signatures, ${turns} turns in ${seconds.toFixed(1)} s: ${(turns / seconds).toFixed(0)} turns and ${(gathered.signatures / seconds).toFixed(1)} signatures a second`,
  )
  print(
    `answers lost and sent again ${faults.unanswered}, updates handed over twice ${faults.twice}, answers lost for good ${faults.gone}, text messages lost ${faults.texts}`,
  )
  const wrong = [...stuck, ...(await gathered.check())]
  for (const line of wrong) print(`wrong: ${line}`)
  print(wrong.length === 0 ? 'each signature is counted once' : 'it is not right')
  process.exitCode = wrong.length === 0 ? 0 : 1
  await worker.stop()
  await house.close()
} finally {
  await place.close()
}
