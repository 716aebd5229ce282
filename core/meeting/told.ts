import { say } from '../language/say.ts'
import type { Notice } from '../notice.ts'
import type { Language } from '../reply.ts'
import { returnedWords } from '../returned.ts'
import type { Text } from '../text.ts'

/** A meeting as it stands when somebody is told of it. */
export interface MeetingAbout {
  title: string
  attended: number
}

export type MeetingNotice = Extract<Notice, { meeting: number }>

export const isOfMeeting = (notice: Notice): notice is MeetingNotice => 'meeting' in notice

/** A notice of a meeting in words. */
export function meetingWords(
  notice: MeetingNotice,
  meeting: MeetingAbout | undefined,
  language: Language,
): Text {
  const { title = '', attended = 0 } = meeting ?? {}
  switch (notice.type) {
    case 'meeting-over':
      return say(language, 'notice.meeting-over', { title, attended })
    case 'meeting-approved':
      return say(language, `notice.meeting-${notice.what}`, { title })
    case 'meeting-returned': {
      const { why, note } = returnedWords(notice, language)
      return say(language, 'notice.meeting-returned', {
        title,
        why: note === undefined ? why : `${why} ${note}`,
      })
    }
  }
}
