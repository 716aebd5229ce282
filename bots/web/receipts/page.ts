import { html } from 'hono/html'
import type { City } from '../../../core/city.ts'
import { locales } from '../../../core/language/say.ts'
import type { Language } from '../../../core/reply.ts'
import type { Proof, PublishedDay } from '../../../prisma/receipts/proof.ts'
import type { Found } from '../../../prisma/receipts/prove.ts'
import type { Html } from '../../document.ts'
import { frame } from '../public/frame.ts'
import { receipts } from './section.ts'
import { type Words, words } from './words.ts'

export type Answer = Found | { type: 'limited' }

export interface PageOptions {
  /** What was typed, as it was. */
  typed: string
  /** Undefined: nothing was asked yet. */
  answer: Answer | undefined
  /** All days, the first one first. */
  days: readonly PublishedDay[]
  city: Pick<City, 'name' | 'timeZone'>
  /** The site's public address, where it has one. */
  origin: string | undefined
  language: Language
}

/** Days that the page shows; the file has all. */
const shown = 10

/** Words and times in one language. */
interface Voice {
  said: Words
  number(count: number): string
  day(day: string): string
  time(moment: string): string
}

function voiceOf(language: Language, timeZone: string): Voice {
  const locale = locales[language]
  const numbers = new Intl.NumberFormat(locale)
  // A day is a name and not a moment: it is written as it is, wherever the server stands.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    said: words[language],
    number: (count) => numbers.format(count),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    time: (moment) => times.format(new Date(moment)),
  }
}

export function receiptsPage({ typed, answer, days, city, origin, language }: PageOptions): Html {
  const voice = voiceOf(language, city.timeZone)
  const { said } = voice
  const result = answer && answerPart(answer, voice, language)
  return frame({
    language,
    title: said.title,
    about: said.lead,
    city,
    origin,
    address: receipts.address,
    style: 'receipts',
    main: html`<p>${said.lead}</p>
      <form class="card" method="post" action="${receipts.address(language)}">
        <label for="receipt">${said.label}</label>
        <textarea id="receipt" name="receipt" rows="2" maxlength="200" required autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" placeholder="ABCD-EFGH-…">${typed}</textarea>
        <button>${said.check}</button>
      </form>
      ${result ?? ''}
      <h2>${said.meaning}</h2>
      <ul class="card">${said.means.map((one) => html`<li>${one}</li>`)}</ul>
      <h2>${said.roots}</h2>
      <p>${said.rootsLead}</p>
      ${days.length === 0 ? html`<p class="card">${said.noRoots}</p>` : ''}
      ${days
        .slice(-shown)
        .reverse()
        .map((day) => dayPart(day, voice))}
      <p><a href="/receipts/roots.json" download>${said.all}</a></p>`,
  })
}

const dayPart = ({ day, signatures, root, closed }: PublishedDay, { said, ...voice }: Voice): Html =>
  html`<section class="card">
        <h3><time datetime="${day}">${voice.day(day)}</time></h3>
        <p>${said.signatures(signatures, voice.number(signatures))} · <small>${said.closed(voice.time(closed))}</small></p>
        <code>${root}</code>
      </section>`

function answerPart(answer: Answer, voice: Voice, language: Language): Html {
  const { said } = voice
  switch (answer.type) {
    case 'counted': {
      const { proof, title, withdrawn, invalidated } = answer
      const text = said.counted(voice.number(proof.count), title, voice.day(proof.day))
      const since = withdrawn
        ? said.since
        : invalidated === undefined
          ? ''
          : said.sinceInvalidated(invalidated)
      return card('well', `✔ ${text} ${since}`.trim(), proofPart(proof, said, language))
    }
    case 'waiting':
      return card('well', `✔ ${said.waiting(answer.title)}`)
    case 'withdrawn': {
      const { title, proof } = answer
      if (!proof) return card('', said.neverCounted(title))
      return card('', said.withdrawn(title, voice.day(proof.day)), proofPart(proof, said, language))
    }
    case 'invalidated': {
      const { title, reason, proof } = answer
      const text = said.invalidated(title, reason)
      if (!proof) return card('', text)
      return card('', `${text} ${said.lastCounted(voice.day(proof.day))}`, proofPart(proof, said, language))
    }
    case 'length':
      return card('trouble', answer.characters === 0 ? said.empty : said.length(answer.characters))
    case 'character':
      return card('trouble', said.character(answer.character))
    case 'unknown':
    case 'mistyped':
    case 'limited':
      return card('trouble', said[answer.type])
  }
}

const card = (kind: '' | 'well' | 'trouble', text: string, more?: Html): Html =>
  html`<section class="card answer ${kind}" role="status"><p>${text}</p>${more ?? ''}</section>`

/** The name that a proof is kept by. */
export const proofFile = ({ proposal, day }: Proof): string => `voces-${proposal}-${day}.json`

const proofPart = (proof: Proof, said: Words, language: Language): Html =>
  html`<form method="post" action="/receipts/proof?lang=${language}">
          <input type="hidden" name="receipt" value="${proof.receipt}">
          <button>${said.download}</button>
        </form>
        <p><a href="/p/${proof.proposal}">${said.read}</a></p>
        <details><summary>${said.show}</summary><pre tabindex="0">${JSON.stringify(proof, null, 2)}</pre></details>
        <p><small>${said.offline}</small></p>
        <p><code>voces verify ${proofFile(proof)} --roots roots.json</code></p>`
