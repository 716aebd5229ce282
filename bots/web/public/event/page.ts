import { html } from 'hono/html'
import type { EventSeen } from '../../../../core/ask/event.ts'
import { spanWords } from '../../../../core/event/words.ts'
import { say } from '../../../../core/language/say.ts'
import { mapLink } from '../../../../core/pin.ts'
import type { Text } from '../../../../core/text.ts'
import { event as readEvent } from '../../../../prisma/event/seen.ts'
import type { Html } from '../../../document.ts'
import { chatsPart, eventLinks } from '../chats.ts'
import type { PublicPage, Reading } from '../section.ts'
import { marked, residentsWrite, topicOf } from '../voice.ts'
import { placeOf } from './place.ts'
import { words } from './words.ts'

/** One event: when and where, whether there is room, how to come, and afterwards what came of it. */
export async function eventPage(reading: Reading, id: number): Promise<PublicPage | undefined> {
  const { store, city, language, now } = reading
  const event = await readEvent(
    { id, resident: undefined },
    { client: store.pool, consultation: city.consultation.id },
  )
  if (!event) return undefined
  const { title, what, kind, host, topic, access, pin, cancelled, ends } = event
  const said = words[language]
  const isComing = !cancelled && ends > now
  return {
    title,
    titleIn: residentsWrite,
    about: what.slice(0, 200),
    main: html`<section class="card">
        <p><strong>${spanWords(event, city.timeZone, language)}</strong></p>
        <p>${placeOf(event, reading)}${pin ? html` · <a href="${mapLink(pin)}" rel="nofollow">${said.map}</a>` : ''}</p>
        <p class="written" lang="${residentsWrite}">${what}</p>
        <p class="written">${marked(say(language, `event.${kind}`, { host, topic: topicOf(topic, reading) }))}</p>
        ${access ? html`<p>${marked(say(language, 'event.access', { access }))}</p>` : ''}
        ${roomText(event, reading).map((line) => html`<p>${marked(line)}</p>`)}
        ${isComing ? html`<p><a href="/calendar/${id}.ics?lang=${language}">${said.file}</a></p>` : ''}
      </section>
      ${isComing ? chatsPart(said.go, eventLinks(id, reading), reading) : ''}
      ${afterPart(event, reading)}`,
  }
}

function roomText(
  { cancelled, ends, capacity, taken, waiting }: EventSeen,
  { language, now }: Reading,
): Text[] {
  if (cancelled) return [say(language, 'event.cancelled')]
  if (ends <= now) return [say(language, 'event.over')]
  if (capacity === null) return [say(language, 'event.open', { taken })]
  return taken < capacity
    ? [say(language, 'event.capacity', { capacity, left: capacity - taken })]
    : [say(language, 'event.full', { capacity, waiting })]
}

/** What is told of it afterwards. */
function afterPart({ conclusions, attended, tags, rating, photos }: EventSeen, reading: Reading): Html | '' {
  const { language } = reading
  const names = tags.map(({ kind, value }) => (kind === 'topic' ? topicOf(value, reading) : value))
  const lines = [
    ...(conclusions === null
      ? []
      : [say(language, 'event.conclusions', { words: conclusions, attended: attended ?? 0 })]),
    ...(names.length > 0 ? [say(language, 'event.tags', { tags: names.join(' · ') })] : []),
    ...(rating ? [say(language, 'event.rating', rating)] : []),
  ]
  if (lines.length === 0 && photos.length === 0) return ''
  return html`<section class="card"><h2>${words[language].after}</h2>
        ${lines.map((line) => html`<p class="written">${marked(line)}</p>`)}
        ${photos.map((id, place) => html`<p><img class="photo" src="/photo/${id}" alt="${words[language].photo(place + 1)}" loading="lazy"></p>`)}
      </section>`
}
