import { html } from 'hono/html'
import type { PublicPage, Reading, Section } from '../section.ts'
import { words } from './words.ts'

export const kept: Section = {
  path: 'data-kept',
  name: { es: 'Tus datos', en: 'Your data' },
  page: keptPage,
}

/** What is kept of residents, for how long, and what of it everybody may see. */
async function keptPage({ language }: Reading): Promise<PublicPage> {
  const said = words[language]
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      ${said.parts.map(
        ({ title, lines }) => html`<section class="card"><h2>${title}</h2>
        <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`,
      )}
      <section class="card"><h2>${said.terms}</h2>
        <table><caption class="unseen">${said.terms}</caption>
          <thead><tr><th scope="col">${said.what}</th><th scope="col">${said.until}</th></tr></thead>
          <tbody>${said.rows.map(([what, until]) => html`<tr><th scope="row">${what}</th><td>${until}</td></tr>`)}</tbody>
        </table>
      </section>`,
  }
}
