import { telegramChannel } from '../../../bots/telegram/main.ts'
import { type BotApi, startBotApi } from '../telegram/api/server.ts'
import { channelContract } from './contract.ts'
import type { WholeHouse } from './house.ts'
import { telegramTalker } from './telegram-talker.ts'

channelContract('telegram', async (house) => {
  const api = await startBotApi()
  let people = 900_000_000
  let open = await start(house, api)
  return {
    talker: async () => telegramTalker(api, ++people),
    async restart() {
      await open.stop()
      open = await start(house, api)
    },
    async stop() {
      await open.stop()
      await api.close()
    },
  }
})

async function start(house: WholeHouse, api: BotApi): Promise<{ stop(): Promise<void> }> {
  const channel = telegramChannel(house, { token: api.token, apiRoot: api.url })
  await channel.start()
  const notices = house.delivers(channel)
  return {
    async stop() {
      await channel.stop()
      await notices.close()
    },
  }
}
