import { type CloudTransport, cloudTransport } from '../../../bots/whatsapp/cloud/transport.ts'
import { whatsappChannel } from '../../../bots/whatsapp/main.ts'
import { pressedCapabilities } from '../../../bots/whatsapp/write.ts'
import { type CloudApi, openCloudApi } from '../whatsapp/cloud/api/server.ts'
import type { WholeHouse } from './house.ts'
import type { Platform } from './talker.ts'
import { digitsOf, type Phone, whatsappTalker } from './whatsapp-talker.ts'

/** WhatsApp by the Cloud API, as residents find it. */
export async function whatsappByCloud(
  house: WholeHouse,
): Promise<Platform & { phone(phone?: string): Phone }> {
  let port: number | undefined
  let people = 0
  const api = await openCloudApi({
    reach: () => (port === undefined ? undefined : `http://127.0.0.1:${port}/whatsapp`),
  })
  const start = async () => {
    const open = await openChannel(house, api)
    port = open.port
    return open
  }
  let open = await start()
  const phone = (number?: string) => phoneOn(api, ++people, number)
  return {
    phone,
    talker: async (number) => whatsappTalker(phone(number)),
    async restart() {
      await open.stop()
      open = await start()
    },
    async stop() {
      await open.stop()
      await api.close()
    },
  }
}

async function openChannel(
  house: WholeHouse,
  api: CloudApi,
): Promise<{ port: number | undefined; stop(): Promise<void> }> {
  const opened: CloudTransport[] = []
  const channel = whatsappChannel(house, {
    open: () => {
      const transport = cloudTransport({
        ...api.access,
        port: 0,
        host: '127.0.0.1',
        log: house.log,
      })
      opened.push(transport)
      return transport
    },
    capabilities: pressedCapabilities,
    perMinute: 6_000,
    perDay: 1_000,
    window: { template: undefined },
  })
  await channel.start()
  const notices = house.delivers(channel)
  return {
    port: opened[0]?.port,
    async stop() {
      await channel.stop()
      await notices.close()
    },
  }
}

/** Whoever's number is not known has a business-scoped user id alone. */
function phoneOn(api: CloudApi, people: number, phone: string | undefined): Phone {
  const userId = `MX.${1_000_000_000_000_000 + people}`
  const person = api.person(phone === undefined ? { userId } : { number: digitsOf(phone), userId })
  return {
    address: phone === undefined ? userId : digitsOf(phone),
    hidden: phone === undefined,
    sends: (text) => void person.sends(text),
    presses: (label) => void person.presses(label),
    repeats: () => person.repeats(),
    sees: () => person.sees().map(({ words, choices }) => ({ text: words, choices })),
    sendsPhoto: (bytes) => void person.sendsPhoto(undefined, bytes),
    sendsPlace: (latitude, longitude) => void person.sendsLocation(latitude, longitude),
    noises: {
      'nota de voz': () => void person.sendsVoice(),
      sticker: () => void person.sendsSticker(),
      'por la foto': () => void person.sendsPhoto(),
      'por la ubicación': () => void person.sendsLocation(19.43, -99.13),
      'por el contacto': () => void person.sharesContact('+525551234999'),
    },
  }
}
