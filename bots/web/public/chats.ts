import { html } from 'hono/html'
import type { Places } from '../../../core/city.ts'
import { essayTelegramLink, essayWhatsappLink } from '../../../core/essay/link.ts'
import { word } from '../../../core/language/say.ts'
import { eventTelegramLink, eventWhatsappLink, telegramLink, whatsappLink } from '../../../core/link.ts'
import { surveyTelegramLink, surveyWhatsappLink } from '../../../core/survey/link.ts'
import type { Html } from '../../document.ts'
import type { Reading } from './section.ts'
import { words } from './words.ts'

/** Where one thing opens in each chat that the city has. */
export interface ChatLinks {
  web: string
  telegram?: string | undefined
  whatsapp?: string | undefined
}

/** What opens one thing in a chat: by the bot's name, and by the account's number. */
interface Openings {
  telegram(bot: string): string
  whatsapp(number: string): string
}

const linksOf = (web: string, opened: Openings, { telegram, whatsapp }: Places): ChatLinks => ({
  web,
  telegram: telegram === undefined ? undefined : opened.telegram(telegram),
  whatsapp: whatsapp === undefined ? undefined : opened.whatsapp(whatsapp),
})

/** A proposal, opened in each chat, where it can be signed. */
export const proposalLinks = (id: number, { places, language }: Reading): ChatLinks =>
  linksOf(
    `/p/${id}`,
    {
      telegram: (bot) => telegramLink(bot, id),
      whatsapp: (number) => whatsappLink(number, language, id),
    },
    places,
  )

/** A survey, opened in each chat, where it can be answered. */
export const surveyLinks = (id: string, { places, language }: Reading): ChatLinks =>
  linksOf(
    `/e/${id}`,
    {
      telegram: (bot) => surveyTelegramLink(bot, id),
      whatsapp: (number) => surveyWhatsappLink(number, language, id),
    },
    places,
  )

/** An event, opened in each chat, where one can take a place. */
export const eventLinks = (id: number, { places, language }: Reading): ChatLinks =>
  linksOf(
    `/e/${id}`,
    {
      telegram: (bot) => eventTelegramLink(bot, id),
      whatsapp: (number) => eventWhatsappLink(number, language, id),
    },
    places,
  )

/** The list of meetings, opened in each chat, where one is convened. @param payload Of the list. */
export const meetingsLinks = (payload: string, { places, language }: Reading): ChatLinks =>
  linksOf(
    `/?start=${payload}`,
    {
      telegram: (bot) => `https://t.me/${bot}?start=${payload}`,
      whatsapp: (number) =>
        `https://wa.me/${number}?text=${encodeURIComponent(word(language, 'link.meetings-words'))}`,
    },
    places,
  )

/** An essay, opened in each chat, where it can be commented on. */
export const essayLinks = (id: string, { places, language }: Reading): ChatLinks =>
  linksOf(
    `/t/${id}`,
    {
      telegram: (bot) => essayTelegramLink(bot, id),
      whatsapp: (number) => essayWhatsappLink(number, language, id),
    },
    places,
  )

/** Links into the chats, below a heading that says what one can do there. */
export function chatsPart(
  heading: string,
  { web, telegram, whatsapp }: ChatLinks,
  { language }: Reading,
): Html {
  const said = words[language]
  const named = [
    [said.onPage, web],
    [said.onTelegram, telegram],
    [said.onWhatsApp, whatsapp],
  ] as const
  return html`<section class="chats" aria-labelledby="chats">
        <h2 id="chats">${heading}</h2>
        <ul>${named.map(([name, to]) => (to === undefined ? '' : html`<li><a class="button" href="${to}">${name}</a></li>`))}</ul>
      </section>`
}
