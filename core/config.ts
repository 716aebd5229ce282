import { z } from 'zod'

/**
 * Every setting of the house, from the environment. `.env.example` explains each; a test holds the two together.
 * The words of an issue are the mend: they complete "NAME: …".
 */
const text = (mend: string) => z.string(mend).trim().min(1, mend)
const url = (protocols: RegExp, mend: string) => z.url({ protocol: protocols, error: mend })
const port = (mend: string) => z.coerce.number(mend).int(mend).min(0, mend).max(65_535, mend)
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true')

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
  WEB_HOST: text('give an address to listen on').default('127.0.0.1'),
  WEB_PORT: port('must be a port, 0 to 65535').optional(),
  WEB_ORIGIN: url(
    /^https?$/,
    'must be the public address of the chat page, such as https://voces.example.org',
  ).optional(),
  WEB_BEHIND_PROXY: flag.default(false),
  CODE_SENDER_URL: url(/^https?$/, 'must be the http(s) address of the text-message gateway').optional(),
  CODE_SENDER_TOKEN: text('give the gateway’s token').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  VOCES_LOG_FILE: text('give a file’s path').optional(),
})

type Settings = z.infer<typeof Settings>

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
]

/** Bad configuration: one line, `NAME: what to do`. */
export class ConfigFault extends Error {
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

/**
 * The chat page proves phones by one-time codes, which the demonstration only shows on the page itself: in production
 * it needs a gateway that really sends them.
 */
export function requireCodeSender(config: Config): void {
  if (config.VOCES_ENV === 'production' && !config.CODE_SENDER_URL) {
    throw new ConfigFault(
      'CODE_SENDER_URL: the chat page needs the address of a text-message gateway in production; the demo inbox is refused there',
    )
  }
}
