import { pressedUnsubscribe } from './announcement/unsubscribe.ts'
import { digestWeek } from './digest/link.ts'
import { essayWords } from './essay/link.ts'
import { pressedRating, ratingWords } from './event/rate-button.ts'
import { say, word } from './language/say.ts'
import { folded } from './match/folded.ts'
import { postponeWords } from './panel/postpone.ts'
import { reviewPayload } from './place.ts'
import { buttonWords } from './promise-button.ts'
import { type Choice, type Language, languages, startButton } from './reply.ts'
import { spareWords, surveyWords } from './survey/link.ts'
import { plain, type Text } from './text.ts'

/**
 * The words that open a proposal at any time. A link to a chat can carry words where it can carry nothing else, and
 * what it puts into somebody's mouth they may shorten or decorate before they send it.
 */
export const linkWords = (language: Language, proposal: number): string =>
  word(language, 'link.proposal', { id: proposal })

/** Opens a proposal on the chat page. @param origin The page's public address. */
export const webLink = (origin: string, proposal: number): string =>
  `${origin.replace(/\/+$/, '')}/p/${proposal}`

/** Opens it in Telegram. @param bot The bot's name, without the @. */
export const telegramLink = (bot: string, proposal: number): string =>
  `https://t.me/${bot}?start=p_${proposal}`

/** Opens it in WhatsApp: the person sends the words that the link wrote for them. @param number Digits. */
export const whatsappLink = (number: string, language: Language, proposal: number): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(linkWords(language, proposal))}`

const spoken: readonly RegExp[] = [
  /^(?:hola )?(?:(?:quiero|quisiera) (?:leer|ver|firmar|apoyar) )?(?:la )?propuesta (?:numero |num |no |n )?(\d{1,9})(?: (?:por favor|gracias))?$/,
  /^(?:(?:hi|hello) )?(?:i (?:want|would like|d like) to (?:read|see|sign|support) )?(?:the )?proposal (?:number |num |no |n )?(\d{1,9})(?: (?:please|thanks))?$/,
]

/** The proposal that a message asks for by its number, in any language; undefined for every other message. */
export function linkedProposal(typed: string): number | undefined {
  if (typed.length > 100) return undefined
  const said = folded(typed)
  const found = spoken.map((pattern) => pattern.exec(said)?.[1]).find((id) => id !== undefined)
  return found === undefined ? undefined : Number(found)
}

/** The proposal of a link whose words were sent whole, just as the link wrote them. */
export function followedLink(typed: string): number | undefined {
  const proposal = linkedProposal(typed)
  if (proposal === undefined) return undefined
  const said = folded(typed)
  return languages.some((language) => folded(linkWords(language, proposal)) === said) ? proposal : undefined
}

const quieting: readonly RegExp[] = [
  /^(?:ya )?no (?:quiero )?(?:recibir )?mas (?:mensajes )?(?:de )?(?:la )?(?:propuesta )?(?:numero )?(\d{1,9})$/,
  /^no more (?:messages )?(?:from |of |about )?(?:the )?(?:proposal )?(?:number )?(\d{1,9})$/,
]

/** The proposal of which a message wants nothing more; where a text is asked for, only in just these words. */
export function quietedProposal(typed: string, exact: boolean): number | undefined {
  if (typed.length > 100) return undefined
  const said = folded(typed)
  const id = quieting.map((pattern) => pattern.exec(said)?.[1]).find((one) => one !== undefined)
  if (id === undefined) return undefined
  const words = languages.map((language) => folded(word(language, 'link.quiet-words', { id: Number(id) })))
  return exact && !words.includes(said) ? undefined : Number(id)
}

/** The draft of their own that somebody asks for by its number, as a notice told them to. */
export const linkedDraft = (typed: string): string | undefined =>
  /^(?:mi |my )?(?:borrador|draft) (\d{1,18})$/.exec(folded(typed.slice(0, 100)))?.[1]

/** The representative whom staff ask for by number, as a notice told them to. */
export const linkedRepresentative = (typed: string): string | undefined =>
  /^(?:representante|representative) (\d{1,18})$/.exec(folded(typed.slice(0, 100)))?.[1]

/** The announcement that staff ask for by its number, as a notice told them to. */
export const linkedAnnouncement = (typed: string): string | undefined =>
  /^(?:aviso|announcement) (\d{1,18})$/.exec(folded(typed.slice(0, 100)))?.[1]
/** The event of their own that somebody asks for by its number, as a notice told them to. */
export const linkedOwnEvent = (typed: string): number | undefined => {
  const id = /^(?:mi|my) (?:evento|event) (\d{1,9})$/.exec(folded(typed.slice(0, 100)))?.[1]
  return id === undefined ? undefined : Number(id)
}

/** The event of their own whose conclusions somebody wants to tell, as a notice told them to. */
export const linkedConclusions = (typed: string): number | undefined => {
  const id = /^(?:conclusiones|conclusions) (\d{1,9})$/.exec(folded(typed.slice(0, 100)))?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Opens an event in Telegram. @param bot The bot's name, without the @. */
export const eventTelegramLink = (bot: string, event: number): string =>
  `https://t.me/${bot}?start=e_${event}`

