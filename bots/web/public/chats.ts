import { html } from 'hono/html'
import { essayTelegramLink, essayWhatsappLink } from '../../../core/essay/link.ts'
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

/** A proposal, opened in each chat, where it can be signed. */
export function proposalLinks(id: number, { places, language }: Reading): ChatLinks {
  const { telegram, whatsapp } = places
  return {
    web: `/p/${id}`,
    telegram: telegram === undefined ? undefined : telegramLink(telegram, id),
    whatsapp: whatsapp === undefined ? undefined : whatsappLink(whatsapp, language, id),
  }
}

/** A survey, opened in each chat, where it can be answered. */
export function surveyLinks(id: string, { places, language }: Reading): ChatLinks {
  const { telegram, whatsapp } = places
  return {
    web: `/e/${id}`,
    telegram: telegram === undefined ? undefined : surveyTelegramLink(telegram, id),
    whatsapp: whatsapp === undefined ? undefined : surveyWhatsappLink(whatsapp, language, id),
  }
}

/** An event, opened in each chat, where one can take a place. */
export function eventLinks(id: number, { places, language }: Reading): ChatLinks {
  const { telegram, whatsapp } = places
  return {
    web: `/e/${id}`,
    telegram: telegram === undefined ? undefined : eventTelegramLink(telegram, id),
    whatsapp: whatsapp === undefined ? undefined : eventWhatsappLink(whatsapp, language, id),
  }
}

/** An essay, opened in each chat, where it can be commented on. */
export function essayLinks(id: string, { places, language }: Reading): ChatLinks {
  const { telegram, whatsapp } = places
  return {
    web: `/t/${id}`,
    telegram: telegram === undefined ? undefined : essayTelegramLink(telegram, id),
    whatsapp: whatsapp === undefined ? undefined : essayWhatsappLink(whatsapp, language, id),
  }
}

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
