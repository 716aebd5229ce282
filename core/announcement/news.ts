import { say } from '../language/say.ts'
import type { Notice } from '../notice.ts'
import type { Language } from '../reply.ts'
import { join, type Text } from '../text.ts'
import type { Counts } from './announcement.ts'
import { progressWords } from './progress.ts'

type News = Extract<Notice, { type: 'announcement-news' }>

/** What staff are told of an announcement. */
export function newsWords(
  { announcement: id, what, by: name = '', note = '' }: News,
  counts: Counts | undefined,
  language: Language,
): Text {
  switch (what) {
    case 'waiting':
      return say(language, 'announcement.news-waiting', { name })
    case 'approved':
      return say(language, 'announcement.news-approved', { id, name })
    case 'returned':
      return say(language, 'announcement.news-returned', { id, name, note })
    case 'sent': {
      const news = say(language, 'announcement.news-sent', { id })
      return counts ? join([news, progressWords(counts, language)], '\n\n') : news
    }
  }
}
