import { html } from 'hono/html'
import type { Places } from '../../core/city.ts'
import { type ChannelName, channelNames } from '../../core/job.ts'
import { commandWords } from '../../core/link.ts'
import type { Language } from '../../core/reply.ts'
import type { Html } from '../document.ts'

type Linked = (places: Places, payload: string, language: Language) => string | undefined

const links: Readonly<Partial<Record<ChannelName, Linked>>> = {
  telegram: ({ telegram }, payload) => telegram && `https://t.me/${telegram}?start=${payload}`,
  whatsapp: ({ whatsapp }, payload, language) =>
    whatsapp && `https://wa.me/${whatsapp}?text=${encodeURIComponent(commandWords(language, payload))}`,
  web: ({ web }, payload) => web && `${web.replace(/\/+$/, '')}/?start=${payload}`,
}

export interface ChatLinks {
  /** What a notice's button with this payload opens. */
  payload: string
  places: Places
  /** Where somebody writes to the house. */
  chats: readonly ChannelName[]
  language: Language
}

/** The links that open it there; nothing where none of these can be linked. */
export function chatLinks(open: string, { payload, places, chats, language }: ChatLinks): Html | '' {
  const found = chats.flatMap((channel) => {
    const href = links[channel]?.(places, payload, language)
    return href ? [html`<a href="${href}">${channelNames[channel]}</a>`] : []
  })
  if (found.length === 0) return ''
  return html`<p class="open">${open} ${found.map((link, index) => (index === 0 ? link : html` · ${link}`))}</p>`
}
