import { html } from 'hono/html'
import { dateWords } from '../../../../core/language/date.ts'
import { type PublicSurvey, publicSurveys } from '../../../../prisma/public/surveys.ts'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { surveyPage } from './page.ts'
import { words } from './words.ts'

export const surveys: Section = {
  path: 'surveys',
  name: { es: 'Encuestas', en: 'Surveys' },
  page: surveysPage,
  each: {
    id: /^[a-z][a-z0-9-]{0,60}$/,
    page: surveyPage,
    ids: async ({ store, city }) =>
      (await publicSurveys(store.pool, city.consultation.id)).map(({ id }) => id),
  },
}

async function surveysPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city } = reading
  const said = words[language]
  const all = await publicSurveys(store.pool, city.consultation.id)
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      ${all.length === 0 ? html`<p class="card">${said.none}</p>` : ''}
      <ol class="cards">${all.map((survey) => itemPart(survey, reading))}</ol>`,
  }
}

function itemPart({ id, title, open, closes, results }: PublicSurvey, { language, city, to }: Reading): Html {
  const said = words[language]
  const until = closes === null ? said.open : said.openUntil(dateWords(closes, city.timeZone, language))
  return html`<li class="card"><h2><a href="${to(`surveys/${id}`)}">${title[language]}</a></h2>
        <p class="faint">${open ? until : said.closed}</p>
        ${results ? html`<p class="tag">${said.results}</p>` : ''}</li>`
}