const eventWords: Readonly<Record<Language, string>> = { es: 'Evento', en: 'Event' }

/** Opens it in WhatsApp: the person sends the words that the link wrote for them. @param number Digits. */
export const eventWhatsappLink = (number: string, language: Language, event: number): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(`${eventWords[language]} ${event}`)}`

/** The event that somebody asks for by its number, as a notice told them to. */
export const linkedEvent = (typed: string): number | undefined => {
  const id = /^(?:(?:el |the )?(?:evento|event)) (\d{1,9})$/.exec(folded(typed.slice(0, 100)))?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Whether staff ask for what waits to be reviewed, in any language. */
export const asksForReview = (typed: string): boolean =>
  languages.some((language) => folded(word(language, 'link.review-word')) === folded(typed))

/** The words that stand for a notice's button, in a link that can carry words alone. */
export function commandWords(language: Language, payload: string): string {
  const spoken = spokenCommand(language, startButton('', '', payload))
  const words = spoken.find((span) => typeof span !== 'string')
  return typeof words === 'object' ? words.bold : plain(spoken)
}

/** How to press a notice's button where there are none. Its prompt has no numbers: those belong to the open question. */
export function spokenCommand(language: Language, { id, command, label }: Choice): Text {
  const payload = command?.payload ?? ''
  const rating = pressedRating(payload)
  if (rating) return ratingWords(language, rating)
  const survey = /^(eq?)_([a-z].*)$/.exec(payload)
  if (survey) {
    const [, meaning, name = ''] = survey
    return meaning === 'e'
      ? say(language, 'link.survey-open', { words: surveyWords(language, name).toLowerCase() })
      : say(language, 'link.spare', { words: spareWords(language, name) })
  }
  const essay = /^t_(.+)$/.exec(payload)?.[1]
  if (essay !== undefined)
    return say(language, 'link.essay', { words: essayWords(language, essay).toLowerCase() })
  const week = digestWeek(payload)
  if (week !== undefined) return say(language, 'link.digest', { week })
  const numbered = /^(c[ce]|[apqdekrm])_(\d{1,18})$/.exec(payload)
  const number = numbered?.[2] ?? ''
  switch (numbered?.[1]) {
    case 'p':
      return id === 'open'
        ? say(language, 'link.open', { id: Number(number) })
        : say(language, 'link.open-named', { title: label, id: Number(number) })
    case 'q':
      return say(language, 'link.quiet', {
        words: word(language, 'link.quiet-words', { id: Number(number) }),
      })
    case 'cc':
      return say(language, 'link.conclude', { id: Number(number) })
    case 'ce':
      return say(language, 'link.own-event', { id: Number(number) })
    case 'e':
      return say(language, 'link.event', { id: Number(number) })
    case 'm':
      return say(language, 'link.meeting', { id: Number(number) })
    case 'k':
      return say(language, 'link.point', { id: number })
    case 'd':
      return say(language, 'link.draft', { id: number })
    case 'r':
      return say(language, 'link.representative', { id: number })
    case 'a':
      return say(language, 'link.announcement', { id: number })
    default: {
      const unwanted = pressedUnsubscribe(payload)
      if (unwanted)
        return say(language, 'link.unsubscribe', {
          words: word(language, `announcement.off-${unwanted.kind}`),
        })
      return payload === reviewPayload
        ? say(language, 'link.review', { word: word(language, 'link.review-word') })
        : (buttonWords(language, payload) ?? postponeWords(language, payload) ?? [label])
    }
  }
}
