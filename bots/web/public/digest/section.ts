import { html } from 'hono/html'
import { isDay } from '../../../../core/calendar.ts'
import { type Told, toldOf, weekSpan } from '../../../../core/digest/words.ts'
import { say, word } from '../../../../core/language/say.ts'
import { digestWeeks, readDigest } from '../../../../prisma/digest/read.ts'
import type { Html } from '../../../document.ts'
import { pagesPart } from '../parts.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { marked } from '../voice.ts'
import { words } from './words.ts'

/** On one page. */
const each = 26
/** Twenty years of them. */
const all = { limit: 1_040, offset: 0 }

export const digests: Section = {
  path: 'digests',
  name: { es: 'Resúmenes', en: 'Digests' },
  page: digestsPage,
  each: {
    id: /^\d{4}-\d{2}-\d{2}$/,
    page: digestPage,
    ids: ({ store, city }) => digestWeeks(store.pool, city.consultation.id, all),
  },
}

async function digestsPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city, query, to } = reading
  const said = words[language]
  const page = Number(/^[1-9]\d{0,3}$/.exec(query('page') ?? '')?.[0] ?? 1)
  const weeks = await digestWeeks(store.pool, city.consultation.id, {
    limit: each + 1,
    offset: (page - 1) * each,
  })
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      ${weeks.length === 0 ? html`<p class="card">${word(language, 'digests.none')}</p>` : ''}
      <ol class="cards">${weeks
        .slice(0, each)
        .map(
          (week) =>
            html`<li class="card"><h2><a href="${to(`digests/${week}`)}">${word(language, 'digests.week', weekSpan(week, language))}</a></h2></li>`,
        )}</ol>
      ${pagesPart({
        first: page > 1 ? to('digests') : undefined,
        next: weeks.length > each ? to(`digests?page=${page + 1}`) : undefined,
        words: said,
      })}`,
  }
}

async function digestPage(reading: Reading, week: string): Promise<PublicPage | undefined> {
  const { language, store, city, to } = reading
  const consultation = city.consultation.id
  const digest = isDay(week) ? await readDigest(store.pool, { consultation, week }) : undefined
  if (!digest) return undefined
  const told = toldOf(digest, { language, city })
  return {
    title: word(language, 'digests.week', weekSpan(week, language)),
    about: words[language].about,
    main: html`${told.length === 0 ? html`<p class="card">${marked(say(language, 'digest.quiet'))}</p>` : ''}
      ${told.map((part) => partPart(part, reading))}
      <p><a href="${to('digests')}">${words[language].back}</a></p>`,
  }
}

const partPart = ({ heading, lines, more }: Told, { language, to }: Reading): Html =>
  html`<section class="card"><h2>${heading}</h2>
        <ul>${lines.map(({ words: line, path }) => html`<li><a href="${to(path)}">${line}</a></li>`)}</ul>
        ${more > 0 ? html`<p class="faint">${marked(say(language, 'digest.more', { count: more }))}</p>` : ''}
      </section>`
