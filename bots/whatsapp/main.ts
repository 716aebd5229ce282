import { randomUUID } from 'node:crypto'
import { word } from '../../core/language/say.ts'
import { policy } from '../../core/policy.ts'
import type { Capabilities, Language, Reply } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'
import { answeredUpdates, stampAnswered } from '../../prisma/answered.ts'
import { dropHealth, writeHealth } from '../../prisma/health.ts'
import { releaseFor } from '../../prisma/held.ts'
import { blockAddress } from '../../prisma/notice.ts'
import { declareRate } from '../../prisma/rate.ts'
import { Pause } from '../../queue/queues.ts'
import { type Channel, Held, Refused } from '../channel.ts'
import { DemoInbox } from '../code.ts'
import { type House, openDoor, type Send } from '../door.ts'
import { answers, Failures } from '../failures.ts'
import { Lanes } from '../lanes.ts'
import { type Draw, drawing } from '../picture/file.ts'
import { settle } from './aftermath.ts'
import { Contacts } from './contacts.ts'
import { Pace } from './pace.ts'
import { readContent } from './read.ts'
import { Sender } from './sender.ts'
import {
  type Health,
  type Outgoing,
  type Received,
  TooFast,
  type Transport,
  Unreachable,
  type Sender as Writer,
} from './transport.ts'
import { writeReply } from './write.ts'

export interface WhatsappOptions {
  open(knowledge: Knowledge): Transport
  capabilities: Capabilities
  /** Messages a minute, and a day: see `Pace`. */
  perMinute: number
  perDay: number
  /**
   * The platform takes free text only for 24 hours after the person wrote. Later a notice goes in the approved template
   * of this name, which has one parameter, or waits for the person when there is none. Absent: there is no such window.
   */
  window?: { template: string | undefined }
  /** Tells whoever started the house. */
  show?(health: Health): void
}

/** What a transport may ask of the house. */
export interface Knowledge {
  /** The number behind an opaque id, when WhatsApp once said it. */
  knownNumber(opaque: string): Promise<string | undefined>
  /** Those of these messages of a chat that were answered. Of a chat the last 20 are known. */
  answered(from: Writer, ids: readonly string[]): Promise<ReadonlySet<string>>
  draw: Draw
}

const account = 'whatsapp'
/** Milliseconds after a person's message in which free text is taken; a little less, since clocks differ. */
const window = (24 * 60 - 5) * 60_000
/** What a template's parameter may hold, in characters; line breaks are not among it. */
const longestParameter = 900
/** The languages of templates. */
const templateLanguages: Readonly<Record<Language, string>> = { es: 'es_MX', en: 'en_US' }

/** WhatsApp, through either transport: one channel, with one way of speaking. */
export function whatsappChannel(house: House, options: WhatsappOptions): Channel {
  const { store, city, codes, log } = house
  const { capabilities, perMinute, perDay } = options
  const door = openDoor(house, 'whatsapp', capabilities)
  const stopping = new AbortController()
  const contacts = new Contacts(store)
  const lanes = new Lanes()
  const transport = options.open({
    knownNumber: (opaque) => contacts.knownNumber(opaque),
    answered,
    draw: drawing(store),
  })
  const pace = new Pace(store, { account, perMinute, perDay, timeZone: city.timeZone }, stopping.signal)
  const sender = new Sender(transport, pace, store, log, stopping.signal)
  const failures = new Failures<string>(
    () => answers(store),
    (fault) => fault instanceof Unreachable,
    log,
  )
  const process = randomUUID()
  let written: Promise<void> = Promise.resolve()
  let deaf: (() => void) | undefined
  /** Chats whose turn is under way: a code that is shown here was asked for here. */
  const talking = new Set<string>()

  /** Ids of messages may hold a number, and updates are kept. */
  const updateOf = (id: string) =>
    store.keys.address('whatsapp update', id).toString('base64url').slice(0, 22)

  async function answered(from: Writer, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { address } = await contacts.of(from)
    const known = new Set(await answeredUpdates(store, 'whatsapp', address))
    return new Set(ids.filter((id) => known.has(updateOf(id))))
  }

  async function take({ id, from, content }: Received): Promise<void> {
    const { address, vouched } = await contacts.of(from)
    const update = updateOf(id)
    const send: Send = async (replies, language, since) => {
      try {
        for (const message of write(replies, language)) await sender.answer(address, message, since)
      } catch (fault) {
        // Whoever wrote and then blocked us gets no answer; that is theirs to decide.
        if (!(fault instanceof Refused)) throw fault
        await blockAddress(store, 'whatsapp', address)
      }
      await stampAnswered(store, 'whatsapp', address, update)
    }
    talking.add(address)
    try {
      await door.take({ address, update, input: readContent(content), vouched }, send)
    } catch (fault) {
      // It comes again, unless it is what fails: then the chat goes on without it.
      if (stopping.signal.aborted || !(await failures.givesUp(update, fault))) throw fault
    } finally {
      talking.delete(address)
    }
    if (options.window) await releaseFor(store, 'whatsapp', address)
  }

  const write = (replies: readonly Reply[], language: Language): Outgoing[] =>
    replies.flatMap((reply) => writeReply(reply, language, capabilities))

  /** What a notice is sent as at this time. @throws Held */
  function fitting(reply: Reply, language: Language, heardAt: Date): Outgoing[] {
    if (!options.window || house.now() - heardAt.getTime() < window) return write([reply], language)
    const { template } = options.window
    if (!template) throw new Held('window')
    const words = plain(reply.text)
      .replace(/\s*\n\s*/g, ' · ')
      .slice(0, longestParameter)
    return [{ type: 'template', name: template, language: templateLanguages[language], parameters: [words] }]
  }

  /** For the demonstration: nobody sends text messages there. */
  function showCodes(inbox: DemoInbox): () => void {
    return inbox.listen(({ code, language, address }) => {
      if (!talking.has(address)) return
      const text = `[demo · SMS] ${word(language, 'code.message', { code, minutes: policy.code.minutes })}`
      sender
        .answer(address, { type: 'text', text })
        .catch((fault: unknown) => log.warn({ err: fault }, 'a code of the demonstration was not shown'))
    })
  }

  function health(report: Health): void {
    options.show?.(report)
    const { pairing, ...rest } = report
    const shown = pairing && (pairing.type === 'qr' ? `qr ${pairing.text}` : `code ${pairing.code}`)
    written = written
      .then(() => writeHealth(store, 'whatsapp', process, { ...rest, pairing: shown }))
      .catch((fault: unknown) => log.warn({ err: fault }, 'the health of WhatsApp was not written'))
  }

  return {
    name: 'whatsapp',
    capabilities,

    async start() {
      await declareRate(store.pool, account, { perMinute, perDay })
      if (codes instanceof DemoInbox) deaf = showCodes(codes)
      await transport.start({
        received: (message) =>
          lanes.run(message.from.opaque ?? message.from.number ?? '', () => take(message)),
        status: (update) => settle(store, log, update),
        health,
      })
      return undefined
    },

    async stop() {
      await transport.stop()
      stopping.abort()
      await lanes.drained()
      await door.drained()
      deaf?.()
      await written
      await dropHealth(store, 'whatsapp', process)
    },

    ...(options.window && !options.window.template && { window }),
    places: () => sender.places(),

    async deliver({ heardAt, ...carried }, reply, language) {
      for (const message of fitting(reply, language, heardAt)) await sender.notify(carried, message)
    },

    async fetch(file) {
      try {
        return await transport.fetch(file)
      } catch (fault) {
        throw fault instanceof TooFast ? new Pause(fault.wait) : fault
      }
    },
  }
}
