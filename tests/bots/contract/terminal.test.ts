import { channelContract } from './contract.ts'
import { type TerminalTalker, terminalTalker } from './terminal-talker.ts'

/** A terminal shows one conversation, so each person has one of their own; their notices come by one queue. */
channelContract(
  'terminal',
  async (house) => {
    const talkers = new Map<string, TerminalTalker>()
    const { channel: any } = terminalTalker(house, 'nobody')
    const notices = house.delivers({
      ...any,
      async deliver(to, reply, language) {
        const talker = talkers.get(to.address)
        if (!talker) throw new Error('nobody sits there')
        await talker.channel.deliver(to, reply, language)
      },
    })
    return {
      async talker() {
        const talker = terminalTalker(house, `terminal-${talkers.size + 1}`)
        talkers.set(talker.address, talker)
        return talker
      },
      async restart() {
        for (const talker of talkers.values()) await talker.restart()
      },
      async stop() {
        for (const talker of talkers.values()) await talker.channel.stop()
        await notices.close()
      },
    }
  },
  { typed: true },
)
