import { html, raw } from 'hono/html'
import QRCode from 'qrcode'
import type { City } from '../../core/city.ts'
import { channelNames } from '../../core/job.ts'
import { locales } from '../../core/language/say.ts'
import type { Language } from '../../core/reply.ts'
import type { SeenHealth } from '../../prisma/health.ts'
import { document, type Html } from '../document.ts'
import type { Look } from '../health.ts'
import { type Words, words } from './words.ts'

/** A page that shows how to pair something is renewed so often: its code changes. Seconds. */
const renewal = 5

/** The team's page: how the channels are, how to pair one, and what waits. It needs no script. */
export async function statusPage(
  { seen, held, report }: Look,
  city: Pick<City, 'name' | 'timeZone'>,
  language: Language,
): Promise<Html> {
  const said = words[language]
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: city.timeZone,
  })
  const time = (at: Date): Html => html`<time datetime="${at.toISOString()}">${format.format(at)}</time>`
  const absent = Object.entries(report.channels)
    .filter(([channel]) => !seen.some((one) => one.channel === channel))
    .map(([channel, { state, since }]) => ({
      channel: channel as SeenHealth['channel'],
      state,
      since,
      detail: undefined,
      pairing: undefined,
    }))
  const channels = await Promise.all([...seen, ...absent].map((one) => channelPart(one, said, time)))
  const waits = seen.some(({ state }) => state !== 'ready' && state !== 'silent')
  const body = html`<h2>${said.channels}</h2>
      ${channels.length > 0 ? channels : html`<p class="card">${said.none}</p>`}
      <h2>${said.held}</h2>
      ${
        held.length === 0
          ? html`<p class="card">${said.nothingHeld}</p>`
          : html`<ul class="card">${held.map(
              ({ channel, why, count, since }) =>
                html`<li><strong>${channelNames[channel]}</strong>: ${said.why[why](count)}. <small>${sinceText(said, time(since))}</small></li>`,
            )}</ul>`
      }
      <p class="again"><a href="/staff">${said.again}</a>${waits ? html` · ${said.renews}` : ''}</p>`
  return frame(language, city.name[language], body, waits ? `${renewal}` : undefined)
}

/** What the words say of a time, with the time marked up. */
function sinceText(said: Words, time: Html): Html {
  const [before, after] = said.since('\u0000').split('\u0000')
  return html`${before}${time}${after}`
}

async function channelPart(
  {
    channel,
    state,
    since,
    detail,
    pairing,
  }: Pick<SeenHealth, 'channel' | 'state' | 'since' | 'detail' | 'pairing'>,
  said: Words,
  time: (at: Date) => Html,
): Promise<Html> {
  return html`<section class="card ${state === 'ready' ? 'well' : state === 'starting' ? '' : 'trouble'}">
        <h3>${channelNames[channel]}</h3>
        <p class="state">${state === 'ready' ? '✔' : state === 'starting' ? '…' : '⚠'} ${said.states[state === 'pairing' && detail ? 'logged-out' : state]}</p>
        ${detail ? html`<p class="detail" lang="en">${detail}</p>` : ''}
        <p class="since">${sinceText(said, time(since))}</p>
        ${pairing ? await pairingPart(pairing, said) : ''}
      </section>`
}

/** @param pairing `qr …` or `code …`: see the channel. */
async function pairingPart(pairing: string, said: Words): Promise<Html> {
  const [kind, ...rest] = pairing.split(' ')
  const text = rest.join(' ')
  const steps = (all: readonly string[]) => html`<ol>${all.map((step) => html`<li>${step}</li>`)}</ol>`
  if (kind !== 'qr')
    return html`${steps(said.codeSteps)}<p class="code" aria-label="${said.type}">${text}</p>`
  const svg = await QRCode.toString(text, { type: 'svg', margin: 3 })
  return html`${steps(said.steps)}<div class="qr" role="img" aria-label="${said.scan}">${raw(svg)}</div>`
}

/**
 * What the link leads to. It goes on by itself, as a step of this very site: a cookie that is kept from other sites is
 * not sent along when one of theirs leads straight to the page.
 */
export const enteringPage = (language: Language, city: string): Html =>
  frame(
    language,
    city,
    html`<p class="card">${words[language].entering} <a href="/staff">${words[language].enter}</a></p>`,
    '0; url=/staff',
  )

export const overPage = (language: Language, city: string): Html =>
  frame(language, city, html`<p class="card">${words[language].over}</p>`)

function frame(language: Language, city: string, main: Html, refresh?: string): Html {
  const { title } = words[language]
  return document({
    language,
    title,
    style: 'staff',
    head: html`<meta name="robots" content="noindex">
    ${refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${refresh}">`}`,
    header: html`<h1>Voces · ${title}</h1><p>${city}</p>`,
    main,
  })
}
