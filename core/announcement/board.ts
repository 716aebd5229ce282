import { say, word } from '../language/say.ts'
import { type Language, type Reply, startButton } from '../reply.ts'
import { join } from '../text.ts'
import type { Counts, Status } from './announcement.ts'
import { progressWords } from './progress.ts'

/** How far an announcement is, for a message that is changed as it goes on. */
export const boardReply = (
  id: string,
  { status, counts }: { status: Status; counts: Counts },
  language: Language,
): Reply => ({
  text: join(
    [
      say(language, 'announcement.board', { id, what: word(language, `announcement.is-${status}`) }),
      progressWords(counts, language),
    ],
    '\n\n',
  ),
  prompt: { id: 0, choices: [startButton('open', word(language, 'announcement.open'), `a_${id}`)] },
})
