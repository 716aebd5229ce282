import { html } from 'hono/html'
import { type Clarity, type Dated, entryWords, hidingWords } from '../../../../core/history.ts'
import { dateWords } from '../../../../core/language/date.ts'
import { say, word } from '../../../../core/language/say.ts'
import { type PublicProposal, publicProposal } from '../../../../prisma/public/proposal.ts'
import type { Html } from '../../../document.ts'
import { chatsPart, proposalLinks } from '../chats.ts'
import { promiseWords } from '../owed/promise.ts'
import { representationPart } from '../representation/part.ts'
import type { PublicPage, Reading } from '../section.ts'
import { boroughOf, dayPart, marked, numberWords, residentsWrite, topicOf } from '../voice.ts'
import { words } from './words.ts'

/** One proposal: what it asks for, how far it is, what the city owes and said, and where it can be signed. */
export async function proposalPage(reading: Reading, id: number): Promise<PublicPage | undefined> {
  const { store, city, language } = reading
  const proposal = await publicProposal(store.pool, city.consultation.id, id)
  if (!proposal) return undefined
  const said = words[language]
  const isHidden = proposal.ended === 'hidden'
  return {
    title: isHidden ? word(language, 'hidden.title', { id }) : proposal.title,
    ...(!isHidden && { titleIn: residentsWrite }),
    about: isHidden ? undefined : proposal.change.slice(0, 200),
    main: html`${proposal.open ? '' : endedPart(proposal, reading)}
      ${isHidden ? '' : textPart(proposal, reading)}
      ${tiersPart(proposal, reading)}
      ${isHidden ? '' : chatsPart(proposal.open ? said.sign : said.follow, proposalLinks(id, reading), reading)}
      ${isHidden ? '' : await representationPart(id, reading)}
      ${owedPart(proposal, reading)}
      ${historyPart(proposal, reading)}`,
  }
}

/** Why it takes no signatures any more. */
function endedPart({ ended, hidden, joins }: PublicProposal, { language, city, to }: Reading): Html {
  if (hidden) {
    const day = dateWords(hidden.at, city.timeZone, language)
    return html`<p class="card notice">${word(language, 'ended.hidden', { day, why: hidingWords(hidden, language) })}</p>`
  }
  if (joins) {
    const title = joins.title === '' ? word(language, 'hidden.title', { id: joins.id }) : joins.title
    return html`<p class="card notice">${word(language, 'ended.merged', { title })}
        <a href="${to(`proposals/${joins.id}`)}">${words[language].other}</a></p>`
  }
  return html`<p class="card notice">${word(language, ended === 'retired' ? 'proposal.retired' : 'proposal.closed')}</p>`
}

function textPart(proposal: PublicProposal, reading: Reading): Html {
  const { language } = reading
  const said = words[language]
  const { author, topic, borough, created, problem, change, aim } = proposal
  const place = borough === null ? word(language, 'proposal.whole-city') : boroughOf(borough, reading)
  return html`<p class="faint">${said.by(author)} · ${topicOf(topic, reading)} · ${place} · ${dayPart(created, reading)}</p>
      <section class="card" lang="${residentsWrite}">
        <h2 lang="${language}">${said.problem}</h2><p class="written">${problem}</p>
        <h2 lang="${language}">${said.change}</h2><p class="written">${change}</p>
        ${aim ? html`<h2 lang="${language}">${said.aim}</h2><p class="written">${aim}</p>` : ''}
      </section>`
}

/** The count, and each tier with what the city owes there. A tier that was reached stays so when signatures go. */
function tiersPart({ title, count, elsewhere, entries }: PublicProposal, reading: Reading): Html {
  const { language, city } = reading
  const said = words[language]
  const number = (of: number) => numberWords(of, language)
  const reachedAt = new Map(
    entries.flatMap(({ at, entry }) => (entry.kind === 'tier' ? [[entry.at, at] as const] : [])),
  )
  return html`<section class="card">
        <h2>${said.progress}</h2>
        <p class="figure"><strong>${said.signatures(count, number(count))}</strong>${elsewhere > 0 ? html` ${said.elsewhere(elsewhere, number(elsewhere))}` : ''}</p>
        <ol class="tiers">${city.consultation.tiers.map(({ at, promise }) => {
          const on = reachedAt.get(at)
          const missing = at - count
          return html`<li><h3>${number(at)}: ${promise[language]}</h3>
          <progress max="${at}" value="${on === undefined ? Math.min(count, at) : at}" aria-label="${said.towards(number(at))}: ${title}"></progress>
          <p>${
            on !== undefined
              ? html`${said.reached} ${said.reachedOn} ${dayPart(on, reading)}`
              : missing > 0
                ? said.toGo(missing, number(missing), number(at))
                : said.reached
          }</p></li>`
        })}</ol>
      </section>`
}

function owedPart({ promises, ended }: PublicProposal, reading: Reading): Html {
  if (promises.length === 0 || ended !== null) return html``
  const said = words[reading.language]
  return html`<section class="card">
        <h2>${said.owed}</h2>
        <ul>${promises.map((promise) => html`<li class="written">${promiseWords(promise, reading)}</li>`)}</ul>
      </section>`
}

function historyPart({ entries }: PublicProposal, reading: Reading): Html {
  const said = words[reading.language]
  return html`<section class="card">
        <h2>${said.history}</h2>
        <ol class="history">${entries.toReversed().map((entry) => entryPart(entry, reading))}</ol>
      </section>`
}

function entryPart({ id, at, entry, clear, answered }: Dated & Clarity, reading: Reading): Html {
  const { language, city } = reading
  const clarity = answered > 0 ? say(language, 'history.clarity', { clear, answered }) : []
  return html`<li id="h${id}"><h3>${dayPart(at, reading)}</h3>
          <p class="written">${marked(entryWords(entry, language, city.timeZone))}</p>
          ${clarity.length > 0 ? html`<p class="faint">${marked(clarity)}</p>` : ''}</li>`
}
