import { html, raw } from 'hono/html'
import QRCode from 'qrcode'
import { type ChannelName, channelNames } from '../../../core/job.ts'
import { may } from '../../../core/staff.ts'
import type { SeenHealth } from '../../../prisma/health.ts'
import type { Behind } from '../../../prisma/held.ts'
import type { Html } from '../../document.ts'
import type { Look } from '../../health.ts'
import { frame, timeOf, type Viewer, withTime } from '../frame.ts'
import { type Words, words } from './words.ts'

/** Where somebody wants that, the page is renewed so often: how to pair something changes. Seconds. */
const renewal = 5

interface Seen extends Look {
  behind: readonly Behind[]
  /** When each channel delivered something last. */
  delivered: ReadonlyMap<ChannelName, Date>
}

/**
 * How the channels are, how to pair one, and what waits. Whoever pairs decides which phone is the city's: that is for
 * administrators, and for whoever works at the server.
 *
 * @param renews It renews itself.
 */
export async function channelsPage(
  { seen, held, behind, delivered, report }: Seen,
  viewer: Viewer,
  renews: boolean,
): Promise<Html> {
  const said = words[viewer.language]
  const time = (at: Date): Html => timeOf(at, viewer)
  const member = viewer.signed?.member
  const mayPair = viewer.signed !== undefined && (!member || may(member, 'administrator'))
  const absent = Object.entries(report.channels)
    .filter(([channel]) => !seen.some((one) => one.channel === channel))
    .map(([channel, { state, since }]) => ({
      channel: channel as SeenHealth['channel'],
      state,
      since,
      detail: undefined,
      pairing: undefined,
    }))
  const channels = await Promise.all(
    [...seen, ...absent].map((one) =>
      channelPart(
        { ...one, ...(!mayPair && { pairing: undefined }), delivered: delivered.get(one.channel) },
        said,
        time,
      ),
    ),
  )
  // Those that do not say how they are show it by what they deliver.
  const others = [...delivered].filter(
    ([channel]) => !seen.some((one) => one.channel === channel) && !(channel in report.channels),
  )
  const body = html`<h2>${said.channels}</h2>
      ${channels.length + others.length > 0 ? channels : html`<p class="card">${said.none}</p>`}
      ${others.map(
        ([channel, at]) => html`<section class="card">
        <h3>${channelNames[channel]}</h3>
        <p class="since">${withTime(said.delivered, time(at))}</p>
      </section>`,
      )}
      ${
        behind.length === 0
          ? ''
          : html`<h2>${said.behind}</h2>
      <ul class="card">${behind.map(
        ({ channel, count, since }) =>
          html`<li><strong>${channelNames[channel]}</strong>: ${said.late(count)}. <small>${withTime(said.since, time(since))}</small></li>`,
      )}</ul>`
      }
      <h2>${said.held}</h2>
      ${
        held.length === 0
          ? html`<p class="card">${said.nothingHeld}</p>`
          : html`<ul class="card">${held.map(
              ({ channel, why, count, since }) =>
                html`<li><strong>${channelNames[channel]}</strong>: ${said.why[why](count)}. <small>${withTime(said.since, time(since))}</small></li>`,
            )}</ul>`
      }
      <p class="again">${
        renews
          ? html`${said.renews} <a href="/staff/channels">${said.stop}</a>`
          : html`<a href="/staff/channels">${said.again}</a> <a href="/staff/channels?again">${said.renew}</a>`
      }</p>`
  return frame(viewer, {
    place: '/staff/channels',
    main: body,
    refresh: renews ? `${renewal}` : undefined,
  })
}

async function channelPart(
  {
    channel,
    state,
    since,
    detail,
    pairing,
    delivered,
  }: Pick<SeenHealth, 'channel' | 'state' | 'since' | 'detail' | 'pairing'> & { delivered: Date | undefined },
  said: Words,
  time: (at: Date) => Html,
): Promise<Html> {
  return html`<section class="card ${state === 'ready' ? 'well' : state === 'starting' ? '' : 'trouble'}">
        <h3>${channelNames[channel]}</h3>
        <p class="state">${state === 'ready' ? '✔' : state === 'starting' ? '…' : '⚠'} ${said.states[state === 'pairing' && detail ? 'logged-out' : state]}</p>
        ${detail ? html`<p class="detail" lang="en">${detail}</p>` : ''}
        <p class="since">${withTime(said.since, time(since))}</p>
        ${delivered ? html`<p class="since">${withTime(said.delivered, time(delivered))}</p>` : ''}
        ${pairing ? await pairingPart(pairing, said) : ''}
      </section>`
}

/** @param pairing `qr …` or `code …`: see the channel. */
async function pairingPart(pairing: string, said: Words): Promise<Html> {
  const [kind, ...rest] = pairing.split(' ')
  const text = rest.join(' ')
  const steps = (all: readonly string[]) => html`<ol>${all.map((step) => html`<li>${step}</li>`)}</ol>`
  if (kind !== 'qr')
    return html`${steps(said.codeSteps)}<p class="code"><span class="unseen">${said.type}: </span>${text}</p>`
  const svg = await QRCode.toString(text, { type: 'svg', margin: 3 })
  return html`${steps(said.steps)}<div class="qr" role="img" aria-label="${said.scan}">${raw(svg)}</div>`
}
