import { html } from 'hono/html'
import { dateWords } from '../../../../core/language/date.ts'
import { word } from '../../../../core/language/say.ts'
import type { ResultPart } from '../../../../core/reply.ts'
import type { Question } from '../../../../core/survey/question.ts'
import { questionsOf } from '../../../../core/survey/questions.ts'
import { questionWords } from '../../../../core/survey/results/label.ts'
import type { Shown } from '../../../../core/survey/results/result.ts'
import { introOf, keptBackWords, partOf } from '../../../../core/survey/results/telling.ts'
import { type PublicResults, publicSurvey } from '../../../../prisma/public/surveys.ts'
import type { Html } from '../../../document.ts'
import { chatsPart, surveyLinks } from '../chats.ts'
import type { PublicPage, Reading } from '../section.ts'
import { words } from './words.ts'

/** One survey: where it is answered while it is open, and its results as they were published, all questions at once. */
export async function surveyPage(reading: Reading, id: string): Promise<PublicPage | undefined> {
  const { store, city, language } = reading
  const found = await publicSurvey(store.pool, city.consultation.id, id)
  if (!found) return undefined
  const { survey, open } = found
  // Who was drawn for it is told so; for others there is nothing to answer.
  const isForAll = typeof survey.who === 'string' || !('panel' in survey.who)
  return {
    title: survey.title[language],
    about: survey.intro[language].slice(0, 200),
    main: html`<p class="lead written">${survey.intro[language]}</p>
      ${open && isForAll ? chatsPart(words[language].answer, surveyLinks(id, reading), reading) : ''}
      ${resultsPart(found, reading)}`,
  }
}

function resultsPart({ survey, counted, open, results, shown }: PublicResults, reading: Reading): Html {
  const { language, city } = reading
  const said = words[language]
  if (!results) return html`<p class="card">${said.notYet}</p>`
  if (counted === undefined)
    return html`<p class="card">${word(language, 'results.counting', { title: survey.title[language] })}</p>`
  const date = dateWords(counted, city.timeZone, language)
  return html`<p class="faint">${word(language, open ? 'results.as-of-open' : 'results.as-of', { date })} ${said.least}</p>
      ${questionsOf(survey).map(({ question }) => questionPart(question, shown[question.id] ?? [], reading))}`
}

function questionPart(question: Question, shown: readonly Shown[], { language, city }: Reading): Html {
  const where = { language, city }
  const intro = introOf(question, language)
  return html`<section class="card">
        <h2>${questionWords(question, language)}</h2>
        ${intro ? html`<p class="faint">${intro}</p>` : ''}
        ${shown.length === 0 ? html`<p>${word(language, 'results.none')}</p>` : ''}
        ${shown.map((one) => sourcePart(partOf(question, one, where), questionWords(question, language), language))}
        ${keptBackWords(shown, language).map((line) => html`<p class="faint">${line}</p>`)}
      </section>`
}

/** Of those who took part in one way: a row for each answer, with its share as a bar beside the figures. */
function sourcePart(
  { name, base, rows, series, sums }: ResultPart,
  asked: string,
  language: Reading['language'],
): Html {
  const said = words[language]
  const table = html`<table>
          <caption class="unseen">${asked} ${name}</caption>
          <thead class="unseen"><tr><th scope="col">${said.answerColumn}</th>${series.map(
            (one) => html`<th scope="col">${one === '' ? said.figuresColumn : one}</th>`,
          )}</tr></thead>
          <tbody>${rows.map(
            ({ label, values }) =>
              html`<tr><th scope="row">${label}</th>${values.map(
                ({ share, told }) =>
                  html`<td>${share === undefined ? '' : html`<progress max="1" value="${share.toFixed(4)}" aria-hidden="true"></progress>`} ${told}</td>`,
              )}</tr>`,
          )}</tbody>
        </table>`
  return html`<h3>${name}</h3><p>${base}</p>
        ${rows.length > 0 ? table : ''}
        ${sums.map((sum) => html`<p>${sum}</p>`)}`
}
