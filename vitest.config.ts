import { defineConfig } from 'vitest/config'
import { neededServers } from './tests/servers/needed.ts'
import Order from './tests/servers/order.ts'

const every = ['tests/**/*.test.ts']

/** What cannot run on this computer; `npm test` says which and why. */
const leftOut = neededServers('tests').map(({ file }) => `tests/${file}`)

/**
 * Each has a process of its own, which is what most of them are about: they start others, end them, or wait for them.
 * And so has whoever puts something else in the place of a module (`vi.mock`).
 */
const alone = [
  'tests/{cli,life,queue,servers,worker}/**/*.test.ts',
  'tests/**/*.chromium.test.ts',
  'tests/core/{notice,transcript}.test.ts',
  'tests/bots/telegram/renewal.test.ts',
]

const test = {
  pool: 'forks' as const,
  // One more than the machines that check have cores: a good part of the tests waits for browsers and processes.
  maxWorkers: 3,
  // Waits end when what they wait for has come, so a busy machine may take its time.
  expect: { poll: { timeout: 60_000 } },
  testTimeout: 90_000,
  hookTimeout: 60_000,
  teardownTimeout: 60_000,
}

export default defineConfig({
  test: {
    globalSetup: ['tests/servers/start.ts'],
    sequence: { sequencer: Order },
    maxWorkers: test.maxWorkers,
    projects: [
      { test: { ...test, name: 'alone', include: alone, exclude: leftOut } },
      // The others come one after another into the same processes: to import the house anew takes longer than most.
      {
        test: { ...test, name: 'together', isolate: false, include: every, exclude: [...alone, ...leftOut] },
      },
    ],
  },
})
