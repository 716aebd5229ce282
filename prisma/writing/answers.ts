import type { WritingAsks } from '../../core/ask/writing.ts'
import type { Answers } from '../asker.ts'
import { alike } from './alike.ts'
import { begin } from './begin.ts'
import { draft, drop, save } from './draft.ts'
import { retire } from './retire.ts'
import { reclaim, submit } from './submit.ts'
import { works } from './works.ts'

/** What is asked by those who write. */
export const writing: Answers<WritingAsks> = {
  works,
  draft,
  alike,
  begin,
  save,
  submit,
  reclaim,
  drop,
  retire,
}
