import { html } from 'hono/html'
import { type PublicEssay, publicEssays } from '../../../../prisma/public/essays.ts'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { dayPart } from '../voice.ts'
import { essayPage } from './page.ts'
import { words } from './words.ts'

export const essays: Section = {
  path: 'essays',
  name: { es: 'Ensayos', en: 'Essays' },
  page: essaysPage,
  each: {
    id: /^[a-z][a-z0-9-]{0,39}$/,
    page: essayPage,
    ids: async ({ store, city }) =>
      (await publicEssays(store.pool, city.consultation.id)).map(({ id }) => id),
  },
}

async function essaysPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city } = reading
  const said = words[language]
  const all = await publicEssays(store.pool, city.consultation.id)
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      ${all.length === 0 ? html`<p class="card">${said.none}</p>` : ''}
      <ol class="cards">${all.map((essay) => itemPart(essay, reading))}</ol>`,
  }
}

function itemPart({ id, title, about, version, published, people }: PublicEssay, reading: Reading): Html {
  const { language, to } = reading
  const said = words[language]
  return html`<li class="card"><h2><a href="${to(`essays/${id}`)}">${title}</a></h2>
        <p>${about[language]}</p>
        <p class="faint">${said.version(version)} · ${dayPart(published, reading)} · ${said.people(people)}</p></li>`
}
