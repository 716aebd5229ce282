import { buttonData } from '../../bots/button.ts'
import type { Channel } from '../../bots/channel.ts'
import type { House } from '../../bots/door.ts'
import { telegramChannel } from '../../bots/telegram/main.ts'
import { type BotApi, openBotApi } from './bot-api.ts'
import type { Act, Chat, Place } from './chat.ts'
import { phoneOf } from './person.ts'
import { openPoster } from './poster.ts'

const secret = 'a-secret-of-the-replay'

/** Telegram, but for Telegram: the house's own channel, its webhook over HTTP, and a Bot API here that answers it. */
export interface Telegram extends Place {
  channel: Channel
  calls(): number
  close(): Promise<void>
}

/**
 * @param port One that is free, for the webhook.
 * @param onUpdate Told each update that is handed over.
 */
export async function byTelegram(
  house: House,
  port: number,
  onUpdate: (update: object) => void = () => undefined,
): Promise<Telegram> {
  const api = await openBotApi()
  const url = `http://127.0.0.1:${port}/telegram`
  const channel = telegramChannel(house, {
    token: api.token,
    apiRoot: api.url,
    webhook: { url, secret, port },
  })
  await channel.start()
  const poster = openPoster(url, secret)
  const post = (update: object) => {
    onUpdate(update)
    return poster.post(update)
  }
  return {
    channel,
    calls: api.calls,
    chat: (person) => chatOf(person, api, post),
    async close() {
      poster.close()
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
