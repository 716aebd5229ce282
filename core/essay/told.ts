import { say, word } from '../language/say.ts'
import type { Notice } from '../notice.ts'
import { policy } from '../policy.ts'
import type { Language } from '../reply.ts'
import { returnedWords } from '../returned.ts'
import { join, type Text } from '../text.ts'
import type { CommentKind } from './comment.ts'
import { difference, differenceWords, excerpt, isSame } from './difference.ts'
import { shortened } from './shortened.ts'

/** What people say alike of a section, or a comment of one's own, as it stands when somebody is told of it. */
export interface PointAbout {
  /** Of the essay, and of the section. */
  title: string
  section: string
  kind: CommentKind
  /** Of whoever is told, where it is theirs; null where they are not kept. */
  words: string | null
  answer: string | null
  /** Of one that was taken: the section before and after, in plain words. */
  changed?: { before: string; after: string } | undefined
}

export type EssayNotice = Extract<Notice, { type: 'comment-public' | 'comment-returned' | 'point' }>

export const isOfEssay = (notice: Notice): notice is EssayNotice =>
  notice.type === 'point' || notice.type === 'comment-public' || notice.type === 'comment-returned'

/** A notice of a comment in words; with what changed, word by word, where it was taken. */
export function pointWords(notice: EssayNotice, about: PointAbout | undefined, language: Language): Text {
  const { title = '', section = '', kind = 'support', answer = null, changed } = about ?? {}
  const words = shortened(about?.words ?? '', policy.essay.excerpt.line)
  const of = { title, section, what: word(language, `yours.${kind}`) }
  const answered = answer === null ? [] : [say(language, 'point.answer', { words: answer })]
  switch (notice.type) {
    case 'comment-returned': {
      const { why, note } = returnedWords(notice, language)
      return say(language, 'notice.comment-returned', {
        ...of,
        why: note === undefined ? why : `${why} ${note}`,
      })
    }
    case 'comment-public':
      return join([say(language, 'notice.comment-public', of), ...answered], '\n\n')
    case 'point':
      break
  }
  const own = notice.own ? 'own' : 'supported'
  const version = notice.version ?? 0
  switch (notice.what) {
    case 'answered':
      return join([say(language, `notice.answered-${own}`, { ...of, words }), ...answered], '\n\n')
    case 'left':
      return say(language, 'notice.left', { ...of, words, version })
    case 'taken': {
      const { notice: most } = policy.essay.excerpt
      const pieces = changed ? difference(changed.before, changed.after) : []
      return join(
        [
          say(language, `notice.taken-${own}`, { ...of, words, version }),
          ...(isSame(pieces) ? [] : [differenceWords(excerpt(pieces, most), language)]),
        ],
        '\n\n',
      )
    }
  }
}
