import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { readSurvey } from '../../../core/survey/read.ts'
import { readCity } from '../../../prisma/city.ts'
import { changeSurvey, publishSurvey } from '../../../prisma/survey/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { peak } from '../memory.ts'
import { openPlace } from '../place.ts'
import { bareRows } from './bare.ts'
import { crowd } from './crowd.ts'
import { truth } from './truth.ts'

/**
 * `npm run bench:survey [-- people]`: so many residents answer the demo city's survey at once, by whole conversations;
 * then the plain driver writes the same rows. 31,600 answered Mexico City's in 2016.
 */
const size = Number(process.argv[2] ?? 31_600)
const source = readFileSync(
  new URL('../../../prisma/seed/mexico-city/imagina-tu-ciudad.yaml', import.meta.url),
  'utf8',
)

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const round = (value: number): string => Math.round(value).toLocaleString('en-US')

const place = await openPlace()
try {
  const database = await place.database()
  const { store } = database
  const read = readSurvey(source, await readCity(store))
  if (!read.ok) throw new Error('the survey is broken')
  const { survey } = read
  await transaction(store.pool, async (client) => {
    await publishSurvey(client, 'server', { survey, source })
    await changeSurvey(client, 'server', survey.survey, 'open')
  })
  const all = await crowd(database, survey, size)
  const { lost, more } = await truth(store, survey.survey, all)
  const rate = (all.given * 1_000) / all.took
  const bare = (all.given * 1_000) / (await bareRows(store, survey.survey, all))

  print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  print(
    `${round(size)} residents, ${round(all.given)} answers, ${round(all.turns)} turns in ${round(all.took / 1_000)} s`,
  )
  print(`lost: ${lost}; too many: ${more}`)
  print(
    `answers kept: ${round(rate)} /s; turns: ${round((all.turns * 1_000) / all.took)} /s, p50 ${all.p50.toFixed(1)} ms, p99 ${all.p99.toFixed(1)} ms`,
  )
  print(
    `the bare database writing the same rows: ${round(bare)} answers /s; ratio ${(rate / bare).toFixed(2)}`,
  )
  print(
    `memory: ${all.samples.map(({ done, heap, resident }) => `${round(done)} turns: heap ${heap}, resident ${resident}`).join(' · ')} MiB; peak ${peak()} MiB`,
  )
  if (lost > 0 || more > 0) process.exitCode = 1
} finally {
  await place.close()
}
