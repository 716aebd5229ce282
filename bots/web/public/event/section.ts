import { html } from 'hono/html'
import type { ListedEvent } from '../../../../core/event/event.ts'
import { spanWords } from '../../../../core/event/words.ts'
import { say, word } from '../../../../core/language/say.ts'
import { type EventCursor, publicEventIds, publicEvents } from '../../../../prisma/public/events.ts'
import type { Html } from '../../../document.ts'
import { pagesPart, viewsPart } from '../parts.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { marked, residentsWrite } from '../voice.ts'
import { eventPage } from './page.ts'
import { placeOf } from './place.ts'
import { words } from './words.ts'

/** On one page. */
const each = 20

export const events: Section = {
  path: 'events',
  name: { es: 'Eventos', en: 'Events' },
  page: eventsPage,
  each: {
    id: /^[1-9]\d{0,8}$/,
    page: (reading, id) => eventPage(reading, Number(id)),
    ids: ({ store, city }) => publicEventIds(store.pool, city.consultation.id),
  },
}

function cursorOf(read: string | undefined): EventCursor | undefined {
  const found = /^(\d{1,15})\.(\d{1,9})$/.exec(read ?? '')
  return found ? { starts: Number(found[1]), id: Number(found[2]) } : undefined
}

async function eventsPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city, query, to } = reading
  const said = words[language]
  const view = query('which') === 'past' ? 'past' : 'coming'
  const after = cursorOf(query('after'))
  const { items, more } = await publicEvents(store.pool, city.consultation.id, { view, after, limit: each })
  const last = more ? items.at(-1) : undefined
  const here = view === 'past' ? to('events?which=past') : to('events')
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      <p><a class="button" href="/calendar.ics?lang=${language}">${said.feed}</a></p>
      ${viewsPart(said.title, [
        { name: said.coming, address: to('events'), current: view === 'coming' },
        { name: said.past, address: to('events?which=past'), current: view === 'past' },
      ])}
      ${items.length === 0 ? html`<p class="card">${view === 'past' ? said.nonePast : word(language, 'events.none-coming')}</p>` : ''}
      <ol class="cards">${items.map((event) => itemPart(event, reading))}</ol>
      ${pagesPart({
        first: after && here,
        next: last && `${here}${view === 'past' ? '&' : '?'}after=${last.starts}.${last.id}`,
        words: said,
      })}`,
  }
}

function itemPart(event: ListedEvent, reading: Reading): Html {
  const { language, city, now, to } = reading
  const { id, title, cancelled, left, ends } = event
  const room = cancelled
    ? say(language, 'events.cancelled')
    : left === null || ends <= now
      ? undefined
      : say(language, 'events.left', { left })
  return html`<li class="card"><h2 lang="${residentsWrite}"><a href="${to(`events/${id}`)}">${title}</a></h2>
        <p>${spanWords(event, city.timeZone, language)}</p>
        <p class="faint">${placeOf(event, reading)}</p>
        ${room ? html`<p class="tag">${marked(room)}</p>` : ''}</li>`
}
