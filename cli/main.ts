import { existsSync, readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { type Config, ConfigFault, readConfig } from '../core/config.ts'
import { type Language, languages } from '../core/reply.ts'
import { DatabaseLacks } from '../prisma/migrate.ts'
import { recount } from '../prisma/recount.ts'
import { CityFileFault } from '../prisma/seed/city-file.ts'
import type { Store } from '../prisma/store.ts'
import { audit } from './audit.ts'
import { chat } from './chat.ts'
import { EmbeddedFault } from './embedded/fault.ts'
import { health } from './health.ts'
import { openGround } from './house.ts'
import { type LinkOptions, links } from './link.ts'
import { redact } from './log.ts'
import { Mistake } from './mistake.ts'
import * as panel from './panel.ts'
import { exampleFile, plantFile } from './plant.ts'
import * as receipts from './receipts.ts'
import { run } from './run.ts'
import * as staff from './staff.ts'
import { checkSurvey, exampleSurvey, surveyedCity } from './survey.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function config(): Config {
  // What the environment says goes before the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readConfig(process.env)
}

const page = (place: string) =>
  say(place.startsWith('http') ? `\n  Voces · ${place}\n  Ctrl-C termina / stops.\n` : `  ${place}`)

/** Does something with the database alone, and prints the lines of its answer. */
async function onGround(act: (store: Store) => Promise<string | readonly string[]>): Promise<void> {
  const ground = await openGround(config())
  try {
    for (const line of [await act(ground.store)].flat()) say(line)
  } finally {
    await ground.close()
  }
}

const voces = new Command('voces')
  .description('Residents take part in their city’s decisions from the chat they already use.')
  .version(version)
  .addHelpText('after', '\nSettings come from the environment or a file .env: see .env.example.')

voces
  .command('start')
  .description('run everything in one process: worker, chat page, and the bots that are configured')
  .action(() => run(['worker', 'web', 'bots'], config(), page))

voces
  .command('bots')
  .description(
    'run the bots: Telegram and WhatsApp. Several processes may share a webhook; one alone polls, and one alone has the paired phone',
  )
  .action(() => run(['bots'], config(), page))

voces
  .command('web')
  .description('run the chat page; several processes may stand behind a balancer')
  .action(() => run(['web'], config(), page))

voces
  .command('worker')
  .description('run the worker that records signatures and hands on notices; several may run')
  .action(() => run(['worker'], config(), page))

voces
  .command('chat')
  .description('talk with Voces in this terminal')
  .option('-p, --proposal <id>', 'open a proposal, as its link does')
  .action((options: { proposal?: string }) => chat(config(), options.proposal))

voces
  .command('plant')
  .argument('[file]', 'a city in JSON; without it an example is printed: the demo city')
  .description('plant your city, its consultation and first proposals, into an empty database')
  .action(async (file: string | undefined) => say(file ? await plantFile(config(), file) : exampleFile()))

const surveys = voces.command('survey').description('write a survey as a file')
surveys
  .command('check')
  .argument('<file>', 'a survey in YAML')
  .addOption(
    new Option('-l, --language <language>', 'of what is said about it').choices(languages).default('es'),
  )
  .description('say what is wrong with a survey’s file, line by line, and how to mend it')
  .action((file: string, { language }: { language: Language }) =>
    onGround(async (store) => {
      const { good, lines } = await checkSurvey(file, await surveyedCity(store), language)
      if (!good) process.exitCode = 1
      return lines
    }),
  )
surveys
  .command('example')
  .description('print a survey to begin with: the demo city’s, in 15 questions')
  .action(async () => say(await exampleSurvey()))

voces
  .command('recount')
  .description('count every proposal’s signatures anew and compare with the counts shown')
  .action(() =>
    onGround(async (store) => {
      const { wrong, proposals, signatures } = await recount(store)
      if (wrong.length > 0) process.exitCode = 1
      return [
        `${proposals} proposals, ${signatures} signatures, ${wrong.length} counts wrong`,
        ...wrong.map(
          (one) =>
            `  proposal ${one.id}: shows ${one.count} and ${one.elsewhere} from elsewhere, holds ${one.recount} and ${one.recountElsewhere}`,
        ),
      ]
    }),
  )

voces
  .command('verify')
  .argument('<file>', 'a proof, as the page of receipts or `voces proof` gives it')
  .option('--roots <file>', 'a copy of /receipts/roots.json: its chain is checked too')
  .option('--root <root>', 'the root that was published for the day of the proof')
  .description(
    'check that a receipt is counted, with neither network nor database; ends with 1 when that is not proved, with 2 without a published root',
  )
  .action((file: string, published: { roots?: string; root?: string }) => {
    const { code, lines } = receipts.verify(file, published)
    process.exitCode = code
    for (const line of lines) say(line)
  })

voces
  .command('proof')
  .argument('<receipt>')
  .description('print the proof that a receipt is counted')
  .action((receipt: string) => onGround((store) => receipts.proof(store, receipt)))

voces
  .command('roots')
  .option('--json', 'as the page of receipts publishes them')
  .description('print the root of each day, which seals that day and all before it')
  .action(({ json = false }: { json?: boolean }) => onGround((store) => receipts.roots(store, json)))

