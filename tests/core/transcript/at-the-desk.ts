import { type Part, parts } from '../../../core/draft.ts'
import { mark } from '../../../core/mark.ts'
import type { Chat } from './chat.ts'
import type { Direction } from './direction.ts'

/** What happens to what the person of a chat writes. */
export const atTheDesk: readonly Direction[] = [
  [
    /^(\d+) days? later$/,
    (chat, days) => {
      chat.world.now += Number(days) * 24 * 60 * 60_000
      return undefined
    },
  ],
  [
    /^a moderator (reads|lets go of) what they sent$/,
    (chat, what) => {
      chat.world.desk.newest.claimed = what === 'reads'
      return undefined
    },
  ],
  [
    /^a moderator returns what they sent: ([^·]+?)(?: · (.+))?$/,
    (chat, reason, note) => {
      Object.assign(chat.world.desk.newest, {
        status: 'returned',
        claimed: false,
        returned: { reason, note: note || undefined },
      })
      return undefined
    },
  ],
  [
    /^in another chat they write the (\w+): (.+)$/,
    (chat, part, value) => {
      const asked = parts.find((one): one is Part => one === part)
      const { id, resident, parts: written } = chat.world.desk.newest
      if (!asked) throw new Error(`a proposal has no ${part}`)
      const stands = written[asked]
      const was = stands === undefined ? undefined : mark(stands)
      chat.world.answer({ type: 'save', resident, draft: id, part: asked, value, was })
      return undefined
    },
  ],
  [
    /^in another chat they (submit|drop|reclaim) it$/,
    (chat, act) => {
      const { id, resident } = chat.world.desk.newest
      chat.world.answer({ type: act as 'submit', resident, draft: id })
      return undefined
    },
  ],
  [
    /^they wrote the proposals (\d+) to (\d+)$/,
    (chat, from, to) => {
      for (let id = Number(from); id <= Number(to); id += 1) chat.world.authors.set(id, own(chat))
      return undefined
    },
  ],
]

function own({ world }: Chat): string {
  if (!world.here) throw new Error('nobody is here')
  return world.here.id
}
