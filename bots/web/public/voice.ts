import { html } from 'hono/html'
import { dateWords } from '../../../core/language/date.ts'
import { locales } from '../../../core/language/say.ts'
import type { Language } from '../../../core/reply.ts'
import type { Text } from '../../../core/text.ts'
import type { Html } from '../../document.ts'
import type { Reading } from './section.ts'

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  es: new Intl.NumberFormat(locales.es),
  en: new Intl.NumberFormat(locales.en),
}

export const numberWords = (count: number, language: Language): string => numbers[language].format(count)

/** A moment's day, as people and machines read it. */
export const dayPart = (moment: number, { language, city }: Pick<Reading, 'language' | 'city'>): Html =>
  html`<time datetime="${new Date(moment).toISOString()}">${dateWords(moment, city.timeZone, language)}</time>`

/** What the house says, with what stands out marked; the links in it lead there. */
export const marked = (text: Text): Html =>
  html`${text.map((span) => (typeof span === 'string' ? linked(span) : html`<strong>${span.bold}</strong>`))}`

const linked = (words: string): Html =>
  html`${words
    .split(/(https:\/\/[^\s«»“”"<>]+[^\s«»“”"<>.,;:!?)])/)
    .map((part, place) => (place % 2 === 1 ? html`<a href="${part}" rel="nofollow">${part}</a>` : part))}`

/** In which what residents write is taken to be, as nobody asks them. */
export const residentsWrite: Language = 'es'

export const boroughOf = (id: string, { city }: Pick<Reading, 'city'>): string =>
  city.boroughs.find((borough) => borough.id === id)?.name ?? id

export const topicOf = (id: string, { city, language }: Pick<Reading, 'city' | 'language'>): string =>
  city.topics.find((topic) => topic.id === id)?.name[language] ?? id
