import { extname } from 'node:path'
import QRCode from 'qrcode'
import type { Config } from '../core/config.ts'
import { telegramLink, webLink, whatsappLink } from '../core/link.ts'
import { type Language, languages } from '../core/reply.ts'
import { readPlaces } from '../prisma/places.ts'
import type { Store } from '../prisma/store.ts'
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

/** The links that open a proposal, and a QR of one of them. @returns lines. @throws Mistake */
export async function links(
  proposal: string,
  { qr, channel, language }: LinkOptions,
  config: Config,
  store: Store,
): Promise<string[]> {
  const id = /^[1-9]\d{0,8}$/.test(proposal) ? Number(proposal) : undefined
  if (id === undefined) throw new Mistake(`${proposal}: give the number of a proposal, such as 12`)
  const chosen = linked.find((one) => one === channel)
  if (!chosen) throw new Mistake(`--channel: must be one of ${linked.join(', ')}`)
  const spoken = languages.find((one) => one === language)
  if (!spoken) throw new Mistake(`--language: must be one of ${languages.join(', ')}`)
  if ((await store.prisma.proposal.count({ where: { id } })) === 0)
    throw new Mistake(`${id}: there is no such proposal`)

  const known = await knownLinks(id, spoken, config, store)
  const lines = linked.flatMap((one) => {
    const link = known[one] ?? (one === 'telegram' ? telegramLink('<bot>', id) : undefined)
    const name = one.padEnd(8)
    if (!link) return [`${name}  – ${missing[one]}`]
    return [`${name}  ${link}${known[one] ? '' : `   (${missing[one]})`}`]
  })
  if (qr === undefined) return lines
  const link = known[chosen]
  if (!link) throw new Mistake(`no QR for ${chosen}: ${missing[chosen]}; or choose another by --channel`)
  await drawQr(qr, link)
  return [...lines, '', `${qr}: ${link}`]
}

/** Nobody is asked: what is known is what is configured, and what the channels said of themselves. */
async function knownLinks(
  id: number,
  language: Language,
  config: Config,
  store: Store,
): Promise<Partial<Record<Linked, string>>> {
  const { web, telegram, whatsapp } = { ...configuredPlaces(config), ...(await readPlaces(store)) }
  return {
    ...(whatsapp && { whatsapp: whatsappLink(whatsapp, language, id) }),
    ...(web && { web: webLink(web, id) }),
    ...(telegram && { telegram: telegramLink(telegram, id) }),
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
