import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startRedis } from './redis.ts'

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy())
  })

test('a killed Redis is gone, and another can be started in its place', async () => {
  const first = await startRedis()
  await first.flush()
  await first.kill()
  expect(await isOpen(first.port)).toBe(false)
  const second = await startRedis(first.port)
  expect(second.url).toBe(first.url)
  await second.close()
  expect(await isOpen(first.port)).toBe(false)
})
