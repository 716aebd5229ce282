import type { Renewal } from './input.ts'
import { policy } from './policy.ts'
import type { Visit } from './visit.ts'

const { every, lasts } = policy.renewal

/** Since when nobody did anything but look. */
const since = ({ state, now }: Visit): number => state.prompt.renewing ?? now

/** What is shown now is shown anew by itself, for a while: then whoever still looks asks for it. */
export const renewsItself = (visit: Visit): boolean =>
  visit.capabilities.renews === true && visit.now + every <= since(visit) + lasts

/** What a prompt that renews itself says of that, and what is kept of it. */
export const renewing = (
  visit: Visit,
): { prompt: { renews: number }; kept: { renewing: number } } | undefined =>
  renewsItself(visit) ? { prompt: { renews: every }, kept: { renewing: since(visit) } } : undefined

/** The prompt that it is to show anew still stands, and whoever is there did not say stop. */
export const stillStands = ({ prompt }: Renewal, { state, muted }: Visit): boolean =>
  prompt === state.prompt.id && state.prompt.renewing !== undefined && !muted
