import { Agent, request } from 'node:http'
import { buttonData } from '../../bots/button.ts'
import type { Channel } from '../../bots/channel.ts'
import type { House } from '../../bots/door.ts'
import { telegramChannel } from '../../bots/telegram/main.ts'
import { type BotApi, openBotApi } from './bot-api.ts'
import type { Act, Chat, Place } from './chat.ts'
import { phoneOf } from './person.ts'

const secret = 'a-secret-of-the-replay'

/** Telegram, but for Telegram: the house's own channel, its webhook over HTTP, and a Bot API here that answers it. */
export interface Telegram extends Place {
  channel: Channel
  calls(): number
  close(): Promise<void>
}

/** @param port One that is free, for the webhook. */
export async function byTelegram(house: House, port: number): Promise<Telegram> {
  const api = await openBotApi()
  const url = `http://127.0.0.1:${port}/telegram`
  const channel = telegramChannel(house, {
    token: api.token,
    apiRoot: api.url,
    webhook: { url, secret, port },
  })
  await channel.start()
  const agent = new Agent({ keepAlive: true })
  const postOnce = (update: object) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify(update)
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-telegram-bot-api-secret-token': secret,
      }
      const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(new Error(`the webhook answered ${answer.statusCode}`)),
        )
      })
      asked.once('error', reject)
      asked.end(body)
    })
  /**
   * Telegram hands an update over again when it was not answered well. Here an answer that is not well would be a fault
   * of ours; that a connection ended which was kept for the next update is none, and as usual.
   */
  const post = (update: object) =>
    postOnce(update).catch((fault: unknown) => {
      if ((fault as { code?: unknown }).code !== 'ECONNRESET') throw fault
      return postOnce(update)
    })
  return {
    channel,
    calls: api.calls,
    chat: (person) => chatOf(person, api, post),
    async close() {
      agent.destroy()
      await channel.stop()
      await api.close()
    },
  }
}

function chatOf(person: number, api: BotApi, post: (update: object) => Promise<void>): Chat {
  const id = 2_000_000_000 + person
  const heard = api.listen(id)
  const from = { id, is_bot: false, first_name: 'R' }
  const chat = { id, type: 'private', first_name: 'R' }
  const message = (content: object) => ({ message: { message_id: 1, date: 0, from, chat, ...content } })
  const written = (act: Act): object => {
    switch (act.type) {
      case 'open':
        return message({ text: `/start p_${act.proposal}` })
      case 'say':
        return message({ text: act.words })
      case 'share':
        return message({ contact: { phone_number: `52${phoneOf(person)}`, first_name: 'R', user_id: id } })
      case 'press':
        return {
          callback_query: {
            id: '1',
            from,
            chat_instance: '1',
            data: buttonData(act.button.prompt, act.button.ordinal),
            message: { message_id: heard.message, date: 0, chat, text: '…' },
          },
        }
    }
  }
  return {
    channel: 'telegram',
    act: (act, update) => post({ update_id: update, ...written(act) }),
    shown: () => heard.shown,
    code: () => '',
    leave: () => api.forget(id),
  }
}
