import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Telegraf } from 'telegraf'
import type { Update } from 'telegraf/types'
import { ConfigFault } from '../../core/config.ts'
import type { Reply } from '../../core/reply.ts'
import { blockAddress } from '../../prisma/notice.ts'
import { writeBot } from '../../prisma/places.ts'
import { type Channel, Refused, Unfit, Unreachable } from '../channel.ts'
import { type House, type Inbound, openDoor } from '../door.ts'
import { answers, Failures } from '../failures.ts'
import { type Listening, listen } from '../listening.ts'
import { drawing } from '../picture/file.ts'
import { Budget } from './budget.ts'
import { CallFault, meaningOf, withoutPayload } from './fault.ts'
import { fetchFile } from './file.ts'
import { allowedUpdates, Poller } from './poll.ts'
import { introduce } from './profile.ts'
import { readUpdate } from './read.ts'
import { Renewals } from './renewals.ts'
import { Second } from './second.ts'
import { announcing, notifying, replying, Sender } from './sender.ts'
import { type WebhookOptions, webhookApp } from './webhook.ts'
import { type Call, telegramCapabilities, writeReplies } from './write.ts'

export interface TelegramOptions {
  token: string
  /** Where the Bot API is: Telegram's own, or one that the city runs. */
  apiRoot: string
  /** Absent: polling, by one process alone. */
  webhook?: WebhookOptions
  /** Messages a second over all chats and processes. Absent: Telegram's common limit. */
  perSecond?: number
}

/** Telegram's limit over all chats is about 30 messages a second, and more is paid for. */
const commonLimit = 30
/** The share of it that notices may take: replies to people need room too. */
const forNotices = 5 / 6
/** An idle connection is closed before any server would close it, which a call could meet. Milliseconds. */
const shortest = 4_000
/** The rest of the house does not wait longer for Telegram when it opens. Milliseconds. */
const patience = 10_000

