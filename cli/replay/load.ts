import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import type { Store } from '../../prisma/store.ts'

/** What a run used of the machine, each as a part of what there is. */
export interface Load {
  /** All processors together, whoever used them. */
  machine: number
  /** Of one processor, by this process. */
  process: number
  /** How much of the time this process's one thread was busy. */
  thread: number
  /** Of the looks taken: those at which somebody waited for a connection to the database. */
  waiting: number
  /** MiB, at its most. */
  memory: number
}

const ticks = () =>
  cpus().reduce(
    (sum, { times }) => {
      const all = times.user + times.nice + times.sys + times.irq + times.idle
      return { all: sum.all + all, idle: sum.idle + times.idle }
    },
    { all: 0, idle: 0 },
  )

/** Begins to look. @returns what ends it and says what was seen. */
export function watchLoad({ pool }: Pick<Store, 'pool'>): () => Load {
  const began = { ticks: ticks(), cpu: process.cpuUsage(), loop: performance.eventLoopUtilization() }
  const at = performance.now()
  let looks = 0
  let waiting = 0
  const timer = setInterval(() => {
    looks += 1
    if (pool.waitingCount > 0) waiting += 1
  }, 250)
  return () => {
    clearInterval(timer)
    const now = ticks()
    const { user, system } = process.cpuUsage(began.cpu)
    return {
      machine: 1 - (now.idle - began.ticks.idle) / Math.max(1, now.all - began.ticks.all),
      process: (user + system) / 1000 / Math.max(1, performance.now() - at),
      thread: performance.eventLoopUtilization(began.loop).utilization,
      waiting: looks === 0 ? 0 : waiting / looks,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  }
}

/** What a run waited for, as far as can be seen from here. */
export function limit({ machine, thread, waiting }: Load): string {
  if (thread > 0.9) return 'the one thread of this process'
  if (machine > 0.9) return 'the processors'
  if (waiting > 0.5) return 'the connections to the database (DATABASE_CONNECTIONS)'
  return 'the database or its disk, or that nobody came (--at-once)'
}
