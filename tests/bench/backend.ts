import type { Place } from './place.ts'
import { median } from './results.ts'
import { emptyJobs, type Stage, throughWorker } from './signatures.ts'

/** `one`: empty jobs one by one, each begun when the last is done. */
type Kind = 'empty' | 'one' | 'alone' | 'together'

/** Jobs a second, on one backend of the queue: medians. */
export type Backend = Record<Kind, { queued: number; worked: number }> & {
  /** Signatures that travel together over empty jobs, many at once and one by one, each round by itself. */
  overEmpty: number
  overOne: number
}

/** Each kind in turn, several times, since the machine's speed drifts. */
export async function backend(
  place: Place,
  redisUrl: string | undefined,
  count: number,
  rounds: number,
): Promise<Backend> {
  const emptyPlace = await place.database()
  const runs: Record<Kind, Stage>[] = []
  for (let turn = 0; turn < rounds; turn++) {
    runs.push({
      empty: await emptyJobs(emptyPlace.url, redisUrl, count),
      one: await emptyJobs(emptyPlace.url, redisUrl, count, 1),
      alone: await throughWorker(await place.database(), redisUrl, count, { alone: true }),
      together: await throughWorker(await place.database(), redisUrl, count),
    })
  }
  const rate = (kind: Kind, part: 'queued' | 'worked') =>
    median(runs.map((run) => (count * 1000) / run[kind][part]))
  const rates = (kind: Kind) => ({ queued: rate(kind, 'queued'), worked: rate(kind, 'worked') })
  return {
    empty: rates('empty'),
    one: rates('one'),
    alone: rates('alone'),
    together: rates('together'),
    overEmpty: median(runs.map((run) => run.empty.worked / run.together.worked)),
    overOne: median(runs.map((run) => run.one.worked / run.together.worked)),
  }
}
