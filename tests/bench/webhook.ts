import { createServer } from 'node:http'
import { Telegraf } from 'telegraf'
import { openBotApi } from '../../cli/replay/bot-api.ts'
import { byTelegram } from '../../cli/replay/by-telegram.ts'
import type { Visit } from '../../cli/replay/campaign.ts'
import { come } from '../../cli/replay/come.ts'
import { openPoster } from '../../cli/replay/poster.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import { freePort } from '../servers/port.ts'
import { atOnce } from './alternatives.ts'
import { type Database, openHouse } from './house.ts'

/** The same updates, posted by as many people at once: milliseconds. */
export interface Webhook {
  count: number
  /** Whole turns of the house. */
  took: number
  /** A Telegraf bot that answers each update with one message, and takes the waiting sign from buttons. */
  answering: number
  /** A Telegraf bot that does nothing. */
  nothing: number
}

/** People who talk at the same time. */
const together = 32

/**
 * Whole visits through the webhook over HTTP, with a Bot API on this computer that takes what is answered; then the
 * very same updates to bots that know nothing. Whoever posts and the Bot API are in this process, for all three.
 */
export async function webhook(
  database: Database,
  redisUrl: string | undefined,
  people: number,
): Promise<Webhook> {
  const chats = new Map<number, object[]>()
  const house = await openHouse(database, redisUrl)
  const telegram = await byTelegram(house, await freePort(), (update) => {
    const chat = chatOf(update)
    chats.set(chat, [...(chats.get(chat) ?? []), update])
  })
  const { city, proposals } = mexicoCity
  const took = await atOnce(
    together,
    Array.from({ length: people }, (_, person) => person),
    async (person) => {
      const proposal = person % proposals.length
      const known = {
        home: city.boroughs[person % city.boroughs.length]?.name ?? '',
        proposal: { number: proposal + 1, title: proposals[proposal]?.title ?? '' },
      }
      const chat = telegram.chat(person)
      await come({ ...byLink, person, proposal }, chat, known, 1 + 64 * person, () => undefined)
    },
  )
  await telegram.close()
  await house.close()
  const updates = [...chats.values()]
  const count = updates.reduce((sum, some) => sum + some.length, 0)
  return { count, took, answering: await byBot(updates, true), nothing: await byBot(updates, false) }
}

const byLink: Omit<Visit, 'person' | 'proposal'> = {
  at: 0,
  does: 'signs',
  way: 'link',
  channel: 'telegram',
  twice: false,
  again: false,
  late: false,
}

interface Chatting {
  message?: { chat: { id: number } }
  callback_query?: { from: { id: number } }
}

const chatOf = (update: object): number => {
  const { message, callback_query: query } = update as Chatting
  return message?.chat.id ?? query?.from.id ?? 0
}

/** As long as a card, with two rows of buttons below. */
const card = {
  text: 'Lo que dice una propuesta, en unas pocas líneas. '.repeat(10),
  reply_markup: {
    inline_keyboard: ['Firmar', 'Menú'].map((text, ordinal) => [{ text, callback_data: `1:${ordinal}` }]),
  },
}

/** Each chat's updates in their order. @returns milliseconds. */
async function byBot(chats: readonly object[][], answers: boolean): Promise<number> {
  const api = await openBotApi()
  const bot = new Telegraf(api.token, { telegram: { apiRoot: api.url, webhookReply: false } })
  bot.use(async (context) => {
    if (!answers) return
    await context.telegram.callApi('sendMessage', { chat_id: chatOf(context.update), ...card })
    if (context.callbackQuery) await context.answerCbQuery()
  })
  bot.botInfo = await bot.telegram.getMe()
  const secret = 'a-secret-of-the-benchmarks'
  const server = createServer(bot.webhookCallback('/telegram', { secretToken: secret }))
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const poster = openPoster(`http://127.0.0.1:${port}/telegram`, secret)
  try {
    return await atOnce(together, chats, async (updates) => {
      for (const update of updates) await poster.post(update)
    })
  } finally {
    poster.close()
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await api.close()
  }
}
