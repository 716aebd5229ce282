import { html } from 'hono/html'
import type { Places } from '../../../core/city.ts'
import { channelNames } from '../../../core/job.ts'
import { reviewPayload } from '../../../core/place.ts'
import { daysLate, owedText } from '../../../core/promise/owed-words.ts'
import type { AnnouncementWaits, Failures, Waits } from '../../../prisma/team/waits.ts'
import type { Html } from '../../document.ts'
import { chatLinks } from '../chat-link.ts'
import { frame, marked, timeOf, type Viewer, withTime } from '../frame.ts'
import { type Words, words } from './words.ts'

export interface WaitingOptions {
  viewer: Viewer
  waits: Waits
  places: Places
  now: number
  /** How many notices are tried again, where somebody has just asked for that. */
  retried?: number | undefined
}

/** What waits for whoever is signed in, each with the way to it. */
export function waitingPage({ viewer, waits, places, now, retried }: WaitingOptions): Html {
  const { language, city } = viewer
  const said = words[language]
  const open = (payload: string) => chatLinks(said.open, { payload, places, chats: waits.chats, language })
  const { reviews, owed, announcements, doubtful, failures } = waits
  const reader = { language, timeZone: city.timeZone, now }
  const parts = [
    reviews &&
      reviews.count > 0 &&
      html`<h2>${said.reviews}</h2>
      <section class="card">
        <p>${said.reviewing(reviews.count)}${reviews.since ? html`, ${withTime(said.since, timeOf(reviews.since, viewer))}` : ''}.</p>
        ${open(reviewPayload)}
      </section>`,
    owed &&
      owed.count > 0 &&
      html`<h2>${said.owed}</h2>
      ${owed.items.map((one) => {
        const late = daysLate(one, reader) > 0
        return html`<section class="card">
        <h3>${one.title}</h3>
        <p class="lines${late ? ' alarm' : ''}">${marked(owedText(one, reader))}</p>
        ${open(`o_${one.id}`)}
      </section>`
      })}
      ${owed.count > owed.items.length ? html`<p>${said.more(owed.count - owed.items.length)}</p>` : ''}`,
    announcements &&
      announcements.length > 0 &&
      html`<h2>${said.announcements}</h2>
      ${announcements.map(
        (one) => html`<section class="card">
        <h3>${one.words}</h3>
        ${announcementLines(one, said).map((line) => html`<p>${line}</p>`)}
        ${open(`a_${one.id}`)}
      </section>`,
      )}`,
    doubtful &&
      doubtful.length > 0 &&
      html`<h2>${said.shifts}</h2>
      ${doubtful.map(
        ({ representative, name, place, asked, unconfirmed }) => html`<section class="card trouble">
        <h3>${name} · ${place}</h3>
        <p>⚠ ${said.unconfirmed(unconfirmed, asked)}</p>
        ${open(`r_${representative}`)}
      </section>`,
      )}`,
    failures && failuresPart(failures, viewer, said),
  ].filter((part) => part !== undefined && part !== false && part !== '')
  const nothing = viewer.signed?.member?.roles.length === 0 ? said.noRole : said.nothing
  return frame(viewer, {
    place: '/staff',
    main: html`${retried === undefined ? '' : html`<p class="card" role="status">✔ ${said.retried(retried)}</p>`}
      ${parts.length > 0 ? parts : html`<p class="card">${nothing}</p>`}`,
  })
}

const announcementLines = (
  { toApprove, mine, failed, unknown }: AnnouncementWaits,
  said: Words,
): string[] => [
  ...(toApprove ? [`${said.toApprove}.`] : []),
  ...(toApprove && mine ? [`${said.yours}.`] : []),
  ...(failed > 0 ? [`${said.failed(failed)}.`] : []),
  ...(unknown > 0 ? [`${said.unknown(unknown)}.`] : []),
]

function failuresPart({ notices, effects }: Failures, viewer: Viewer, said: Words): Html | '' {
  if (notices.length === 0 && !effects) return ''
  return html`<h2>${said.failures}</h2>
      ${notices.map(
        ({ channel, count, since }) => html`<form class="card trouble" method="post" action="/staff/retry">
        <p>${said.notices(count, channelNames[channel])}, ${withTime(said.since, timeOf(since, viewer))}.</p>
        <button name="channel" value="${channel}">${said.retry}<span class="unseen">: ${channelNames[channel]}</span></button>
      </form>`,
      )}
      ${
        effects
          ? html`<section class="card trouble">
        <p>${said.effects(effects.count)}, ${withTime(said.since, timeOf(effects.since, viewer))}. ${said.worker}</p>
      </section>`
          : ''
      }`
}
