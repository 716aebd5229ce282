import { html } from 'hono/html'
import { type Order, orders } from '../../../../core/city.ts'
import { word } from '../../../../core/language/say.ts'
import { policy } from '../../../../core/policy.ts'
import { searchWords } from '../../../../core/search-words.ts'
import {
  type Cursor,
  foundProposals,
  type ProposalCard,
  type ProposalState,
  proposalStates,
  publicProposals,
} from '../../../../prisma/public/proposals.ts'
import type { Html } from '../../../document.ts'
import { pagesPart } from '../parts.ts'
import type { PublicPage, Reading } from '../section.ts'
import { boroughOf, numberWords, residentsWrite, topicOf } from '../voice.ts'
import { countPart } from './count.ts'
import { words } from './words.ts'

/** On one page. */
const each = 20

/** What stands for the whole city where a borough is named: no borough has such a name. */
const wholeCity = '-'

/** What the reader asked for. What an address cannot mean is as if it were not there. */
interface Asked {
  typed: string
  topic: string | undefined
  borough: string | null | undefined
  state: ProposalState
  order: Order
  after: Cursor | undefined
}

function asked({ query, city }: Reading): Asked {
  const named = query('borough')
  const after = /^(\d{1,9})\.(\d{1,9})$/.exec(query('after') ?? '')
  return {
    typed: (query('q') ?? '').trim().slice(0, policy.search.longest),
    topic: city.topics.find(({ id }) => id === query('topic'))?.id,
    borough: named === wholeCity ? null : city.boroughs.find(({ id }) => id === named)?.id,
    state: proposalStates.find((state) => state === query('state')) ?? 'open',
    order: orders.find((order) => order === query('order')) ?? 'most-signed',
    after: after ? { count: Number(after[1]), id: Number(after[2]) } : undefined,
  }
}

/** The address of the same list from another place on. */
function address({ typed, topic, borough, state, order }: Asked, { to }: Reading, after?: Cursor): string {
  const said = new URLSearchParams({
    ...(typed !== '' && { q: typed }),
    ...(topic !== undefined && { topic }),
    ...(borough !== undefined && { borough: borough ?? wholeCity }),
    ...(state !== 'open' && { state }),
    ...(order !== 'most-signed' && { order }),
    ...(after && { after: `${after.count}.${after.id}` }),
  }).toString()
  return to(said === '' ? 'proposals' : `proposals?${said}`)
}

export async function listPage(reading: Reading): Promise<PublicPage> {
  const { language, store, city } = reading
  const said = words[language]
  const wanted = asked(reading)
  const { typed, after } = wanted
  const looked = typed === '' ? undefined : searchWords(typed)
  const { id, tiers } = city.consultation
  const { items, more } =
    typed === ''
      ? await publicProposals(store.pool, id, { ...wanted, tiers: tiers.map(({ at }) => at), limit: each })
      : { items: looked ? await foundProposals(store.pool, id, looked, wanted) : [], more: false }
  const last = more ? items.at(-1) : undefined
  return {
    title: said.title,
    about: said.about(city.name[language]),
    main: html`<p class="lead">${said.about(city.name[language])}</p>
      ${formPart(wanted, reading)}
      ${typed !== '' && items.length > 0 ? html`<p role="status">${said.found(items.length, numberWords(items.length, language))}</p>` : ''}
      ${items.length === 0 ? html`<p class="card" role="status">${typed !== '' && !looked ? said.unsearchable : said.none}</p>` : ''}
      <ol class="cards">${items.map((item) => cardPart(item, reading))}</ol>
      ${pagesPart({
        first: after && address(wanted, reading),
        next: last && address(wanted, reading, last),
        words: said,
      })}`,
  }
}

function cardPart(proposal: ProposalCard, reading: Reading): Html {
  const { language, to } = reading
  const said = words[language]
  const { id, title, topic, borough, open, status } = proposal
  const place = borough === null ? word(language, 'proposal.whole-city') : boroughOf(borough, reading)
  return html`<li class="card">
        <h2 lang="${residentsWrite}"><a href="${to(`proposals/${id}`)}">${title}</a></h2>
        <p class="faint">${topicOf(topic, reading)} · ${place}</p>
        ${countPart(proposal, reading)}
        ${status === null ? '' : html`<p class="tag">${word(language, `status.${status}`)}</p>`}
        ${open ? '' : html`<p class="faint">${said.closed}</p>`}
      </li>`
}

/** Filters that are not the usual ones stay open, so that one sees why the list is what it is. */
function formPart(wanted: Asked, reading: Reading): Html {
  const { language, city, to } = reading
  const said = words[language]
  const { typed, topic, borough, state, order } = wanted
  const filtered = topic !== undefined || borough !== undefined || state !== 'open' || order !== 'most-signed'
  const options = (some: readonly (readonly [id: string, name: string])[], chosen: string) =>
    some.map(
      ([id, name]) => html`<option value="${id}"${id === chosen ? html` selected` : ''}>${name}</option>`,
    )
  const topics = [
    ['', said.all],
    ...city.topics.map(({ id, name }) => [id, name[language]] as const),
  ] as const
  const boroughs = [
    ['', said.all],
    [wholeCity, said.wholeCity],
    ...city.boroughs.map(({ id, name }) => [id, name] as const),
  ] as const
  return html`<form class="card" method="get" action="${to('proposals')}" role="search" aria-label="${said.title}">
        <label for="q">${said.search}</label>
        <div class="row"><input id="q" name="q" type="search" value="${typed}" maxlength="${policy.search.longest}" placeholder="${said.searchHint}" autocomplete="off"><button>${said.show}</button></div>
        <details${filtered ? html` open` : ''}>
          <summary>${said.filter}</summary>
          <div class="filters">
            <p><label for="topic">${said.topic}</label> <select id="topic" name="topic">${options(topics, topic ?? '')}</select></p>
            <p><label for="borough">${said.borough}</label> <select id="borough" name="borough">${options(boroughs, borough === null ? wholeCity : (borough ?? ''))}</select></p>
            <p><label for="state">${said.state}</label> <select id="state" name="state">${options(
              proposalStates.map((one) => [one, said.states[one]] as const),
              state,
            )}</select></p>
            <p><label for="order">${said.order}</label> <select id="order" name="order">${options(
              orders.map((one) => [one, said.orders[one]] as const),
              order,
            )}</select></p>
          </div>
          ${filtered ? html`<p><a href="${to('proposals')}">${said.clear}</a></p>` : ''}
        </details>
      </form>`
}
