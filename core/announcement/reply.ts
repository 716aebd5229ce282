import { shortened } from '../essay/shortened.ts'
import { spanWords } from '../event/words.ts'
import { say, word } from '../language/say.ts'
import { type Choice, type Language, type PhotoPicture, type Reply, startButton } from '../reply.ts'
import { join, type Text } from '../text.ts'
import type { AnnouncedPhoto, Content } from './announcement.ts'
import { unsubscribeButton } from './unsubscribe.ts'

/** One that was dropped meanwhile. */
export const gone: Content = { kind: 'news', texts: {} }

/** An announcement as its readers get it: what it is about, the words, and the way to hear no more of that kind. */
export const announcementReply = (content: Content, language: Language): Reply => ({
  text: announcementWords(content, language),
  prompt: { id: 0, choices: announcementButtons(content, language) },
  ...(content.photo && { picture: announcedPicture(content.photo) }),
})

export const announcedPicture = ({ id, words }: AnnouncedPhoto): PhotoPicture => ({
  type: 'photo',
  photo: id,
  alternative: words ?? '',
})

/** What is below the words: the way to the event, where one is announced, and to hear no more of the kind. */
export const announcementButtons = ({ kind, event }: Content, language: Language): Choice[] => [
  ...(event ? [startButton('open', word(language, 'announcement.to-event'), `e_${event.id}`)] : []),
  unsubscribeButton(kind, language),
]

/** Characters of a card's title, and of its place: with the longest words, all of it fits a template. */
const fits = 70

export const announcementWords = ({ kind, texts, event }: Content, language: Language): Text =>
  join(
    [
      say(language, 'announcement.text', {
        about: word(language, `announcement.about-${kind}`),
        words: texts[language] ?? texts.es ?? '',
      }),
      ...(event
        ? [
            say(language, 'announcement.card', {
              title: shortened(event.title, fits),
              when: spanWords(event, event.zone, language),
              place: shortened(event.place, fits),
            }),
          ]
        : []),
    ],
    '\n\n',
  )
