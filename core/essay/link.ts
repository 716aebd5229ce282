import { word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import { type Language, languages } from '../reply.ts'
import { isName } from './essay.ts'

/** What a link or a button that opens an essay carries, and one that opens what people say alike. */
export const essayPayload = (essay: string): string => `t_${essay}`
export const pointPayload = (point: string): string => `k_${point}`

/** The words that open an essay at any time. */
export const essayWords = (language: Language, essay: string): string =>
  word(language, 'link.essay-words', { id: essay })

/** Opens it on the chat page. @param origin The page's public address. */
export const essayWebLink = (origin: string, essay: string): string =>
  `${origin.replace(/\/+$/, '')}/t/${essay}`

/** Opens it in Telegram. @param bot The bot's name, without the @. */
export const essayTelegramLink = (bot: string, essay: string): string =>
  `https://t.me/${bot}?start=${essayPayload(essay)}`

/** Opens it in WhatsApp: the person sends the words that the link wrote for them. @param number Digits. */
export const essayWhatsappLink = (number: string, language: Language, essay: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(essayWords(language, essay))}`

const opening =
  /^(?:hola |hi |hello )?(?:(?:quiero|quisiera) )?(?:leer |read )?(?:el |the )?(?:ensayo|essay) ([a-z][a-z0-9]*(?: [a-z0-9]+)*?)(?: (?:por favor|gracias|please|thanks))?$/

/**
 * The essay that a message asks for, in any language; there may be none that is called so.
 * @param exact Words of their own are asked for: only just the words of a link are one.
 */
export function linkedEssay(typed: string, exact: boolean): string | undefined {
  if (typed.length > 120) return undefined
  const said = folded(typed)
  const essay = opening.exec(said)?.[1]?.replaceAll(' ', '-')
  if (essay === undefined || !isName(essay)) return undefined
  const whole = languages.some((language) => folded(essayWords(language, essay)) === said)
  return exact && !whole ? undefined : essay
}

/** What people say alike that somebody asks for by its number, as a notice told them to. */
export const linkedPoint = (typed: string): string | undefined =>
  /^(?:el |the )?(?:comentario|comment) (\d{1,18})$/.exec(folded(typed.slice(0, 100)))?.[1]
