import { join } from 'node:path'
import type { Channel } from '../bots/channel.ts'
import type { WhatsappOptions } from '../bots/whatsapp/main.ts'
import type { Health } from '../bots/whatsapp/transport.ts'
import { reporting } from './configured.ts'
import type { Opened } from './house.ts'

// Only what runs here is imported: libraries of channels are large.

export async function openWeb(house: Opened): Promise<Channel> {
  const { config } = house
  const { webChannel } = await import('../bots/web/main.ts')
  return webChannel(house, {
    host: config.WEB_HOST,
    ...(config.WEB_PORT === undefined ? { port: 3000, orAnyFree: true } : { port: config.WEB_PORT }),
    origin: config.WEB_ORIGIN,
    behindProxy: config.WEB_BEHIND_PROXY,
    expects: reporting(config),
  })
}

/** The bots that are configured. @param show Tells the person at the terminal how WhatsApp is. */
export async function openBots(house: Opened, show: (health: Health) => void): Promise<Channel[]> {
  const { TELEGRAM_BOT_TOKEN: token, WHATSAPP: way } = house.config
  return [
    ...(token ? [await openTelegram(house, token)] : []),
    ...(way === 'off' ? [] : [await openWhatsapp(house, way, show)]),
  ]
}

async function openTelegram(house: Opened, token: string): Promise<Channel> {
  const { config } = house
  const { telegramChannel } = await import('../bots/telegram/main.ts')
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

async function openWhatsapp(
  house: Opened,
  way: 'web' | 'cloud',
  show: (health: Health) => void,
): Promise<Channel> {
  const { whatsappChannel } = await import('../bots/whatsapp/main.ts')
  return whatsappChannel(house, { ...(await (way === 'web' ? paired(house) : cloud(house))), show })
}

/** A phone's account sends like a person who writes a lot: WhatsApp bans what sends like a machine. */
async function paired({ config, log }: Opened): Promise<WhatsappOptions> {
  const { webTransport } = await import('../bots/whatsapp/web/transport.ts')
  const { numberedCapabilities } = await import('../bots/whatsapp/write.ts')
  return {
    capabilities: numberedCapabilities,
    perMinute: config.WHATSAPP_PER_MINUTE ?? 30,
    perDay: config.WHATSAPP_PER_DAY ?? 1_000,
    open: ({ knownNumber, answered, draw }) =>
      webTransport({
        folder: join(config.VOCES_DATA, 'whatsapp'),
        ...(config.CHROMIUM_PATH && { chromium: config.CHROMIUM_PATH }),
        ...(config.WHATSAPP_PAIR_PHONE && { pairPhone: config.WHATSAPP_PAIR_PHONE }),
        handled: answered,
        knows: knownNumber,
        draw,
        log,
      }),
  }
}

/** A new business number may begin 250 conversations a day, and send 80 messages a second. */
async function cloud({ config, log }: Opened): Promise<WhatsappOptions> {
  const { cloudTransport } = await import('../bots/whatsapp/cloud/transport.ts')
  const { pressedCapabilities } = await import('../bots/whatsapp/write.ts')
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
    open: ({ draw }) =>
      cloudTransport({
        token,
        phoneId,
        appSecret,
        verifyToken,
        apiRoot: config.WHATSAPP_CLOUD_API_ROOT,
        port: config.WHATSAPP_WEBHOOK_PORT,
        path: config.WHATSAPP_WEBHOOK_PATH,
        draw,
        log,
      }),
  }
}
