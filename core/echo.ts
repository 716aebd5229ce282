import { mark } from './mark.ts'
import { policy } from './policy.ts'
import type { Reply } from './reply.ts'
import type { State } from './state.ts'
import { plain } from './text.ts'

/**
 * Counts how often the same words were said lately, and says when it is too often. Several texts are counted at once:
 * an answering machine is told "I did not understand" and "let us go back to the menu" by turns.
 */
export function echoes(state: State, replies: readonly Reply[], now: number): boolean {
  // A secret is said once, and no mark of it is kept.
  const words = mark(replies.map((reply) => (reply.secret ? '' : plain(reply.text))).join('\n'))
  const recent = state.echoes.filter(({ since }) => now - since < policy.echo.within)
  const before = recent.find((echo) => echo.words === words)
  const echo = before ? { ...before, times: before.times + 1 } : { words, times: 1, since: now }
  state.echoes = [...recent.filter((other) => other !== before), echo].slice(-policy.echo.texts)
  return echo.times > policy.echo.times
}
