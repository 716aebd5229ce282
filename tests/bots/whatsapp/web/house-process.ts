import { pino } from 'pino'
import { webTransport } from '../../../../bots/whatsapp/web/transport.ts'

/** A house of its own process, to be killed: says each state of health to whoever forked it. */
const [folder = '', pageFolder = '', version = '', chromium = '', ...browserArgs] = process.argv.slice(2)

const transport = webTransport({
  folder,
  page: { folder: pageFolder, version },
  browserArgs,
  chromium,
  log: pino({ level: 'silent' }),
})
await transport.start({
  received: async () => undefined,
  status: async () => undefined,
  health: ({ state }) => void process.send?.(state),
})
