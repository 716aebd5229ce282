import { cpus } from 'node:os'
import { openDoor } from '../../../bots/door.ts'
import { telegramCapabilities } from '../../../bots/telegram/write.ts'
import { atOnce } from '../alternatives.ts'
import { openHouse } from '../house.ts'
import { openPlace } from '../place.ts'
import { addressOf, visit } from '../visit.ts'
import { untilDone } from './done.ts'
import { openKillable } from './kills.ts'
import { percentile } from './percentile.ts'
import { steadySignatures } from './signatures.ts'
import { proposalOf, steadyTurns, turnsOfVisit } from './turns.ts'

/**
 * `npm run bench:steady [-- seconds [signatures a second]]`: a steady load, each stage for so many seconds. First
 * signatures, 50 times as many as the busiest minute known of any petition service, once in peace and once while the
 * worker, PostgreSQL and Redis are killed one after the other; then whole turns, at half of what this machine carries.
 * Ends with 1 when anything is lost, told twice, or counted wrong.
 */
const [seconds = 30, perSecond = 1_667] = process.argv.slice(2).map(Number)
/** Turns a second while nearly nobody is there. */
const few = 20
/** The part of what it carries at most, by a queue of people without an end, that a house should be run at. */
const part = 0.5

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`
const wrong: string[] = []
const judge = (what: string, found: readonly string[]): void => {
  for (const line of found) wrong.push(`${what}: ${line}`)
}

const place = await openPlace()
try {
  const redisUrl = place.redis?.url ?? ''
  print(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)

  const signed = await place.database()
  const beneath = await openKillable(place, signed)
  for (const kills of [false, true]) {
    const what = kills ? 'signatures, while each is killed' : 'signatures'
    const [found] = await Promise.all([
      steadySignatures(signed, redisUrl, perSecond, seconds),
      kills && beneath.killEach(seconds * 1_000),
    ])
    const { signatures, p50, p99, longest, afterwards } = found
    print(
      `${what}: ${whole(signatures)} at ${whole(perSecond)}/s; recorded after p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}, longest ${milliseconds(longest)}; all done ${milliseconds(afterwards)} after the last`,
    )
    judge(what, found.wrong)
  }
  await beneath.close()

  const talked = await place.database()
  const below = await openKillable(place, talked)
  const house = await openHouse(talked, redisUrl)
  const door = openDoor(house, 'telegram', telegramCapabilities)
  let people = 0
  const next = (count: number) => {
    people += count
    return people - count
  }

  const crowd = 200
  const from = next(crowd)
  const took = await atOnce(
    32,
    Array.from({ length: crowd }, (_, person) => from + person),
    async (person) => {
      for (const [step, input] of visit(proposalOf(person), person).entries())
        await door.take({ address: addressOf(person), update: String(step), input }, async () => undefined)
    },
  )
  const carried = (crowd * turnsOfVisit * 1_000) / took
  const rate = Math.max(few, Math.floor(part * carried))
  judge('turns', await untilDone(talked.store.pool))
  print(
    `turns: this machine carries ${whole(carried)}/s with all that makes them; steady is ${whole(rate)}/s`,
  )
  const p99s: number[] = []
  for (const [what, atRate, kills] of [
    ['idle', few, false],
    ['steady', rate, false],
    ['steady, while each is killed', rate, true],
  ] as const) {
    const first = next(0)
    const [{ times, again, people: came }] = await Promise.all([
      steadyTurns(door, atRate, seconds, first),
      kills && below.killEach(seconds * 1_000),
    ])
    next(came)
    const p99 = percentile(times, 0.99)
    p99s.push(p99)
    print(
      `turns, ${what}: ${whole(times.length)} at ${whole(atRate)}/s; p50 ${milliseconds(percentile(times, 0.5))}, p99 ${milliseconds(p99)}, longest ${milliseconds(percentile(times, 1))}; came again ${again}`,
    )
  }
  const [idle = Number.NaN, steady = Number.NaN] = p99s
  print(`p99 of a turn, steady over idle: ${(steady / idle).toFixed(2)} (asked: below 3)`)
  judge('turns', await untilDone(talked.store.pool))

  const { rows } = await talked.store.pool.query<{ id: number; count: number; told: number }>(
    `SELECT t.proposal_id AS id, t.count, count(n.id)::int AS told
     FROM tally t LEFT JOIN notice n ON (n.body->>'proposal')::int = t.proposal_id AND n.body->>'type' = 'signed'
     GROUP BY 1, 2`,
  )
  const should = new Map<number, number>()
  for (let person = 0; person < people; person++)
    should.set(proposalOf(person), (should.get(proposalOf(person)) ?? 0) + 1)
  for (const { id, count, told } of rows) {
    const right = should.get(id) ?? 0
    if (count !== right || told !== right)
      wrong.push(`proposal ${id}: ${count} counted and ${told} told, and it should be ${right}`)
  }
  print(`${whole(people)} people signed by whole conversations`)
  await house.close()
  await below.close()
  print(wrong.length === 0 ? 'nothing is lost, and nothing counted or told twice' : `WRONG: ${wrong.length}`)
  for (const line of wrong.slice(0, 20)) print(`  ${line}`)
  if (wrong.length > 0) process.exitCode = 1
} finally {
  await place.close()
}
