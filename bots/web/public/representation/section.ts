import { html } from 'hono/html'
import { type Level, levels } from '../../../../core/representation/pyramid.ts'
import { percentWords } from '../../../../core/representation/sentence.ts'
import { readParticipation } from '../../../../prisma/representation/participation.ts'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { dayPart, numberWords } from '../voice.ts'
import { words } from './words.ts'

export const participation: Section = {
  path: 'participation',
  name: { es: 'Quiénes participan', en: 'Who takes part' },
  page: participationPage,
}

/** How many people of the city went how far. */
async function participationPage(reading: Reading): Promise<PublicPage> {
  const { store, city, language } = reading
  const said = words[language]
  const about = said.about(city.name[language])
  const kept = await readParticipation(store.pool, city.consultation.id)
  const most = kept?.pyramid.joined ?? 0
  return {
    title: said.title,
    about,
    main: html`<p class="lead">${about}</p>
      ${
        kept
          ? html`<section class="card">
        <ol class="tiers">${levels(kept.pyramid).map((level) => levelPart(level, most, reading))}</ol>
        <p class="faint">${said.how} ${said.asOf} ${dayPart(kept.at, reading)}.</p>
        <p><a href="/data/participation.csv">${said.data}</a></p>
      </section>`
          : html`<p class="card">${said.notYet}</p>`
      }`,
  }
}

function levelPart({ step, people, wentOn }: Level, most: number, { language }: Reading): Html {
  const said = words[language]
  const bar =
    people === null || most === 0
      ? ''
      : html`<progress max="${most}" value="${people}" aria-hidden="true"></progress>`
  return html`<li><h2>${said.steps[step]}</h2>${bar}
          <p><strong>${people === null ? said.few : numberWords(people, language)}</strong>${
            wentOn === null ? '' : html` · ${said.wentOn(percentWords(wentOn, language))}`
          }</p></li>`
}
