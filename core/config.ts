import { z } from 'zod'
import { Mendable } from './mendable.ts'
import { canonicalPhone } from './phone.ts'

/**
 * Every setting of the house, from the environment. `.env.example` explains each; a test holds the two together.
 * The words of an issue are the mend: they complete "NAME: …".
 */
const text = (mend: string) => z.string(mend).trim().min(1, mend)
const url = (protocols: RegExp, mend: string) => z.url({ protocol: protocols, error: mend })
const port = (mend: string) => z.coerce.number(mend).int(mend).min(0, mend).max(65_535, mend)
const whole = (least: number, most: number, mend: string) =>
  z.coerce.number(mend).int(mend).min(least, mend).max(most, mend)
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true')

const abroad = 'must be the account’s number with + and its country, such as +52 55 1234 5678'
/** Digits as they were given: how WhatsApp writes an account's own number is for the account to know. */
const ownNumber = z
  .string()
  .refine((typed) => /^\+[\d ().-]+$/.test(typed) && canonicalPhone(typed, 'MX').ok, abroad)
  .transform((typed) => typed.replace(/\D/g, ''))

const Settings = z.object({
  VOCES_ENV: z
    .enum(['development', 'production'], 'must be development or production')
    .default('development'),
  VOCES_SECRET: text('give the city’s secret')
    .min(32, 'use at least 32 random characters, e.g. `openssl rand -base64 32`')
    .optional(),
  VOCES_DATA: text('give a folder').default('.voces'),
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'must look like postgresql://user:password@host:5432/voces',
  ).optional(),
  DATABASE_CONNECTIONS: z.coerce
    .number('must be a number of connections')
    .int('must be a whole number')
    .min(2, 'must be at least 2')
    .max(500, 'must be at most 500')
    .default(16),
  REDIS_URL: z
    .string()
    .regex(
      /^rediss?:\/\/[^\s,]+(\s*,\s*rediss?:\/\/[^\s,]+)*$/,
      'must look like redis://host:6379 (with commas between the nodes of a cluster)',
    )
    .optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, 'must be the token that @BotFather gave, such as 123456:ABC-DEF…')
    .optional(),
  TELEGRAM_API_ROOT: url(/^https?$/, 'must be an http(s) address').default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: url(/^https?$/, 'must be the public https address that Telegram posts to').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 characters of A-Z a-z 0-9 _ -')
    .optional(),
  TELEGRAM_WEBHOOK_PORT: port('must be a port, 0 to 65535').default(8443),
  TELEGRAM_PER_SECOND: whole(1, 1_000, 'must be a whole number of messages, 1 to 1000').default(30),
  WHATSAPP: z
    .enum(
      ['off', 'web', 'cloud'],
      'must be off, web (a phone that you pair) or cloud (Meta’s business Cloud API)',
    )
    .default('off'),
  WHATSAPP_PAIR_PHONE: ownNumber.optional(),
  CHROMIUM_PATH: text('give the path of Chromium or Chrome').optional(),
  WHATSAPP_CLOUD_TOKEN: z
    .string()
    .regex(/^\S{20,}$/, 'must be the access token of a system user in Meta’s Business settings')
    .optional(),
  WHATSAPP_CLOUD_PHONE_ID: z
    .string()
    .regex(/^\d{5,25}$/, 'must be Meta’s id of the number (digits alone), which is not the number itself')
    .optional(),
  WHATSAPP_CLOUD_APP_SECRET: z
    .string()
    .regex(
      /^[\da-f]{32}$/i,
      'must be the 32 letters and digits of the app’s secret, from App settings › Basic',
    )
    .optional(),
  WHATSAPP_CLOUD_VERIFY_TOKEN: z
    .string()
    .regex(
      /^\S{16,256}$/,
      'must be 16 to 256 characters without spaces, the same as in the webhook’s settings',
    )
    .optional(),
  WHATSAPP_CLOUD_API_ROOT: url(/^https?$/, 'must be an http(s) address').default(
    'https://graph.facebook.com',
  ),
  WHATSAPP_WEBHOOK_PORT: port('must be a port, 0 to 65535').default(8444),
  WHATSAPP_WEBHOOK_PATH: z
    .string()
    .regex(/^\/[\w./-]*$/, 'must be a path such as /whatsapp')
    .default('/whatsapp'),
  WHATSAPP_TEMPLATE: z
    .string()
    .regex(/^[a-z\d_]{1,512}$/, 'must be the template’s name: lower-case letters, digits and underscores')
    .optional(),
  WHATSAPP_PER_MINUTE: whole(1, 60_000, 'must be a whole number of messages, 1 to 60000').optional(),
  WHATSAPP_PER_DAY: whole(0, 10_000_000, 'must be a whole number of messages, 0 to 10000000').optional(),
  WEB_HOST: text('give an address to listen on').default('127.0.0.1'),
  WEB_PORT: port('must be a port, 0 to 65535').optional(),
  WEB_ORIGIN: url(
    /^https?$/,
    'must be the public address of the chat page, such as https://voces.example.org',
  ).optional(),
  WEB_BEHIND_PROXY: flag.default(false),
  CODE_SENDER_URL: url(/^https?$/, 'must be the http(s) address of the text-message gateway').optional(),
  CODE_SENDER_TOKEN: text('give the gateway’s token').optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(
      /^AC[\da-f]{32}$/i,
      'must be the account’s SID: AC and 32 letters and digits, from Twilio’s console',
    )
    .optional(),
  TWILIO_AUTH_TOKEN: z
    .string()
    .regex(/^[\da-f]{32}$/i, 'must be the account’s auth token: 32 letters and digits, from Twilio’s console')
    .optional(),
  TWILIO_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[\da-f]{32})$/i,
      'must be a number of the account such as +15005550006, or a messaging service’s SID (MG…)',
    )
    .optional(),
  TWILIO_API_ROOT: url(/^https?$/, 'must be an http(s) address').default('https://api.twilio.com'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  VOCES_LOG_FILE: text('give a file’s path').optional(),
})