/** The Telegram bot. Telegraf routes updates in and speaks the Bot API; the way in and the queue out are ours. */
export function telegramChannel(
  house: House,
  { token, apiRoot, webhook, perSecond = commonLimit }: TelegramOptions,
): Channel {
  const { store, city, log } = house
  const door = openDoor(house, 'telegram', telegramCapabilities)
  const bot = new Telegraf(token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot, webhookReply: false },
  })
  // Telegraf keeps connections open to Telegram's own server alone, and opens one for each call to a city's own.
  const connections = new Agent({ keepAlive: true, timeout: shortest })
  if (apiRoot.startsWith('http:')) Object.assign(bot.telegram.options, { agent: connections })
  const stopping = new AbortController()
  const budget = new Budget(store, log, perSecond)
  const limits = {
    second: new Second(perSecond, stopping.signal),
    onSpent: () => budget.spend(),
    onQuiet: (wait: number) => budget.quiet(wait),
    paid: perSecond > commonLimit,
  }
  const sender = new Sender(bot.telegram, stopping.signal, limits, drawing(store))
  const handle = (update: Update) => bot.handleUpdate(update)
  const failures = new Failures<number>(
    () => answers(store),
    (fault) => fault instanceof CallFault && fault.meaning === 'unreachable',
    log,
  )
  const poller = new Poller(bot.telegram, handle, failures, log)
  let listening: Listening | undefined
  let opening: Promise<void> = Promise.resolve()
  let introducing: Promise<void> = Promise.resolve()

  bot.use(async ({ update }) => {
    const read = readUpdate(update)
    if (!read) return
    const { pressed } = read
    await converse(read, (replies) => writeReplies(replies, pressed))
    if (pressed) await sender.acknowledge(pressed.query)
  })

  async function converse(inbound: Inbound, write: (replies: readonly Reply[]) => Call[]): Promise<void> {
    const { address } = inbound
    await door.take(inbound, async (replies) => {
      try {
        let sent: unknown
        for (const call of write(replies)) sent = await sender.perform(address, call, replying)
        const prompt = replies.at(-1)?.prompt
        if (prompt) renewals.expect(address, prompt, numberOf(sent))
      } catch (fault) {
        // Whoever wrote and then blocked us gets no answer; that is theirs to decide.
        if (!(fault instanceof Refused)) throw fault
        await blockAddress(store, 'telegram', address)
      }
    })
  }

  const renewals = new Renewals(async (address, prompt, shown) => {
    try {
      await converse(
        { address, update: `renewal ${prompt}`, input: { type: 'renewal', prompt } },
        (replies) => writeReplies(replies, shown).map(inPlace),
      )
    } catch (fault) {
      log.warn({ err: fault }, 'a code was not shown anew: a tap asks for it')
    }
  })
  // Faults go on to the poller or the webhook, which see to it that the update comes again.
  bot.catch((fault) => {
    throw fault
  })

  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true })
  })

  /** Learns who the bot is. @throws ConfigFault when Telegram does not know the token. */
  async function meet(): Promise<void> {
    try {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patience)]) as never
      bot.botInfo = await bot.telegram.callApi('getMe', {}, { signal })
    } catch (fault) {
      if (meaningOf(fault).type === 'unauthorised') {
        throw new ConfigFault(
          'TELEGRAM_BOT_TOKEN: Telegram does not know it; ask @BotFather for the bot’s token',
        )
      }
      throw withoutPayload('getMe', fault)
    }
  }

  async function open(): Promise<void> {
    if (!bot.botInfo) await meet()
    if (webhook) {
      listening ??= await listen(webhookApp(webhook, handle, failures, log), webhook.port)
      await bot.telegram.setWebhook(webhook.url, {
        secret_token: webhook.secret,
        allowed_updates: [...allowedUpdates],
        max_connections: 40,
      })
    } else {
      await bot.telegram.deleteWebhook()
      poller.start()
    }
  }

  /** Tells the rest of the house who the bot is, and Telegram who speaks. */
  async function becomeKnown(): Promise<void> {
    if (bot.botInfo) await writeBot(store, bot.botInfo.username)
    await introduce(bot.telegram, city)
  }

  /** Telegram may be away when the house opens; the rest of it does not wait. */
  async function patiently(what: string, work: () => Promise<void>): Promise<void> {
    for (let wait = 1_000; !stopping.signal.aborted; wait = Math.min(60_000, wait * 2)) {
      try {
        await Promise.race([work(), stopped])
        return
      } catch (fault) {
        const err = fault instanceof ConfigFault ? fault : withoutPayload(what, fault)
        log.warn({ err }, 'Telegram cannot be reached, or refuses: trying again')
        const meaning = meaningOf(fault)
        const pause = meaning.type === 'rate-limited' ? meaning.wait : wait
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  return {
    name: 'telegram',
    capabilities: telegramCapabilities,
    noticesPerSecond: Math.floor(perSecond * forNotices),
    places: (most) => budget.places(most),

    async start() {
      await budget.declare()
      try {
        await meet()
      } catch (fault) {
        if (fault instanceof ConfigFault) throw fault
      }
      opening = patiently('opening', open)
      // People are answered meanwhile: Telegram limits how often a bot may describe itself.
      introducing = opening.then(() => patiently('introduce', becomeKnown))
      return bot.botInfo && `Telegram · https://t.me/${bot.botInfo.username}`
    },

    async stop() {
      stopping.abort()
      renewals.stop()
      await opening
      await introducing
      await poller.stop()
      await listening?.close()
      await door.drained()
      await budget.close()
      connections.destroy()
    },

    async deliver({ address, announcement }, reply) {
      const patience = announcement === undefined ? notifying : announcing
      await told(async () => {
        for (const call of writeReplies([reply])) await sender.perform(address, call, patience)
      })
    },

    async keep({ address }, reply, message) {
      const [call] = writeReplies([reply])
      if (call?.method !== 'sendMessage') throw new Unfit('what is kept is one message of words')
      const made = await told(() => sender.perform(address, changed(call, message), notifying))
      return idOf(made) ?? message ?? ''
    },

    fetch: (file) => fetchFile(bot.telegram, file, { token, apiRoot, stopping: stopping.signal }),
  }
}

/** The same in the message that is there already. */
const changed = (call: Extract<Call, { method: 'sendMessage' }>, message: string | undefined): Call =>
  message === undefined
    ? call
    : {
        method: 'editMessageText',
        message: Number(message),
        text: call.text,
        markup: call.markup,
        instead: call,
      }

/** Where the message is gone, nobody looks at it any more. */
const inPlace = (call: Call): Call =>
  call.method === 'editMessageMedia' ? { ...call, instead: undefined } : call

const numberOf = (made: unknown): number | undefined => {
  const id = (made as { message_id?: unknown } | undefined)?.message_id
  return typeof id === 'number' ? id : undefined
}

const idOf = (made: unknown): string | undefined => numberOf(made)?.toString()

/** What became of a notice, in the words of all channels. */
async function told<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (fault) {
    if (!(fault instanceof CallFault)) throw fault
    if (fault.meaning === 'mistake') throw new Unfit(fault.message)
    if (fault.meaning === 'unreachable') throw new Unreachable(fault.message, fault.sent)
    throw fault
  }
}
