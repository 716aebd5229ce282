import { html } from 'hono/html'
import { momentWords } from '../../../../core/language/date.ts'
import { word } from '../../../../core/language/say.ts'
import { meetingsPayload } from '../../../../core/meeting/link.ts'
import type { ListedMeeting } from '../../../../core/meeting/meeting.ts'
import { attendedText } from '../../../../core/meeting/report.ts'
import { type MeetingCursor, publicMeetingIds, publicMeetings } from '../../../../prisma/public/meetings.ts'
import type { Html } from '../../../document.ts'
import { chatsPart, meetingsLinks } from '../chats.ts'
import { pagesPart, viewsPart } from '../parts.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { boroughOf, marked, residentsWrite } from '../voice.ts'
import { meetingPage } from './page.ts'
import { alikePage, summaryPart } from './summary.ts'
import { words } from './words.ts'

/** On one page. */
const each = 20

export const meetings: Section = {
  path: 'meetings',
  name: { es: 'Encuentros', en: 'Meetings' },
  page: meetingsPage,
  each: {
    id: /^[1-9]\d{0,8}$/,
    page: (reading, id) => meetingPage(reading, Number(id)),
    ids: ({ store, city }) => publicMeetingIds(store.pool, city.consultation.id),
  },
}

function cursorOf(read: string | undefined): MeetingCursor | undefined {
  const found = /^(\d{1,15})\.(\d{1,9})$/.exec(read ?? '')
  return found ? { starts: Number(found[1]), id: Number(found[2]) } : undefined
}

async function meetingsPage(reading: Reading): Promise<PublicPage | undefined> {
  const { language, store, city, query, to } = reading
  const said = words[language]
  const alike = /^\d{1,15}$/.exec(query('alike') ?? '')?.[0]
  if (alike !== undefined) return alikePage(reading, alike)
  const view = query('which') === 'reports' ? 'reports' : 'open'
  const after = cursorOf(query('after'))
  const { items, more } = await publicMeetings(store.pool, city.consultation.id, { view, after, limit: each })
  const last = more ? items.at(-1) : undefined
  const here = view === 'reports' ? to('meetings?which=reports') : to('meetings')
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      ${after ? '' : await summaryPart(reading)}
      <h2>${said.list}</h2>
      ${viewsPart(said.list, [
        { name: said.open, address: to('meetings'), current: view === 'open' },
        { name: said.reports, address: to('meetings?which=reports'), current: view === 'reports' },
      ])}
      ${items.length === 0 ? html`<p class="card">${word(language, `meetings.none-${view}`)}</p>` : ''}
      <ol class="cards">${items.map((meeting) => itemPart(meeting, reading))}</ol>
      ${pagesPart({
        first: after && here,
        next: last && `${here}${view === 'reports' ? '&' : '?'}after=${last.starts}.${last.id}`,
        words: said,
      })}
      ${city.questions?.length ? chatsPart(said.convene, meetingsLinks(meetingsPayload, reading), reading) : ''}`,
  }
}

function itemPart({ id, title, borough, starts, attended, report }: ListedMeeting, reading: Reading): Html {
  const { language, city, to } = reading
  return html`<li class="card"><h3 lang="${residentsWrite}"><a href="${to(`meetings/${id}`)}">${title}</a></h3>
        <p>${starts === undefined ? '' : momentWords(starts, city.timeZone, language)}</p>
        ${borough === undefined ? '' : html`<p class="faint">${boroughOf(borough, reading)}</p>`}
        ${report === 'yes' ? html`<p class="tag">${marked(attendedText(attended, false, language))}</p>` : ''}</li>`
}
