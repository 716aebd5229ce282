import { say, word } from '../language/say.ts'
import type { Language, Reply } from '../reply.ts'
import type { Text } from '../text.ts'
import type { Content } from './announcement.ts'
import { unsubscribeButton } from './unsubscribe.ts'

/** An announcement as its readers get it: what it is about, the words, and the way to hear no more of that kind. */
export const announcementReply = (content: Content, language: Language): Reply => ({
  text: announcementWords(content, language),
  prompt: { id: 0, choices: [unsubscribeButton(content.kind, language)] },
})

export const announcementWords = ({ kind, texts }: Content, language: Language): Text =>
  say(language, 'announcement.text', {
    about: word(language, `announcement.about-${kind}`),
    words: texts[language] ?? texts.es ?? '',
  })
