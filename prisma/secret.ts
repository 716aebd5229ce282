import type { Reply } from '../core/reply.ts'
import type { Text } from '../core/text.ts'
import type { Keys } from './keys.ts'

/** A reply as it is kept: what lets somebody in is encrypted. */
export const closedReply = (reply: Reply, keys: Pick<Keys, 'close'>): Reply =>
  reply.secret ? { ...reply, text: [keys.close(JSON.stringify(reply.text)).toString('base64')] } : reply

/** A reply as it was, of what is kept of it. */
export function openedReply(kept: Reply, keys: Pick<Keys, 'open'>): Reply {
  const [closed] = kept.text
  if (!kept.secret || typeof closed !== 'string') return kept
  return { ...kept, text: JSON.parse(keys.open(Buffer.from(closed, 'base64'))) as Text }
}
