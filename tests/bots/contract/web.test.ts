import { webChannel } from '../../../bots/web/main.ts'
import { freePort } from '../../servers/port.ts'
import { channelContract } from './contract.ts'
import type { WholeHouse } from './house.ts'
import { type WebTalker, webTalker } from './web-talker.ts'

channelContract('web', async (house) => {
  const port = await freePort()
  const talkers: WebTalker[] = []
  let open = await start(house, port)
  return {
    async talker() {
      const talker = await webTalker(`http://127.0.0.1:${port}`)
      talkers.push(talker)
      return talker
    },
    async restart() {
      await open.stop()
      open = await start(house, port)
    },
    async stop() {
      for (const talker of talkers) talker.leaves()
      await open.stop()
    },
  }
})

async function start(house: WholeHouse, port: number): Promise<{ stop(): Promise<void> }> {
  const channel = webChannel(house, { host: '127.0.0.1', port, origin: undefined, behindProxy: false })
  await channel.start()
  const notices = house.delivers(channel)
  return {
    async stop() {
      await channel.stop()
      await notices.close()
    },
  }
}
