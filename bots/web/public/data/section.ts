import { html } from 'hono/html'
import type { Html } from '../../../document.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import type { Dataset } from './dataset.ts'
import { datasets } from './datasets.ts'
import { words } from './words.ts'

export const openData: Section = {
  path: 'open-data',
  name: { es: 'Datos abiertos', en: 'Open data' },
  page: dataPage,
}

/** All tables that can be taken away, and the document that describes them. */
async function dataPage(reading: Reading): Promise<PublicPage> {
  const said = words[reading.language]
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      <p>${said.described} <a href="/data/openapi.json">OpenAPI 3.1</a>. ${said.caching}</p>
      <ul class="cards">${datasets.map((dataset) => datasetPart(dataset, reading))}</ul>`,
  }
}

const datasetPart = ({ name, about, row }: Dataset, { language }: Reading): Html =>
  html`<li class="card"><h2>${name}</h2>
        <p>${about[language]}</p>
        <p class="faint"><code>${Object.keys(row.shape).join(', ')}</code></p>
        <p class="pages"><a href="/data/${name}.csv" download>${name}.csv</a> <a href="/data/${name}.json">${name}.json</a></p></li>`
