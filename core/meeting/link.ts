import { word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import type { Language } from '../reply.ts'
import type { Scene } from '../state.ts'

/** What a link or a button carries that opens a meeting; with its code, that one is there. */
export const meetingPayload = (meeting: number, code?: string): string =>
  code === undefined ? `m_${meeting}` : `m_${meeting}_${code}`

/** What one carries that opens the list. */
export const meetingsPayload = 'meetings'

const codeWords = (language: Language, meeting: number, code: string): string =>
  word(language, 'link.meeting-words', { id: meeting, code })

/** Where the code of a meeting leads on each channel. */
export const codeLinks = {
  /** @param origin The page's public address. */
  web: (origin: string, _language: Language, meeting: number, code: string): string =>
    `${origin.replace(/\/+$/, '')}/m/${meeting}/${code}`,
  /** @param bot The bot's name, without the @. */
  telegram: (bot: string, _language: Language, meeting: number, code: string): string =>
    `https://t.me/${bot}?start=${meetingPayload(meeting, code)}`,
  /** The person sends the words that the link wrote for them. @param number Digits. */
  whatsapp: (number: string, language: Language, meeting: number, code: string): string =>
    `https://wa.me/${number}?text=${encodeURIComponent(codeWords(language, meeting, code))}`,
}

/** Where a payload of meetings leads; undefined for any other. */
export function meetingPlace(payload: string): Scene | undefined {
  if (payload === meetingsPayload) return { type: 'meetings', by: 'open', page: 1 }
  const [, id, code] = /^m_(\d{1,9})(?:_([0-9A-Z]{8}))?$/.exec(payload) ?? []
  return id === undefined ? undefined : placeOf(Number(id), code)
}

const placeOf = (meeting: number, code: string | undefined): Scene =>
  code === undefined ? { type: 'meeting', id: meeting } : { type: 'meeting-here', meeting, code }

/** The same in words, in both languages at once: the list, a meeting by its number, or its code besides. */
export function linkedMeeting(typed: string): Scene | undefined {
  if (typed.length > 100) return undefined
  const said = folded(typed)
  if (/^(?:los |the )?(?:encuentros|local meetings)$/.test(said)) return meetingPlace(meetingsPayload)
  const [, id, one = '', other = ''] =
    /^(?:el |the )?(?:encuentro|local meeting) (\d{1,9})(?: ([0-9a-z]{4}) ?([0-9a-z]{4}))?$/.exec(said) ?? []
  if (id === undefined) return undefined
  const code = `${one}${other}`.toUpperCase()
  return placeOf(Number(id), code === '' ? undefined : code)
}
