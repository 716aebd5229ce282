import { afterEach, expect, it } from 'vitest'
import type { Health } from '../../../../bots/whatsapp/transport.ts'
import { freePort } from '../../../servers/port.ts'
import { until } from '../../contract/house.ts'
import { CloudApi } from './api/server.ts'
import { type Cloud, openCloud } from './house.ts'

let cloud: Cloud
afterEach(() => cloud.close())

const last = (): Health | undefined => cloud.reports.at(-1)
const states = () =>
  cloud.reports.map(({ state }) => state).filter((state, place, all) => state !== all[place - 1])
const is = (state: Health['state']) => until(() => last()?.state === state)

it('a transport is ready when Meta knows it, and tells its number', async () => {
  cloud = await openCloud()
  expect(cloud.reports[0]).toEqual({ state: 'starting' })
  await cloud.transport.ready()
  expect(last()).toEqual({ state: 'ready', number: '5215550783881' })
  cloud.api.quality = 'RED'
  await until(() => last()?.detail === 'quality rating RED')
  expect(last()?.state).toBe('ready')
})

it('all is reported again and again, so that silence is a sign', async () => {
  cloud = await openCloud({ timings: { heartbeat: 10, poll: 60_000 } })
  await cloud.transport.ready()
  const before = cloud.reports.length
  await until(() => cloud.reports.length >= before + 5)
  expect(cloud.api.count('phone')).toBe(1)
})

it('a token that Meta does not take is told to staff with the mend, and mended without a new start', async () => {
  cloud = await openCloud()
  await cloud.transport.ready()
  const { token } = cloud.api
  cloud.api.token = 'another'
  await is('broken')
  expect(last()?.detail).toMatch(/^WHATSAPP_CLOUD_TOKEN: /)
  expect(cloud.log.join('')).not.toContain(token)
  const sent = cloud.transport.send('5215512345678', { type: 'text', text: 'hola' })
  await expect(sent).rejects.toMatchObject({ name: 'Unreachable', sent: 'no' })
  cloud.api.token = token
  await is('ready')
})

it('a number that is not there is told by its setting', async () => {
  cloud = await openCloud({ transport: { phoneId: '999' } })
  await is('broken')
  expect(last()?.detail).toMatch(/^WHATSAPP_CLOUD_PHONE_ID: /)
})

it('an account that may not send is broken until a message gets through, though Meta answers', async () => {
  cloud = await openCloud({ timings: { standing: 60_000 } })
  cloud.api.person({ number: '5215512345678' }).sends('hola')
  await cloud.transport.ready()
  cloud.api.fault('messages', { kind: 'refused', status: 400, code: 131042 })
  const send = () => cloud.transport.send('5215512345678', { type: 'text', text: 'hola' })
  await expect(send()).rejects.toMatchObject({ name: 'Unreachable', sent: 'no' })
  expect(last()?.state).toBe('broken')
  expect(last()?.detail).toContain('paying')
  const asked = cloud.api.count('phone')
  await until(() => cloud.api.count('phone') >= asked + 3)
  expect(last()?.state).toBe('broken')
  await send()
  expect(last()?.state).toBe('ready')
})

it('an account’s trouble does not stand for ever: after a while a message may try again', async () => {
  cloud = await openCloud({ timings: { standing: 150, poll: 20 } })
  await cloud.transport.ready()
  cloud.api.fault('messages', { kind: 'refused', status: 403, code: 131031 })
  const sent = cloud.transport.send('5215512345678', { type: 'text', text: 'hola' })
  await expect(sent).rejects.toThrow('Meta has locked the account')
  expect(last()?.state).toBe('broken')
  await cloud.transport.ready()
})

it('whatever Meta answers instead, it is asked again with growing pauses, and found again', async () => {
  cloud = await openCloud({ timings: { retry: 10, poll: 80 } })
  await cloud.transport.ready()
  for (const fault of [
    { kind: 'html', status: 502 },
    { kind: 'html', status: 200 },
    { kind: 'garbage' },
    { kind: 'drop-before' },
    { kind: 'refused', status: 500, code: 131000 },
  ] as const) {
    cloud.api.fault('phone', fault, 3)
    await is('reconnecting')
    expect(last()?.number).toBe('5215550783881')
    await is('ready')
  }
  expect(new Set(states())).toEqual(new Set(['starting', 'ready', 'reconnecting']))
})

it('while Meta is away the pauses grow, up to the usual one', async () => {
  cloud = await openCloud({ timings: { retry: 10, poll: 200 } })
  await cloud.transport.ready()
  const before = cloud.api.count('phone')
  cloud.api.fault('phone', { kind: 'html', status: 503 }, 7)
  await until(() => cloud.api.count('phone') >= before + 7)
  const asked = cloud.api.requests.slice(before).map(({ at }) => at)
  const pause = (after: number) => (asked[after + 1] ?? 0) - (asked[after] ?? 0)
  // The fifth is of 160 ms, less a quarter at most.
  expect(pause(4)).toBeGreaterThanOrEqual(115)
  await is('ready')
})

it('Meta’s asking for patience changes nothing', async () => {
  cloud = await openCloud({ timings: { poll: 20 } })
  await cloud.transport.ready()
  cloud.api.fault('phone', { kind: 'refused', status: 400, code: 80007 }, 5)
  const asked = cloud.api.count('phone')
  await until(() => cloud.api.count('phone') >= asked + 7)
  expect(states()).toEqual(['starting', 'ready'])
})

it('the house opens while Meta is away: the webhook listens, and is ready when Meta comes', async () => {
  const port = await freePort()
  cloud = await openCloud({ transport: { apiRoot: `http://127.0.0.1:${port}` } })
  await is('reconnecting')
  cloud.api.person({ number: '5215512345678' }).sends('hola')
  await until(() => cloud.received.length === 1)
  const waiting = cloud.transport.ready()
  const come = await new CloudApi({}).listen(port)
  await waiting
  await come.close()
})

it('whoever waits for Meta is told when the house closes', async () => {
  cloud = await openCloud({ transport: { apiRoot: `http://127.0.0.1:${await freePort()}` } })
  const waiting = cloud.transport.ready()
  await Promise.all([
    expect(waiting).rejects.toMatchObject({ name: 'Unreachable', sent: 'no' }),
    cloud.transport.stop(),
  ])
  await expect(cloud.transport.ready()).rejects.toMatchObject({ sent: 'no' })
})
