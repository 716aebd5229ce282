import type { Campaign } from './campaign.ts'
import { type Load, limit } from './load.ts'
import type { Times } from './times.ts'

/** What a replay found. */
export interface Played {
  campaign: Campaign
  /** Milliseconds until the last visit ended, and from then until nothing was owed. */
  took: number
  afterwards: number | undefined
  /** Of turns, by the way that they took. */
  turns: Readonly<Record<'telegram' | 'door', Times>>
  load: Load
  /** Bytes. */
  database: number
  /** What is not as the generator knows it. */
  wrong: readonly string[]
}

/** So many differences are told; a campaign that went wrong may have thousands. */
const told = 20

const round = (value: number): string => Math.round(value).toLocaleString('en-US')
const hundredths = (part: number): string => `${Math.round(part * 100)}%`

/** A duration for people. @param milliseconds */
export function lasting(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 120) return `${(milliseconds / 1_000).toFixed(1)} s`
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3_600)]
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min ${seconds % 60} s`
}

const latency = (name: string, times: Times): string =>
  `${name}: ${round(times.count)} turns; p50 ${times.at(0.5).toFixed(1)} ms, p90 ${times.at(0.9).toFixed(1)}, p99 ${times.at(0.99).toFixed(1)}, p99.9 ${times.at(0.999).toFixed(1)}, longest ${times.most.toFixed(1)}`

/** The lines of the report. */
export function report({ campaign, took, afterwards, turns, load, database, wrong }: Played): string[] {
  const { truth, size, tiers, visits } = campaign
  const standing = truth.standing.reduce((sum, count) => sum + count, 0)
  const all = turns.telegram.count + turns.door.count
  const passed = tiers.map(
    (at) => `${[...truth.standing].filter((count) => count >= at).length} with ${round(at)} or more`,
  )
  return [
    `${round(truth.people)} people came ${round(visits)} times to ${round(size.proposals)} proposals (seed ${size.seed}): ${passed.join(', ')}`,
    `${round(truth.signed)} signatures, ${round(truth.withdrawn)} withdrawn; ${round(standing)} of the city's residents stand; ${truth.tiers.size} tiers reached`,
    `took ${lasting(took)}, and ${afterwards === undefined ? 'was not done' : `${lasting(afterwards)} more`} until all was recorded and told`,
    `${round((all * 1_000) / took)} turns and ${round((truth.signed * 1_000) / took)} signatures a second`,
    latency('Telegram, by its webhook', turns.telegram),
    latency('WhatsApp and the page, at the door', turns.door),
    `memory ${round(load.memory)} MiB at most; the database ${round(database / 2 ** 20)} MiB, ${round(database / Math.max(1, truth.signed))} bytes a signature`,
    `busy: processors ${hundredths(load.machine)}, this process ${hundredths(load.process)} of one, its thread ${hundredths(load.thread)} of the time; somebody waited for a connection at ${hundredths(load.waiting)} of all looks`,
    `limited by ${limit(load)}`,
    ...(wrong.length === 0
      ? [
          'everything is as the generator knows it: people, boroughs, each count, each tier once, everybody told once',
        ]
      : [
          `NOT as the generator knows it: ${wrong.length} differences`,
          ...wrong.slice(0, told).map((line) => `  ${line}`),
        ]),
  ]
}
