import { join } from 'node:path'
import type { Channel } from '../bots/channel.ts'
import { telegramChannel } from '../bots/telegram/main.ts'
import { webChannel } from '../bots/web/main.ts'
import { cloudTransport } from '../bots/whatsapp/cloud/transport.ts'
import { type WhatsappOptions, whatsappChannel } from '../bots/whatsapp/main.ts'
import type { Health } from '../bots/whatsapp/transport.ts'
import { webTransport } from '../bots/whatsapp/web/transport.ts'
import { numberedCapabilities, pressedCapabilities } from '../bots/whatsapp/write.ts'
import type { Config } from '../core/config.ts'
import type { ChannelName } from '../core/job.ts'
import type { Opened } from './house.ts'

/** Whether the bots have anybody to talk with. */
export const hasBots = ({ TELEGRAM_BOT_TOKEN, WHATSAPP }: Config): boolean =>
  TELEGRAM_BOT_TOKEN !== undefined || WHATSAPP !== 'off'

/** The channels that say how they are, wherever they run. */
export const reporting = ({ WHATSAPP }: Config): ChannelName[] => (WHATSAPP === 'off' ? [] : ['whatsapp'])

export function openWeb(house: Opened): Channel {
  const { config } = house
  return webChannel(house, {
    host: config.WEB_HOST,
    ...(config.WEB_PORT === undefined ? { port: 3000, orAnyFree: true } : { port: config.WEB_PORT }),
    origin: config.WEB_ORIGIN,
    behindProxy: config.WEB_BEHIND_PROXY,
    expects: reporting(config),
  })
}

/** The bots that are configured. @param show Tells the person at the terminal how WhatsApp is. */
export function openBots(house: Opened, show: (health: Health) => void): Channel[] {
  const { config } = house
  return [
    ...(config.TELEGRAM_BOT_TOKEN ? [openTelegram(house, config.TELEGRAM_BOT_TOKEN)] : []),
    ...(config.WHATSAPP === 'off'
      ? []
      : [whatsappChannel(house, { ...(config.WHATSAPP === 'web' ? paired(house) : cloud(house)), show })]),
  ]
}

function openTelegram(house: Opened, token: string): Channel {
  const { config } = house
  return telegramChannel(house, {
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    perSecond: config.TELEGRAM_PER_SECOND,
    ...(config.TELEGRAM_WEBHOOK_URL &&
      config.TELEGRAM_WEBHOOK_SECRET && {
        webhook: {
          url: config.TELEGRAM_WEBHOOK_URL,
          secret: config.TELEGRAM_WEBHOOK_SECRET,
          port: config.TELEGRAM_WEBHOOK_PORT,
        },
      }),
  })
}

/** A phone's account sends like a person who writes a lot: WhatsApp bans what sends like a machine. */
function paired({ config, log }: Opened): WhatsappOptions {
  return {
    capabilities: numberedCapabilities,
    perMinute: config.WHATSAPP_PER_MINUTE ?? 30,
    perDay: config.WHATSAPP_PER_DAY ?? 1_000,
    open: ({ knownNumber, answered }) =>
      webTransport({
        folder: join(config.VOCES_DATA, 'whatsapp'),
        ...(config.CHROMIUM_PATH && { chromium: config.CHROMIUM_PATH }),
        ...(config.WHATSAPP_PAIR_PHONE && { pairPhone: config.WHATSAPP_PAIR_PHONE }),
        handled: answered,
        knows: knownNumber,
        log,
      }),
  }
}

/** A new business number may begin 250 conversations a day, and send 80 messages a second. */
function cloud({ config, log }: Opened): WhatsappOptions {
  const {
    WHATSAPP_CLOUD_TOKEN: token = '',
    WHATSAPP_CLOUD_PHONE_ID: phoneId = '',
    WHATSAPP_CLOUD_APP_SECRET: appSecret = '',
    WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken = '',
  } = config
  return {
    capabilities: pressedCapabilities,
    perMinute: config.WHATSAPP_PER_MINUTE ?? 1_200,
    perDay: config.WHATSAPP_PER_DAY ?? 250,
    window: { template: config.WHATSAPP_TEMPLATE },
    open: () =>
      cloudTransport({
        token,
        phoneId,
        appSecret,
        verifyToken,
        apiRoot: config.WHATSAPP_CLOUD_API_ROOT,
        port: config.WHATSAPP_WEBHOOK_PORT,
        path: config.WHATSAPP_WEBHOOK_PATH,
        log,
      }),
  }
}
