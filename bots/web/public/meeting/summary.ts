import { html } from 'hono/html'
import type { Alike } from '../../../../core/ask/synthesis.ts'
import { say } from '../../../../core/language/say.ts'
import { type PointKind, pointKinds } from '../../../../core/meeting/meeting.ts'
import { policy } from '../../../../core/policy.ts'
import { synthesis, synthesisAlike, synthesisOf } from '../../../../prisma/meeting/synthesis.ts'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading } from '../section.ts'
import { marked, numberWords, residentsWrite } from '../voice.ts'
import { words } from './words.ts'

const { page: each, words: most } = policy.meetings.synthesis

const readerOf = ({ store, city }: Reading) => ({ client: store.pool, consultation: city.consultation.id })

const questionWords = (id: string, { city, language }: Reading): string =>
  city.questions?.find((question) => question.id === id)?.text[language] ?? id

/** What all meetings say, by question: how much, what most say alike, and the words that they use most. */
export async function summaryPart(reading: Reading): Promise<Html | ''> {
  const { language } = reading
  const { meetings, few, questions } = await synthesis({}, readerOf(reading))
  if (questions.length === 0) return ''
  const parts = await Promise.all(
    questions.map(async ({ question, agreements, disagreements }) => {
      const [agreed, disagreed] = await Promise.all(
        pointKinds.map((kind) => synthesisOf({ question, kind, page: 1 }, readerOf(reading))),
      )
      return html`<section class="card"><h3>${questionWords(question, reading)}</h3>
        <p>${marked(say(language, 'synthesis.sums', { agreements, disagreements }))}</p>
        ${saidPart('agreement', agreed?.alike ?? [], reading)}
        ${saidPart('disagreement', disagreed?.alike ?? [], reading)}
        ${wordsPart(agreed?.words ?? [], reading)}
      </section>`
    }),
  )
  return html`<h2>${words[language].summary}</h2>
      <p>${marked(say(language, 'synthesis.title', { meetings, few, least: policy.meetings.least }))}</p>
      ${parts}`
}

function saidPart(kind: PointKind, alike: readonly Alike[], { language, to }: Reading): Html | '' {
  if (alike.length === 0) return ''
  return html`<h4>${marked(say(language, `report.${kind}s`))}</h4>
        <ol>${alike.slice(0, each).map(
          ({ id, words: said, meetings }) =>
            html`<li><a href="${to(`meetings?alike=${id}`)}"><span lang="${residentsWrite}">${said}</span></a>
              <span class="faint">(${numberWords(meetings, language)})</span></li>`,
        )}</ol>`
}

function wordsPart(used: readonly { word: string; meetings: number }[], { language }: Reading): Html | '' {
  if (used.length === 0) return ''
  const listed = used
    .slice(0, most)
    .map(({ word, meetings }) => `${word} (${numberWords(meetings, language)})`)
  return html`<p class="faint">${words[language].words}: <span lang="${residentsWrite}">${listed.join(', ')}</span></p>`
}

/** What several meetings say alike, in the words of each. */
export async function alikePage(reading: Reading, alike: string): Promise<PublicPage | undefined> {
  const { language, to, query } = reading
  const page = Number(/^[1-9]\d{0,4}$/.exec(query('page') ?? '')?.[0] ?? 1)
  const found = await synthesisAlike({ alike, page }, readerOf(reading))
  if (!found) return undefined
  const said = words[language]
  const more = found.originals.length > each
  return {
    title: questionWords(found.question, reading),
    main: html`<p class="lead">${marked(say(language, `report.${found.kind}s`))} <span lang="${residentsWrite}">${found.words}</span></p>
      <h2>${said.originals}</h2>
      <ol class="cards">${found.originals.slice(0, each).map(
        ({ meeting, title, words: own }) =>
          html`<li class="card" lang="${residentsWrite}"><p class="written">${own}</p>
            <p><a href="${to(`meetings/${meeting}`)}">${title}</a></p></li>`,
      )}</ol>
      ${more ? html`<p class="pages"><a class="button" rel="next" href="${to(`meetings?alike=${alike}&page=${page + 1}`)}">${said.more}</a></p>` : ''}
      <p><a href="${to('meetings')}">${said.back}</a></p>`,
  }
}
