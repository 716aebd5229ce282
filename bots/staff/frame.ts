import { html } from 'hono/html'
import type { City } from '../../core/city.ts'
import { shortMoment } from '../../core/language/date.ts'
import type { Language } from '../../core/reply.ts'
import { may } from '../../core/staff.ts'
import type { Text } from '../../core/text.ts'
import type { SignedIn } from '../../prisma/team/session.ts'
import { document, type Html } from '../document.ts'

/** Whom a page is made for. */
export interface Viewer {
  language: Language
  city: Pick<City, 'name' | 'timeZone'>
  /** Undefined: nobody is signed in yet. */
  signed?: SignedIn | undefined
}

interface Words {
  title: string
  pages: string
  waits: string
  channels: string
  queues: string
  leave: string
  signedIn(name: string): string
  server: string
  denied: string
}

const words: Readonly<Record<Language, Words>> = {
  es: {
    title: 'Equipo',
    pages: 'Páginas del equipo',
    waits: 'Lo que espera',
    channels: 'Canales',
    queues: 'Colas',
    leave: 'Salir',
    signedIn: (name) => `Entraste como ${name}`,
    server: 'Entraste desde el servidor',
    denied: 'Eso no te toca en el equipo. Quien administra puede darte ese papel en el chat.',
  },
  en: {
    title: 'Team',
    pages: 'Pages of the team',
    waits: 'What waits',
    channels: 'Channels',
    queues: 'Queues',
    leave: 'Sign out',
    signedIn: (name) => `Signed in as ${name}`,
    server: 'Signed in from the server',
    denied: 'That is not yours to do in the team. Whoever administrates can give you that role in chat.',
  },
}

export type Place = '/staff' | '/staff/channels' | '/staff/enter' | 'elsewhere'

/** A page of the team: where one can go, and what is there. `refresh`: after how many seconds, and to which address. */
export function frame(
  { language, city, signed }: Viewer,
  { place, main, refresh }: { place: Place; main: Html; refresh?: string | undefined },
): Html {
  const said = words[language]
  return document({
    language,
    title: said.title,
    style: 'staff',
    head: html`<meta name="robots" content="noindex">
    ${refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${refresh}">`}`,
    header: html`<h1>Voces · ${said.title}</h1><p>${city.name[language]}</p>${signed ? ways(signed, said, place) : ''}`,
    main,
  })
}

function ways({ member }: SignedIn, said: Words, place: Place): Html {
  const way = (to: string, label: string) =>
    html`<li><a href="${to}"${to === place ? html` aria-current="page"` : ''}>${label}</a></li>`
  return html`<nav aria-label="${said.pages}"><ul>
        ${member ? way('/staff', said.waits) : ''}
        ${way('/staff/channels', said.channels)}
        ${may(member, 'administrator') ? way('/staff/queues', said.queues) : ''}
      </ul></nav>
      <form class="leave" method="post" action="/staff/leave">
        <span>${member ? said.signedIn(member.name) : said.server}</span> <button>${said.leave}</button>
      </form>`
}

export const deniedPage = (viewer: Viewer): Html =>
  frame(viewer, {
    place: 'elsewhere',
    main: html`<p class="card" role="status">${words[viewer.language].denied}</p>`,
  })

/** A moment in the city's time. */
export const timeOf = (at: Date, { language, city }: Viewer): Html =>
  html`<time datetime="${at.toISOString()}">${shortMoment(at.getTime(), city.timeZone, language)}</time>`

/** What the words say of a time, with the time marked up. */
export function withTime(say: (time: string) => string, time: Html): Html {
  const [before, after] = say('\u0000').split('\u0000')
  return html`${before}${time}${after}`
}

/** Words of the conversation, on a page. */
export const marked = (text: Text): Html =>
  html`${text.map((span) => (typeof span === 'string' ? span : html`<strong>${span.bold}</strong>`))}`
