export interface Sample {
  /** Signatures recorded so far. */
  done: number
  /** MiB, after a collection where the run allows it. */
  heap: number
  resident: number
}

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

export function memory(done: number): Sample {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { done, heap: mebibytes(heapUsed), resident: mebibytes(rss) }
}

/** The most that this process ever held, in MiB. */
export const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