voces
  .command('health')
  .description('say how the channels are and which notices wait; ends with 1 when something is the matter')
  .action(() =>
    onGround(async (store) => {
      const { ok, lines } = await health(config(), store)
      if (!ok) process.exitCode = 1
      return lines
    }),
  )

voces
  .command('link')
  .argument('<proposal>', 'its number')
  .description('print the links that open a proposal on the chat page, in WhatsApp and in Telegram')
  .option('--qr <file>', 'draw a QR of one of them: a file that ends in .png or .svg')
  .option('--channel <name>', 'whose link the QR holds: whatsapp, web', 'whatsapp')
  .option('--language <language>', 'of the words that the person will send: es, en', 'es')
  .action((proposal: string, options: LinkOptions) =>
    onGround((store) => links(proposal, options, config(), store)),
  )

voces
  .command('audit')
  .option('--since <when>', 'a day as 2026-11-25, or how long ago: 90m, 12h, 7d')
  .description('print what staff did, a line for each act, oldest first')
  .action(({ since }: { since?: string }) => onGround((store) => audit(store, since)))

const panels = voces
  .command('panel')
  .description('a standing panel of residents, drawn by lot: docs/panel.md')
panels
  .command('found')
  .argument('[file]', 'a panel in JSON; without it an example is printed: the demo city’s')
  .description('found the panel of a city that has none')
  .action(async (file: string | undefined) =>
    file ? onGround((store) => panel.found(store, file)) : say(panel.exampleFile()),
  )
panels
  .command('list')
  .argument('[draw]', 'its number')
  .description('print what is published of a draw; without one, how many members there are of each kind')
  .action((draw: string | undefined) => onGround((store) => panel.list(store, draw)))
panels
  .command('waves')
  .option('--json', 'as the chat page publishes them')
  .description('print every draw, and the commitment to the seed of the next')
  .action(({ json = false }: { json?: boolean }) => onGround((store) => panel.waves(store, json)))
panels
  .command('draw')
  .argument('<survey>')
  .argument('<size>', 'how many are invited')
  .description('draw members for a survey of the panel; a worker invites them')
  .action((survey: string, size: string) => onGround((store) => panel.draw(store, survey, size)))
panels
  .command('rates')
  .argument('<draw>', 'its number')
  .description('print how each kind of member answers a draw, and what the answers are worth')
  .action((draw: string) => onGround((store) => panel.rates(store, draw)))
panels
  .command('check')
  .argument('<file>', 'a published draw')
  .description(
    'draw again from a published draw, with neither network nor database; ends with 1 when it differs',
  )
  .action(async (file: string) => {
    const { right, lines } = await panel.check(file)
    if (!right) process.exitCode = 1
    for (const line of lines) say(line)
  })

const team = voces
  .command('staff')
  .description(
    'say who works for the city, and what each may do: moderator, analyst, announcer, administrator',
  )
team
  .command('add')
  .argument('<phone>', 'as people of the city write it, or with + and its country')
  .argument('<name>', 'how the team calls them')
  .option('--role <role...>', 'what they may do; the first of a team administrates')
  .description('make somebody staff; again: change their name, or add roles')
  .action((phone: string, name: string, { role = [] }: { role?: string[] }) =>
    onGround((store) => staff.add(store, phone, name, role)),
  )
for (const [command, on] of [
  ['grant', true],
  ['revoke', false],
] as const) {
  team
    .command(command)
    .argument('<phone>')
    .argument('<role>', 'moderator, analyst, announcer or administrator')
    .description(on ? 'let somebody of the team do more' : 'let them do so no longer')
    .action((phone: string, role: string) => onGround((store) => staff.grant(store, phone, role, on)))
}
team
  .command('remove')
  .argument('<phone>')
  .description('make somebody staff no longer; one administrator always remains')
  .action((phone: string) => onGround((store) => staff.remove(store, phone)))
team
  .command('list')
  .description('print who is staff, what each may do, and where each can be told')
  .action(() => onGround(staff.list))
team
  .command('link')
  .description('print a link to the team’s page: how the channels are, and how to pair WhatsApp')
  .action(async () => {
    for (const line of await staff.link(config())) say(line)
  })

try {
  await voces.parseAsync()
} catch (fault) {
  process.stderr.write(`voces: ${explain(fault)}\n`)
  process.exitCode = 1
}

/** One line for what an operator can mend; the rest with its place, and never with what somebody wrote. */
function explain(fault: unknown): string {
  if (
    [ConfigFault, DatabaseLacks, EmbeddedFault, CityFileFault, Mistake].some((kind) => fault instanceof kind)
  )
    return String((fault as Error).message)
  if (!(fault instanceof Error)) return redact(String(fault))
  const { code, port } = fault as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `port ${port} is taken: choose another with WEB_PORT or TELEGRAM_WEBHOOK_PORT`
  if (code === 'ECONNREFUSED') return 'DATABASE_URL: nothing answers there; is the server running?'
  return redact(fault.stack ?? fault.message)
}
