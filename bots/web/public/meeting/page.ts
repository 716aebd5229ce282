import { html } from 'hono/html'
import type { MeetingSeen } from '../../../../core/ask/meeting.ts'
import { momentWords } from '../../../../core/language/date.ts'
import { say } from '../../../../core/language/say.ts'
import { type PointKind, pointKinds } from '../../../../core/meeting/meeting.ts'
import { attendedText, pointsOf } from '../../../../core/meeting/report.ts'
import { meeting as readMeeting } from '../../../../prisma/meeting/read.ts'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading } from '../section.ts'
import { boroughOf, marked, residentsWrite } from '../voice.ts'
import { words } from './words.ts'

/** One meeting as anybody may know it: when and where an open one is, and afterwards its report. */
export async function meetingPage(reading: Reading, id: number): Promise<PublicPage | undefined> {
  const { store, city, language, to } = reading
  const meeting = await readMeeting(
    { id, resident: undefined },
    { client: store.pool, consultation: city.consultation.id },
  )
  if (!meeting) return undefined
  const { title = '', starts, borough, place, open } = meeting.form
  return {
    title,
    titleIn: residentsWrite,
    main: html`<section class="card">
        <p><strong>${momentWords(Number(starts), city.timeZone, language)}</strong></p>
        <p>${[...(place ? [place] : []), ...(borough ? [boroughOf(borough, reading)] : [])].join(' · ')}</p>
        <p>${marked(say(language, open === 'yes' ? 'meeting.open' : 'meeting.invited'))}</p>
        ${meeting.report === 'yes' ? html`<p>${marked(attendedText(meeting.attended, false, language))}</p>` : ''}
      </section>
      ${reportPart(meeting, reading)}
      <p><a href="${to('meetings')}">${words[language].back}</a></p>`,
  }
}

function reportPart(meeting: MeetingSeen, { city, language }: Reading): Html[] {
  const listed = (kind: PointKind, question: string): Html | '' => {
    const found = pointsOf(meeting, question, kind)
    return found.length === 0
      ? ''
      : html`<h3>${marked(say(language, `report.${kind}s`))}</h3>
        <ul lang="${residentsWrite}">${found.map(({ words: said }) => html`<li>${said}</li>`)}</ul>`
  }
  return (city.questions ?? [])
    .filter(({ id }) => meeting.points.some(({ question }) => question === id))
    .map(
      ({ id, text }) => html`<section class="card"><h2>${text[language]}</h2>
        ${pointKinds.map((kind) => listed(kind, id))}
      </section>`,
    )
}
