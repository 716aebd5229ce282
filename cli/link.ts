import { extname } from 'node:path'
import QRCode from 'qrcode'
import type { Config } from '../core/config.ts'
import { essayTelegramLink, essayWebLink, essayWhatsappLink } from '../core/essay/link.ts'
import { telegramLink, webLink, whatsappLink } from '../core/link.ts'
import { type Language, languages } from '../core/reply.ts'
import { surveyTelegramLink, surveyWebLink, surveyWhatsappLink } from '../core/survey/link.ts'
import { readPlaces } from '../prisma/places.ts'
import type { Store } from '../prisma/store.ts'
import { readRun } from '../prisma/survey/run.ts'
import { Mistake } from './mistake.ts'
import { configuredPlaces } from './page-address.ts'

const linked = ['whatsapp', 'web', 'telegram'] as const
type Linked = (typeof linked)[number]

export interface LinkOptions {
  /** A file for a QR: .png or .svg. */
  qr?: string
  /** Whose link the QR holds. */
  channel: string
  /** Of the words that the link writes for the person. */
  language: string
}

/** How to get a link that is not known. */
const missing: Readonly<Record<Linked, string>> = {
  whatsapp: 'its number is known once it was ready: start it with WHATSAPP=web or cloud',
  web: 'set WEB_ORIGIN to the public address of the chat page',
  telegram: 'put your bot’s name in place of <bot>: it is known once the bot was ready',
}

/** How a place is opened on each channel. */
interface Opening {
  whatsapp(number: string, language: Language): string
  web(origin: string): string
  telegram(bot: string): string
}

const toProposal = (id: number): Opening => ({
  whatsapp: (number, language) => whatsappLink(number, language, id),
  web: (origin) => webLink(origin, id),
  telegram: (bot) => telegramLink(bot, id),
})

export const toSurvey = (id: string): Opening => ({
  whatsapp: (number, language) => surveyWhatsappLink(number, language, id),
  web: (origin) => surveyWebLink(origin, id),
  telegram: (bot) => surveyTelegramLink(bot, id),
})

export const toEssay = (id: string): Opening => ({
  whatsapp: (number, language) => essayWhatsappLink(number, language, id),
  web: (origin) => essayWebLink(origin, id),
  telegram: (bot) => essayTelegramLink(bot, id),
})

/** The links that open a proposal, a survey or an essay, and a QR of one of them. @returns lines. @throws Mistake */
export async function links(
  place: string,
  { qr, channel, language }: LinkOptions,
  config: Config,
  store: Store,
): Promise<string[]> {
  const chosen = linked.find((one) => one === channel)
  if (!chosen) throw new Mistake(`--channel: must be one of ${linked.join(', ')}`)
  const spoken = languages.find((one) => one === language)
  if (!spoken) throw new Mistake(`--language: must be one of ${languages.join(', ')}`)
  const opening = await openingOf(place, store)
  const known = await knownLinks(opening, spoken, config, store)
  const lines = linkLines(opening, known)
  if (qr === undefined) return lines
  const link = known[chosen]
  if (!link) throw new Mistake(`no QR for ${chosen}: ${missing[chosen]}; or choose another by --channel`)
  await drawQr(qr, link)
  return [...lines, '', `${qr}: ${link}`]
}

/** @param place The number of a proposal, or the name of a survey or an essay. @throws Mistake when there is none. */
async function openingOf(place: string, store: Store): Promise<Opening> {
  if (/^[1-9]\d{0,8}$/.test(place)) {
    const id = Number(place)
    if ((await store.prisma.proposal.count({ where: { id } })) === 1) return toProposal(id)
    throw new Mistake(`${id}: there is no such proposal`)
  }
  if (await readRun(store.pool, place)) return toSurvey(place)
  if ((await store.prisma.essay.count({ where: { id: place } })) === 1) return toEssay(place)
  throw new Mistake(
    `${place}: give the number of a proposal, such as 12, or the name of a survey or of an essay`,
  )
}

/** A line for each channel: its link, or how to get it. */
export function linkLines(opening: Opening, known: Partial<Record<Linked, string>>): string[] {
  return linked.map((one) => {
    const link = known[one] ?? (one === 'telegram' ? opening.telegram('<bot>') : undefined)
    const name = one.padEnd(8)
    if (!link) return `${name}  – ${missing[one]}`
    return `${name}  ${link}${known[one] ? '' : `   (${missing[one]})`}`
  })
}

/** Nobody is asked: what is known is what is configured, and what the channels said of themselves. */
export async function knownLinks(
  opening: Opening,
  language: Language,
  config: Config,
  store: Store,
): Promise<Partial<Record<Linked, string>>> {
  const { web, telegram, whatsapp } = { ...configuredPlaces(config), ...(await readPlaces(store)) }
  return {
    ...(whatsapp && { whatsapp: opening.whatsapp(whatsapp, language) }),
    ...(web && { web: opening.web(web) }),
    ...(telegram && { telegram: opening.telegram(telegram) }),
  }
}

/** Sharp on a poster, and with room around it. @throws Mistake */
async function drawQr(file: string, link: string): Promise<void> {
  const type = ({ '.png': 'png', '.svg': 'svg' } as const)[extname(file).toLowerCase()]
  if (!type) throw new Mistake('--qr: name a file that ends in .png or .svg')
  await QRCode.toFile(file, link, { type, errorCorrectionLevel: 'M', margin: 4, width: 1_024 }).catch(() => {
    throw new Mistake(`--qr: ${file} cannot be written`)
  })
}
