import type { DraftingAsks, EssayAsks } from '../../core/ask/essay.ts'
import type { Answers } from '../asker.ts'
import { comment, drop, send } from './comment.ts'
import { answerPoint, drafted, drafting, takePoint } from './drafting.ts'
import { point, points, support } from './points.ts'
import { essay, essays, hasEssays } from './read.ts'

export const essayAnswers: Answers<EssayAsks & DraftingAsks> = {
  'has-essays': hasEssays,
  essays,
  essay,
  comment,
  'comment-send': send,
  'comment-drop': drop,
  points,
  point,
  'point-support': support,
  drafting,
  drafted,
  'point-answer': answerPoint,
  'point-take': takePoint,
}
