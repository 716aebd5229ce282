import pg from 'pg'
import { type TelegramOptions, telegramChannel } from '../../../bots/telegram/main.ts'
import { type BotApi, startBotApi } from '../telegram/api/server.ts'
import { until, type WholeHouse } from './house.ts'

type Options = Partial<TelegramOptions> & { notices?: boolean }

export interface OpenBot {
  stop(): Promise<void>
}

/** A Bot API server with the bot of the house on it, for one test. */
export class Telegram {
  readonly house: WholeHouse
  readonly api: BotApi
  readonly #open = new Set<OpenBot>()
  static #people = 900_000_000

  constructor(house: WholeHouse, api: BotApi) {
    this.house = house
    this.api = api
  }

  /** Another bot of the same token, as of another process. */
  async bot({ notices = false, ...options }: Options = {}): Promise<OpenBot> {
    const channel = telegramChannel(this.house, {
      token: this.api.token,
      apiRoot: this.api.url,
      ...options,
    })
    await channel.start()
    const delivery = notices ? this.house.delivers(channel) : undefined
    const open = {
      stop: async () => {
        this.#open.delete(open)
        await delivery?.close()
        await channel.stop()
      },
    }
    this.#open.add(open)
    return open
  }

  person() {
    Telegram.#people += 1
    return this.api.person({ id: Telegram.#people })
  }

  /** The words of every message that a chat was sent, in order. */
  words(chat: { id: number }): string[] {
    return this.api.sent(chat.id).map(({ text, caption }) => text ?? caption ?? '')
  }

  /** A message is deleted from a chat, as the Bot API does it. */
  async deletes(chat: { id: number }, message: number): Promise<void> {
    await fetch(`${this.api.url}/bot${this.api.token}/deleteMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: chat.id, message_id: message }),
    })
  }

  /** What was called that a person would notice. */
  get shown() {
    return this.api.calls.filter(({ method }) => /^(send|edit)/.test(method))
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((open) => open.stop()))
    await this.api.close()
  }
}

export const openTelegram = async (
  house: WholeHouse,
  options: Parameters<typeof startBotApi>[0] = {},
): Promise<Telegram> => new Telegram(house, await startBotApi(options))

type Person = ReturnType<Telegram['person']>

/** Somebody who has chosen Spanish and stands in the menu. */
export async function inMenu(telegram: Telegram): Promise<Person> {
  const person = telegram.person()
  person.sends('/start')
  await person.waitsFor('¿En qué idioma')
  person.presses('Español')
  await person.waitsFor('¿Qué quieres hacer?')
  return person
}

/** Somebody who is asked for their phone. */
export async function atConsent(telegram: Telegram, proposal = 3): Promise<Person> {
  const person = telegram.person()
  person.opens(`p_${proposal}`)
  await person.waitsFor('¿En qué idioma')
  person.presses('Español')
  await person.waitsFor('Qué proponemos')
  person.presses('Firmar')
  await person.waitsFor('huella cifrada')
  return person
}

/** Holds all conversations still, from a connection of its own that nothing else uses. */
export async function holdConversations(house: WholeHouse) {
  const client = new pg.Client({ connectionString: house.store.url })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM conversation FOR UPDATE')
  return {
    /** Resolves when so many turns wait for it; what waits for something else does not count. */
    waited: (turns = 1) =>
      until(async () => {
        const { rows } = await client.query<{ waiting: number }>(
          `SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks
           WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`,
        )
        return (rows[0]?.waiting ?? 0) >= turns
      }),
    /** Breaks every other connection to the database. */
    async breakOthers(): Promise<void> {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
    },
    async letGo(): Promise<void> {
      await client.query('COMMIT')
      await client.end()
    },
  }
}