type Settings = z.infer<typeof Settings>

/** What the business Cloud API cannot do without, and where it is found. */
const cloud = {
  WHATSAPP_CLOUD_TOKEN: 'the access token of a system user, from Meta’s Business settings',
  WHATSAPP_CLOUD_PHONE_ID: 'the id of the number, from WhatsApp › API setup',
  WHATSAPP_CLOUD_APP_SECRET: 'the app’s secret, from App settings › Basic',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'a word of your own of 16 characters or more, given to Meta with the webhook',
} as const

/** What must hold between settings: the variable to name, and the mend. */
const together: readonly { when(settings: Settings): boolean; name: keyof Settings; mend: string }[] = [
  {
    when: (s) => s.VOCES_ENV === 'production' && !s.VOCES_SECRET,
    name: 'VOCES_SECRET',
    mend: 'production needs it: at least 32 random characters, e.g. `openssl rand -base64 32`, kept safe and never changed',
  },
  {
    when: (s) => s.VOCES_ENV === 'production' && !s.DATABASE_URL,
    name: 'DATABASE_URL',
    mend: 'production needs a PostgreSQL of its own, such as postgresql://user:password@host:5432/voces',
  },
  {
    when: (s) => s.TELEGRAM_WEBHOOK_URL !== undefined && !s.TELEGRAM_WEBHOOK_SECRET,
    name: 'TELEGRAM_WEBHOOK_SECRET',
    mend: 'a webhook needs it: 16 to 256 characters of A-Z a-z 0-9 _ -',
  },
  {
    when: (s) => s.REDIS_URL !== undefined && !s.DATABASE_URL,
    name: 'DATABASE_URL',
    mend: 'with REDIS_URL it is needed too: the queue is shared, so the database must be',
  },
  ...(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const).map((name) => ({
    when: (s: Settings) =>
      !s[name] && [s.TWILIO_ACCOUNT_SID, s.TWILIO_AUTH_TOKEN, s.TWILIO_FROM].some((one) => one !== undefined),
    name,
    mend: 'Twilio needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together',
  })),
  {
    when: (s) => s.CODE_SENDER_URL !== undefined && s.TWILIO_ACCOUNT_SID !== undefined,
    name: 'CODE_SENDER_URL',
    mend: 'codes are sent by one of the two: leave either this or TWILIO_… away',
  },
  ...(Object.keys(cloud) as (keyof typeof cloud)[]).map((name) => ({
    when: (s: Settings) => s.WHATSAPP === 'cloud' && !s[name],
    name,
    mend: `the Cloud API (WHATSAPP=cloud) needs it: ${cloud[name]}`,
  })),
]

/** Bad configuration: one line, `NAME: what to do`. */
export class ConfigFault extends Mendable {
  override name = 'ConfigFault'
}

export type Config = Settings

export const settingNames = Object.keys(Settings.shape)

/**
 * Reads the settings; an empty variable counts as absent.
 *
 * @throws ConfigFault naming the first variable that is wrong, and the mend. It never repeats a value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const read = Settings.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new ConfigFault(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  for (const { when, name, mend } of together) {
    if (when(read.data)) throw new ConfigFault(`${name}: ${mend}`)
  }
  return read.data
}

const needsCodes = {
  web: 'the chat page needs the address of a text-message gateway in production',
  whatsapp:
    'WhatsApp needs the address of a text-message gateway in production, since it hides some residents’ numbers and they prove theirs by a code',
}

/**
 * The chat page proves phones by one-time codes, and so do residents whose number WhatsApp hides. The demonstration
 * only shows the codes where they were asked for: in production a gateway must really send them.
 */
export function requireCodeSender(config: Config, channel: keyof typeof needsCodes = 'web'): void {
  if (config.VOCES_ENV === 'production' && !config.CODE_SENDER_URL && !config.TWILIO_ACCOUNT_SID) {
    throw new ConfigFault(
      `CODE_SENDER_URL: ${needsCodes[channel]}, or Twilio’s (TWILIO_ACCOUNT_SID); the demo inbox is refused there`,
    )
  }
}
