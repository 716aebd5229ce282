import { html } from 'hono/html'
import type { KeptRepresentation } from '../../../../core/ask/representation.ts'
import { locales } from '../../../../core/language/say.ts'
import type { Language } from '../../../../core/reply.ts'
import { facets, type Part } from '../../../../core/representation/counted.ts'
import { type Represented, representedBy } from '../../../../core/representation/ratio.ts'
import {
  percentWords,
  placeName,
  ratioWords,
  representationWords,
  unsaidWords,
} from '../../../../core/representation/sentence.ts'
import { readRepresentation } from '../../../../prisma/representation/read.ts'
import type { Html } from '../../../document.ts'
import type { Reading } from '../section.ts'
import { dayPart, numberWords } from '../voice.ts'
import { representationChart } from './chart.ts'
import { words } from './words.ts'

/** Whom the signatures of a proposal represent: in a sentence, and in tables for whoever opens them. */
export async function representationPart(proposal: number, reading: Reading): Promise<Html> {
  const kept = await readRepresentation(reading.store.pool, proposal)
  if (!kept || kept.signatures === 0) return html``
  const { language, city } = reading
  const said = words[language]
  return html`<section class="card" id="represents">
        <h2>${said.whom}</h2>
        <p>${representationWords(kept, kept.census, language, city)}</p>
        <p class="faint">${said.counted(numberWords(kept.signatures, language))} ${dayPart(kept.at, reading)}. ${unsaidWords(kept, language)}</p>
        <figure class="shares" aria-hidden="true">${representationChart(kept, reading)}<figcaption class="faint">${said.legend}</figcaption></figure>
        <details><summary>${said.more}</summary>
          ${boroughTable(kept, reading)}
          <p class="faint">${said.method}</p>
          ${facetTable(kept, language)}
          <p><a href="/data/representation.csv">${said.data}</a></p>
        </details>
      </section>`
}

const intervalWords = ({ ratio, interval }: Represented, language: Language): string | undefined => {
  if (ratio === null || interval === null) return undefined
  const written = (value: number) => ratioWords(value, language)
  return `${written(ratio)} (${written(interval.low)}–${written(interval.high)})`
}

function boroughTable({ facets: { borough }, census }: KeptRepresentation, reading: Reading): Html {
  const { language, city } = reading
  const said = words[language]
  const names = new Intl.Collator(locales[language])
  const byName = representedBy(borough, census).toSorted((one, other) =>
    names.compare(placeName(one, city), placeName(other, city)),
  )
  return html`<table>
            <thead><tr><th scope="col">${said.borough}</th><th scope="col">${said.ofCity}</th><th scope="col">${said.ofSigned}</th><th scope="col">${said.ratio}</th></tr></thead>
            <tbody>${byName.map(
              (one) =>
                html`<tr><th scope="row">${placeName(one, city)}</th><td>${percentWords(one.ofCity, language)}</td><td>${
                  one.ofSigned === null ? said.keptBack : percentWords(one.ofSigned, language)
                }</td><td>${intervalWords(one, language) ?? '–'}</td></tr>`,
            )}</tbody>
          </table>`
}

/** All other facets, one below the other; what is of nobody is left out. */
function facetTable({ facets: counted }: KeptRepresentation, language: Language): Html {
  const said = words[language]
  const row = (name: string, people: number | null) =>
    html`<tr><th scope="row">${name}</th><td>${people === null ? said.keptBack : numberWords(people, language)}</td></tr>`
  return html`${facets.map((facet) => {
    if (facet === 'borough') return ''
    const { parts, unsaid } = counted[facet]
    const told = parts.filter(({ people }: Part) => people !== 0)
    return html`<table>
            <caption>${said.facets[facet]}</caption>
            <thead class="unseen"><tr><th scope="col">${said.category}</th><th scope="col">${said.people}</th></tr></thead>
            <tbody>${told.map(({ category, people }) => row(said.categories[category] ?? category, people))}${
              unsaid > 0 ? row(said.unsaid, unsaid) : ''
            }</tbody>
          </table>`
  })}`
}
