import type { ChannelName } from './job.ts'
import type { Trouble } from './notice.ts'

/** How a channel is: on its way to another state, ready, or what is the matter. */
export type ChannelState = 'starting' | 'ready' | Trouble
/** What a channel can say of itself: whoever is silent does not say so. */
export type OwnState = Exclude<ChannelState, 'silent'>

export interface Condition {
  state: ChannelState
  /** Since when it is so. */
  since: Date
  /** While it is to be paired: that, and when, the phone ended the session before. */
  detail?: string | undefined
}

/** A minute: what passes by itself within it is nobody's news, and a start takes no longer. Milliseconds. */
const passing = 60_000
/** What works again has worked so long before it is told, lest somebody hears of every flicker. Milliseconds. */
const steady = 15_000

/**
 * What staff are to be told of a channel now; undefined: nothing new. Pure.
 *
 * @param told What they were told last; undefined: nothing yet, and then there is nothing to recover from.
 */
export function newsOf(
  condition: Condition,
  told: Trouble | 'ready' | undefined,
  now: number,
): Trouble | 'ready' | undefined {
  const news = tellable(condition, now - condition.since.getTime())
  if (news === told || (news === 'ready' && told === undefined)) return undefined
  return news
}

function tellable({ state, detail }: Condition, lasted: number): Trouble | 'ready' | undefined {
  switch (state) {
    case 'starting':
      return undefined
    case 'ready':
      return lasted >= steady ? state : undefined
    case 'pairing':
      // A session that was ended soon offers a new code; what staff must hear is that it was ended.
      if (detail !== undefined) return 'logged-out'
      return lasted >= passing ? state : undefined
    case 'reconnecting':
      return lasted >= passing ? state : undefined
    case 'logged-out':
    case 'broken':
    case 'silent':
      return state
  }
}

export interface Report {
  status: 'ok' | 'trouble'
  channels: Partial<Record<ChannelName, { state: ChannelState; since: Date }>>
}

/** A channel that should report and never did is missed after so long. Milliseconds. */
const missed = 35_000

/**
 * How the house is, for whoever watches it from outside. Pure.
 *
 * @param expected Channels that this installation runs: one of which nothing is known is silent.
 * @param opened When this process opened: until a little later a channel of which nothing is known may still come.
 */
export function reportOf(
  seen: readonly (Condition & { channel: ChannelName })[],
  expected: readonly ChannelName[],
  opened: number,
  now: number,
): Report {
  const known = new Set(seen.map(({ channel }) => channel))
  const absent: (Condition & { channel: ChannelName })[] = expected
    .filter((channel) => !known.has(channel))
    .map((channel) => ({
      channel,
      state: now - opened < missed ? 'starting' : 'silent',
      since: new Date(opened),
    }))
  const all = [...seen, ...absent]
  const well = all.every(({ state, since }) => isWell(state, now - since.getTime()))
  return {
    status: well ? 'ok' : 'trouble',
    channels: Object.fromEntries(all.map(({ channel, state, since }) => [channel, { state, since }])),
  }
}

const isWell = (state: ChannelState, lasted: number): boolean =>
  state === 'ready' || (state === 'starting' && lasted < passing)
