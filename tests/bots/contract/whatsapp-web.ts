import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type WhatsappOptions, whatsappChannel } from '../../../bots/whatsapp/main.ts'
import type { Transport } from '../../../bots/whatsapp/transport.ts'
import { webTransport } from '../../../bots/whatsapp/web/transport.ts'
import { numberedCapabilities } from '../../../bots/whatsapp/write.ts'
import { chromiumPath } from '../../servers/chromium.ts'
import { StandIn } from '../whatsapp/web/stand-in/stand-in.ts'
import type { Kept } from '../whatsapp/web/stand-in/world.ts'
import { until, type WholeHouse } from './house.ts'
import type { Platform } from './talker.ts'
import { digitsOf, type Phone, whatsappTalker } from './whatsapp-talker.ts'

type More = Partial<WhatsappOptions> & {
  /** Whether somebody scans the QR that is shown. */
  pairs?(): boolean
}

export interface WhatsappByWeb extends Platform {
  standIn: StandIn
  /** The session's folder. */
  folder: string
  phone(phone?: string): Phone
}

/** WhatsApp by a paired phone, in a real Chromium, as residents find it. */
export async function whatsappByWeb(house: WholeHouse, more: More = {}): Promise<WhatsappByWeb> {
  const standIn = await StandIn.start()
  const folder = mkdtempSync(join(tmpdir(), 'voces-whatsapp-'))
  let people = 0
  let open = await openChannel(house, standIn, folder, more)
  const phone = (number?: string) => phoneOn(standIn, ++people, number)
  return {
    standIn,
    folder,
    phone,
    talker: async (number) => whatsappTalker(phone(number)),
    async restart() {
      await open.stop()
      open = await openChannel(house, standIn, folder, more)
    },
    async stop() {
      await open.stop()
      await standIn.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openChannel(
  house: WholeHouse,
  standIn: StandIn,
  folder: string,
  { pairs = () => true, show, ...more }: More,
): Promise<{ stop(): Promise<void> }> {
  const chromium = chromiumPath()
  const opened: Transport[] = []
  const channel = whatsappChannel(house, {
    open: ({ knownNumber, answered }) => {
      const transport = webTransport({
        folder,
        page: standIn.page,
        browserArgs: standIn.browserArgs,
        log: house.log,
        knows: knownNumber,
        handled: answered,
        ...(chromium && { chromium }),
      })
      opened.push(transport)
      return transport
    },
    capabilities: numberedCapabilities,
    perMinute: 6_000,
    perDay: 1_000,
    ...more,
    show: (health) => {
      show?.(health)
      if (health.state === 'pairing' && pairs()) standIn.pair()
    },
  })
  await channel.start()
  const notices = house.delivers(channel)
  await opened[0]?.ready()
  await until(() => standIn.connected)
  return {
    async stop() {
      await channel.stop()
      await notices.close()
    },
  }
}

/** Whoever's number is not known has an opaque id that WhatsApp does not tell the number of. */
function phoneOn(standIn: StandIn, people: number, phone: string | undefined): Phone {
  const lid = `${77_000_000_000_000 + people}@lid`
  const person = standIn.person(phone === undefined ? lid : `${digitsOf(phone)}@c.us`)
  let last: Kept | undefined
  return {
    address: phone === undefined ? lid : digitsOf(phone),
    hidden: phone === undefined,
    sends: (text) => {
      last = person.sends(text)
    },
    presses: (label) => {
      throw new Error(`nothing can be pressed: ${label}`)
    },
    repeats: () => {
      if (last) standIn.repeats(last)
    },
    sees: () => person.got().map(({ text }) => ({ text, choices: [] })),
    sendsPhoto: (bytes) => void person.sendsPhoto(undefined, bytes),
    sendsPlace: (latitude, longitude) => void person.sendsLocation(latitude, longitude),
    noises: {
      'nota de voz': () => void person.sendsVoice(),
      sticker: () => void person.sendsSticker(),
      'por la foto': () => void person.sendsPhoto(),
      'por la ubicación': () => void person.sendsLocation(19.43, -99.13),
      'por el contacto': () => void person.sendsCard('+525551234999'),
    },
  }
}
