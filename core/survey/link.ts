import { word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import { type Language, languages } from '../reply.ts'

/** What a link or a button that opens a survey carries. */
export const surveyPayload = (survey: string): string => `e_${survey}`
/** …and the button by which somebody wants no reminder of it. */
export const sparePayload = (survey: string): string => `eq_${survey}`

/** The words that open a survey at any time, whatever is asked. */
export const surveyWords = (language: Language, survey: string): string =>
  word(language, 'link.survey', { id: survey })
export const spareWords = (language: Language, survey: string): string =>
  word(language, 'link.spare-words', { id: survey })

/** Opens it on the chat page. @param origin The page's public address. */
export const surveyWebLink = (origin: string, survey: string): string =>
  `${origin.replace(/\/+$/, '')}/e/${survey}`

/** Opens it in Telegram. @param bot The bot's name, without the @. */
export const surveyTelegramLink = (bot: string, survey: string): string =>
  `https://t.me/${bot}?start=${surveyPayload(survey)}`

/** Opens it in WhatsApp: the person sends the words that the link wrote for them. @param number Digits. */
export const surveyWhatsappLink = (number: string, language: Language, survey: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(surveyWords(language, survey))}`

/** Without hyphens, as words are compared. */
const name = '([a-z][a-z0-9]*(?: [a-z0-9]+)*?)'
const opening: readonly RegExp[] = [
  new RegExp(
    `^(?:hola )?(?:(?:(?:quiero|quisiera) )?(?:responder|contestar|hacer|ver) )?(?:a )?(?:la )?encuesta ${name}(?: (?:por favor|gracias))?$`,
  ),
  new RegExp(
    `^(?:(?:hi|hello) )?(?:(?:i (?:want|would like|d like) to )?(?:answer|take|do|see) )?(?:the )?survey ${name}(?: (?:please|thanks))?$`,
  ),
]
const sparing: readonly RegExp[] = [
  new RegExp(`^no (?:me )?(?:recuerdes|recordar)(?:me)?(?: mas)?(?: la)? encuesta ${name}$`),
  new RegExp(`^(?:do not|don t|dont|no) remind(?:er)?(?: me)?(?: of)?(?: the)? survey ${name}$`),
]

function named(typed: string, patterns: readonly RegExp[]): string | undefined {
  if (typed.length > 120) return undefined
  const said = folded(typed)
  const found = patterns.map((pattern) => pattern.exec(said)?.[1]).find((one) => one !== undefined)
  return found?.replaceAll(' ', '-')
}

const whole = (
  typed: string,
  survey: string | undefined,
  words: (language: Language, survey: string) => string,
) => survey !== undefined && languages.some((language) => folded(words(language, survey)) === folded(typed))

/**
 * The survey that a message asks for, in any language; there may be none that is called so.
 * @param exact Words of their own are asked for: only just the words of a link are one.
 */
export function linkedSurvey(typed: string, exact: boolean): string | undefined {
  const survey = named(typed, opening)
  return exact && !whole(typed, survey, surveyWords) ? undefined : survey
}

/** The survey of which a message wants no reminder. */
export function sparedSurvey(typed: string, exact: boolean): string | undefined {
  const survey = named(typed, sparing)
  return exact && !whole(typed, survey, spareWords) ? undefined : survey
}
