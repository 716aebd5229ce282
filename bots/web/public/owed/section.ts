import { html } from 'hono/html'
import { dayOf, isDay } from '../../../../core/calendar.ts'
import { word } from '../../../../core/language/say.ts'
import { type ListedOwed, type OwedCursor, owedCounts, publicOwed } from '../../../../prisma/public/owed.ts'
import type { Html } from '../../../document.ts'
import { pagesPart, viewsPart } from '../parts.ts'
import type { PublicPage, Reading, Section } from '../section.ts'
import { numberWords, residentsWrite } from '../voice.ts'
import { promiseWords } from './promise.ts'
import { words } from './words.ts'

/** On one page. */
const each = 30

export const owed: Section = {
  path: 'owed',
  name: { es: 'Lo que se debe', en: 'What is owed' },
  page: owedPage,
}

/** What an address cannot mean is as if it were not there. */
function cursorOf(read: string | undefined): OwedCursor | undefined {
  const [at = '', id = ''] = read?.split('_') ?? []
  return isDay(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)) && /^\d{1,15}$/.test(id)
    ? { at, id }
    : undefined
}

async function owedPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city, query, to, now } = reading
  const said = words[language]
  const which = query('which') === 'kept' ? 'kept' : 'owed'
  const after = cursorOf(query('after'))
  const { id } = city.consultation
  const counts = await owedCounts(store.pool, id, dayOf(now, city.timeZone))
  const { items, more } = await publicOwed(store.pool, id, { which, after, limit: each })
  const last = more ? items.at(-1) : undefined
  const view = which === 'kept' ? to('owed?which=kept') : to('owed')
  const number = (count: number) => numberWords(count, language)
  return {
    title: said.title,
    about: said.about,
    main: html`<p class="lead">${said.about}</p>
      <dl class="card figures">
        <div><dt>${said.owed}</dt><dd>${number(counts.owed)}</dd></div>
        <div><dt>${said.late}</dt><dd>${number(counts.late)}</dd></div>
        <div><dt>${said.kept}</dt><dd>${number(counts.kept)}</dd></div>
      </dl>
      ${viewsPart(said.title, [
        { name: said.showOwed, address: to('owed'), current: which === 'owed' },
        { name: said.showKept, address: to('owed?which=kept'), current: which === 'kept' },
      ])}
      ${items.length === 0 ? html`<p class="card">${which === 'kept' ? said.noneKept : said.noneOwed}</p>` : ''}
      <ol class="cards">${items.map((item) => itemPart(item, reading))}</ol>
      ${pagesPart({
        first: after && view,
        next:
          last &&
          `${view}${which === 'kept' ? '&' : '?'}after=${encodeURIComponent(`${last.cursor.at}_${last.cursor.id}`)}`,
        words: said,
      })}`,
  }
}

function itemPart(item: ListedOwed, reading: Reading): Html {
  const { proposal, title } = item
  const name = title === '' ? word(reading.language, 'hidden.title', { id: proposal }) : title
  return html`<li class="card"><h2${title === '' ? '' : html` lang="${residentsWrite}"`}><a href="${reading.to(`proposals/${proposal}`)}">${name}</a></h2>
        <p class="written">${promiseWords(item, reading)}</p></li>`
}
