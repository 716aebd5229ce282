import { existsSync } from 'node:fs'
import { command } from './commands.ts'

await command(process.argv.slice(2), {
  async config() {
    // What the environment says goes before the file.
    if (existsSync('.env')) process.loadEnvFile('.env')
    const { readConfig } = await import('../core/config.ts')
    return readConfig(process.env)
  },
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  ends: (code) => {
    process.exitCode = code
  },
})
