import type { ModerationAsks } from '../../core/ask/moderation.ts'
import type { Answers } from '../asker.ts'
import { decide } from './decide.ts'
import { hide, merge, published, unhide } from './published.ts'
import { release, take, waiting } from './queue.ts'

export const moderationAnswers: Answers<ModerationAsks> = {
  waiting,
  take,
  release,
  decide,
  published,
  hide,
  unhide,
  merge,
}
