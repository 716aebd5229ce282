import type { Place } from './place.ts'
import { median } from './results.ts'
import { emptyJobs, type Stage, throughWorker } from './signatures.ts'

type Kind = 'empty' | 'alone' | 'together'

/** Jobs a second, on one backend of the queue: medians. */
export type Backend = Record<Kind, { queued: number; worked: number }> & {
  /** Signatures that travel together over empty jobs, each round by itself. */
  overEmpty: number
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
      alone: await throughWorker(await place.database(), redisUrl, count, { alone: true }),
      together: await throughWorker(await place.database(), redisUrl, count),
    })
  }
  const rate = (kind: Kind, part: 'queued' | 'worked') =>
    median(runs.map((run) => (count * 1000) / run[kind][part]))
  const rates = (kind: Kind) => ({ queued: rate(kind, 'queued'), worked: rate(kind, 'worked') })
  return {
    empty: rates('empty'),
    alone: rates('alone'),
    together: rates('together'),
    overEmpty: median(runs.map((run) => run.empty.worked / run.together.worked)),
  }
}
