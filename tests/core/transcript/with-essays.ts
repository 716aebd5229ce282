import { commentKinds } from '../../../core/essay/comment.ts'
import type { Direction } from './direction.ts'

/** What happens around essays. */
export const withEssays: readonly Direction[] = [
  [
    /^there is an essay$/,
    (chat) => {
      chat.world.essays.publish()
      return undefined
    },
  ],
  [
    /^(\d+) people say of (.+)$/,
    (chat, people, said) => {
      const [, section = '', kind, words = ''] = /^(\S+), (\w+): (.+)$/.exec(said) ?? []
      const known = commentKinds.find((one) => one === kind)
      if (!known) throw new Error(`${kind} is no kind of comment`)
      chat.world.essays.say(section, known, words, Number(people))
      return undefined
    },
  ],
]
