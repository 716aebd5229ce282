import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { type Config, ConfigFault, readConfig } from '../core/config.ts'
import { recount } from '../prisma/recount.ts'
import { CityFileFault } from '../prisma/seed/city-file.ts'
import { chat } from './chat.ts'
import { EmbeddedFault } from './embedded/fault.ts'
import { openGround } from './house.ts'
import { redact } from './log.ts'
import { exampleFile, plantFile } from './plant.ts'
import { run } from './run.ts'

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
  .description('run the bots: Telegram. Several processes may share a webhook; one alone polls')
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

voces
  .command('recount')
  .description('count every proposal’s signatures anew and compare with the counts shown')
  .action(async () => {
    const ground = await openGround(config())
    try {
      const { wrong, proposals, signatures } = await recount(ground.store)
      say(`${proposals} proposals, ${signatures} signatures, ${wrong.length} counts wrong`)
      for (const { id, count, recount } of wrong) say(`  proposal ${id}: shows ${count}, holds ${recount}`)
      if (wrong.length > 0) process.exitCode = 1
    } finally {
      await ground.close()
    }
  })

try {
  await voces.parseAsync()
} catch (fault) {
  process.stderr.write(`voces: ${explain(fault)}\n`)
  process.exitCode = 1
}

/** One line for what an operator can mend; the rest with its place, and never with what somebody wrote. */
function explain(fault: unknown): string {
  if ([ConfigFault, EmbeddedFault, CityFileFault].some((kind) => fault instanceof kind))
    return String((fault as Error).message)
  if (!(fault instanceof Error)) return redact(String(fault))
  const { code, port } = fault as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `port ${port} is taken: choose another with WEB_PORT or TELEGRAM_WEBHOOK_PORT`
  if (code === 'ECONNREFUSED') return 'DATABASE_URL: nothing answers there; is the server running?'
  return redact(fault.stack ?? fault.message)
}
