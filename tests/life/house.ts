import type { Logger } from 'pino'
import type { Channel, Recipient } from '../../bots/channel.ts'
import { startDeliveries } from '../../bots/deliveries.ts'
import { type Door, type Inbound, openDoor, type House as RealHouse } from '../../bots/door.ts'
import { fetchPhotos } from '../../bots/photo/fetch.ts'
import { telegramCapabilities } from '../../bots/telegram/write.ts'
import { terminalCapabilities } from '../../bots/terminal/main.ts'
import { webCapabilities } from '../../bots/web/main.ts'
import { numberedCapabilities } from '../../bots/whatsapp/write.ts'
import type { City } from '../../core/city.ts'
import { type ChannelName, changing, channels, type QueueName } from '../../core/job.ts'
import type { Capabilities, Reply } from '../../core/reply.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { startWorker } from '../../worker/start.ts'
import { testPlaces } from '../city.ts'
import { CodeBook } from '../resident.ts'
import { testLog } from '../worker/house.ts'
import { setClock } from './clock.ts'
import { Jobs } from './jobs.ts'
import { photoFile } from './photos.ts'
import { beginning } from './planted.ts'
import { goRound } from './rounds.ts'

/** As the channels themselves say it; WhatsApp's is the transport without buttons. */
export const capabilities: Readonly<Record<ChannelName, Capabilities>> = {
  telegram: telegramCapabilities,
  whatsapp: numberedCapabilities,
  web: webCapabilities,
  terminal: terminalCapabilities,
}

/** A notice that reached a chat. */
export interface Delivered {
  channel: ChannelName
  to: Recipient
  reply: Reply
  /** It takes the place of what was shown before. */
  again: boolean
}

/** What passes before a worker has caught up, and between two looks of it at what is owed, in milliseconds. */
const ahead = 30_000
const pause = 2_000

class Died extends Error {}

/**
 * The whole house on a database and a clock of its own: the real doors, worker and delivery. Jobs wait until somebody
 * lets the worker catch up, so that everything happens in one order.
 */
export class House implements RealHouse {
  readonly store: Store
  readonly city: City
  readonly queues = new Jobs()
  /** They are sent: a representative may help somebody on every channel. */
  readonly codes = Object.assign(new CodeBook(), { demo: false })
  readonly places = testPlaces
  /** One of its own, by which the rounds of its worker are known. */
  readonly log: Logger = testLog()
  #now = beginning
  #running: Running

  static async open(store: Store): Promise<House> {
    return new House(store, await readCity(store))
  }

  private constructor(store: Store, city: City) {
    this.store = store
    this.city = city
    this.#running = run(this)
  }

  readonly now = (): number => this.#now

  /** @param milliseconds By how much the clock moves on, here and in the database. */
  async passes(milliseconds: number): Promise<void> {
    this.#now += milliseconds
    await setClock(this.store.pool, this.#now)
  }

  /** Reads the city again, whose goals were changed. */
  async changed(): Promise<void> {
    Object.assign(this.city, await readCity(this.store))
  }

  /** @returns What is answered; undefined when the process `dies` after the turn, before it can answer. */
  async take(channel: ChannelName, inbound: Inbound, dies: boolean): Promise<readonly Reply[] | undefined> {
    const replies: Reply[] = []
    const taken = this.#running.doors[channel].take(inbound, async (answers) => {
      if (dies) throw new Died('as the transcript says')
      replies.push(...answers)
    })
    try {
      await taken
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault
      await this.restart()
      return undefined
    }
    return replies
  }

  /** The process ends and another begins, which knows only what is in the database; the queue is lost. */
  async restart(): Promise<void> {
    await this.#running.stop()
    this.queues.wipe()
    this.#running = run(this)
  }

  /** The worker does all that there is to do. @returns the notices that were delivered, in their order. */
  async catchUp(): Promise<readonly Delivered[]> {
    await this.#work(() => true)
    const { delivered } = this.#running
    // Announcements come after notices, in the order in which they were sent.
    const id = ({ to }: Delivered) => Number(to.notice ?? Number.MAX_SAFE_INTEGER)
    return delivered.splice(0).sort((one, other) => id(one) - id(other))
  }

  /** The worker records, tells and queues what must be delivered, and its process ends before anything is. */
  async almostCatchUp(): Promise<void> {
    await this.#work((queue) => !/^(notices|broadcasts)-/.test(queue))
    await this.restart()
  }

  /**
   * Half a minute passes, so that all is done which a worker does more often; what it does more seldom is done when
   * its time has come. One round may find what another has made ready, so two without a job end it.
   */
  async #work(on: (queue: QueueName) => boolean): Promise<void> {
    await this.passes(ahead)
    let idle = 0
    while (idle < 2) {
      await this.passes(pause)
      await goRound(this.log, this.#now)
      idle = (await this.queues.drain(on)) > 0 ? 0 : idle + 1
    }
  }

  async close(): Promise<void> {
    await this.#running.stop()
  }
}

/** What a process has for as long as it runs. */
interface Running {
  doors: Readonly<Record<ChannelName, Door>>
  delivered: Delivered[]
  stop(): Promise<void>
}

function run(house: House): Running {
  const delivered: Delivered[] = []
  const door = (name: ChannelName) => openDoor(house, name, capabilities[name])
  const worker = startWorker(house)
  const deliveries = channels.flatMap((name) => {
    const one = channel(name, (to, reply, again) => delivered.push({ channel: name, to, reply, again }))
    return [startDeliveries(one, house), fetchPhotos(one, house)]
  })
  return {
    doors: {
      telegram: door('telegram'),
      whatsapp: door('whatsapp'),
      web: door('web'),
      terminal: door('terminal'),
    },
    delivered,
    async stop() {
      await Promise.all(deliveries.map((delivery) => delivery.close()))
      await worker.stop()
    },
  }
}

/** A channel whose platform hands on what it is given. */
const channel = (
  name: ChannelName,
  hand: (to: Recipient, reply: Reply, again: boolean) => void,
): Channel => ({
  name,
  capabilities: capabilities[name],
  start: async () => undefined,
  stop: async () => undefined,
  deliver: async (to, reply) => hand(to, reply, false),
  ...(changing.includes(name) && {
    keep: async (to, reply, message) => {
      hand(to, reply, message !== undefined)
      return message ?? 'm1'
    },
  }),
  fetch: async () => photoFile,
})
