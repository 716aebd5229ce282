import { setTimeout as sleep } from 'node:timers/promises'
import { Telegraf } from 'telegraf'
import type { Update } from 'telegraf/types'
import { ConfigFault } from '../../core/config.ts'
import { blockAddress } from '../../prisma/notice.ts'
import { writeBot } from '../../prisma/places.ts'
import { type Channel, Refused, Unfit } from '../channel.ts'
import { type House, openDoor } from '../door.ts'
import { answers, Failures } from '../failures.ts'
import { type Listening, listen } from '../listening.ts'
import { CallFault, meaningOf, withoutPayload } from './fault.ts'
import { fetchFile } from './file.ts'
import { allowedUpdates, Poller } from './poll.ts'
import { introduce } from './profile.ts'
import { readUpdate } from './read.ts'
import { notifying, replying, Sender } from './sender.ts'
import { type WebhookOptions, webhookApp } from './webhook.ts'
import { telegramCapabilities, writeReplies } from './write.ts'

export interface TelegramOptions {
  token: string
  /** Where the Bot API is: Telegram's own, or one that the city runs. */
  apiRoot: string
  /** Absent: polling, by one process alone. */
  webhook?: WebhookOptions
}

/** Telegram's limit over all chats is about 30 messages a second; replies to people need room too. */
const noticesPerSecond = 25
/** The rest of the house does not wait longer for Telegram when it opens. Milliseconds. */
const patience = 10_000

/** The Telegram bot. Telegraf routes updates in and speaks the Bot API; the way in and the queue out are ours. */
export function telegramChannel(house: House, { token, apiRoot, webhook }: TelegramOptions): Channel {
  const { store, city, log } = house
  const door = openDoor(house, 'telegram', telegramCapabilities)
  const bot = new Telegraf(token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot, webhookReply: false },
  })
  const stopping = new AbortController()
  const sender = new Sender(bot.telegram, stopping.signal)
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
    const { address, pressed } = read
    await door.take(read, async (replies) => {
      try {
        for (const call of writeReplies(replies, pressed)) await sender.perform(address, call, replying)
      } catch (fault) {
        // Whoever wrote and then blocked us gets no answer; that is theirs to decide.
        if (!(fault instanceof Refused)) throw fault
        await blockAddress(store, 'telegram', address)
      }
    })
    if (pressed) await sender.acknowledge(pressed.query)
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
    noticesPerSecond,

    async start() {
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
      await opening
      await introducing
      await poller.stop()
      await listening?.close()
      await door.drained()
    },

    fetch: (file) => fetchFile(bot.telegram, file, { token, apiRoot, stopping: stopping.signal }),

    async deliver({ address }, reply) {
      try {
        for (const call of writeReplies([reply])) await sender.perform(address, call, notifying)
      } catch (fault) {
        if (fault instanceof CallFault && fault.meaning === 'mistake') throw new Unfit(fault.message)
        throw fault
      }
    },
  }
}
