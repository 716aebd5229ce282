import { defineConfig } from 'vitest/config'
import Order from './tests/servers/order.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/servers/start.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: Order },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
  },
})
