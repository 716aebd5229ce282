import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAt } from '../../../../bots/whatsapp/web/processes.ts'
import { until } from '../../contract/house.ts'
import { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await Rig.start()
})
afterEach(() => rig.end())

test('staff scan the QR, which is renewed until they do, and residents can be answered', async () => {
  await rig.open()
  await rig.becomes('pairing')
  expect(rig.health?.pairing).toEqual({ type: 'qr', text: expect.stringContaining(rig.standIn.world.ref) })
  const renewed = rig.standIn.renewsQr()
  await until(() => JSON.stringify(rig.health).includes(renewed))

  rig.standIn.pair()
  await rig.transport.ready()
  expect(rig.health).toEqual({ state: 'ready', number: '5215500000001' })
  const id = await rig.transport.send('5215512345678', { type: 'text', text: 'Hola' })
  expect(rig.standIn.person('5215512345678').got()).toEqual([{ id, type: 'chat', text: 'Hola' }])
})

test('staff type a code on the phone where no QR can be scanned', async () => {
  await rig.open({ pairPhone: '5215500000001' })
  await rig.becomes('pairing')
  expect(rig.health?.pairing).toEqual({ type: 'code', code: rig.standIn.code })
  expect(rig.standIn.codePhone).toBe('5215500000001')
  rig.standIn.pair()
  await rig.transport.ready()
})

test('a QR that is not renewed any more is asked for anew', async () => {
  await rig.open({}, { qr: 1_500 })
  await rig.becomes('pairing')
  const first = rig.standIn.visits.length
  await until(() => rig.standIn.visits.length > first)
  await until(() => rig.health?.state === 'pairing')
})

test('nobody pairs it again after a restart', async () => {
  await rig.ready()
  await rig.close()
  expect(rig.chromium).toBeUndefined()
  rig.healths.length = 0
  await rig.open()
  await rig.transport.ready()
  expect(rig.healths.some(({ state }) => state === 'pairing')).toBe(false)
  expect(rig.standIn.visits.at(-1)).toEqual({ paired: true })
})

test('the phone ends the session in mid-conversation: it is kept aside, and whoever wrote meanwhile is answered once', async () => {
  const ana = rig.standIn.person('5215512345678')
  await rig.ready()
  ana.sends('uno')
  await rig.hears(1)
  let out = false
  rig.answer = async () => {
    if (out) return
    out = true
    rig.standIn.logout()
    await until(() => rig.healths.some(({ state }) => state === 'logged-out'))
  }
  ana.sends('dos')
  await rig.becomes('pairing', 25_000)
  ana.sends('tres')
  expect(rig.health?.detail).toMatch(/the phone ended the session \(.* UTC\): pair it again/)
  const aside = readdirSync(rig.folder).filter((name) => name.startsWith('session-logged-out-'))
  expect(aside).toHaveLength(1)
  expect(existsSync(join(rig.folder, aside[0] ?? '', 'Default'))).toBe(true)

  rig.standIn.pair()
  await rig.transport.ready()
  await rig.hears(3)
  ana.sends('cuatro')
  await rig.hears(4)
  expect(rig.words()).toEqual(['uno', 'dos', 'tres', 'cuatro'])
  expect(rig.health).toEqual({ state: 'ready', number: '5215500000001' })
})

test('a session that was ended while the house was closed is told of, and stays told of until it is paired again', async () => {
  await rig.ready()
  await rig.close()
  rig.standIn.logout()
  await rig.open()
  await rig.becomes('pairing')
  expect(rig.health?.detail).toMatch(/the phone ended the session/)
  await rig.close()
  await rig.open()
  await rig.becomes('pairing')
  expect(rig.health?.detail).toMatch(/the phone ended the session/)
})

test('two processes never share a session', async () => {
  const other = spawn('sleep', ['60'])
  try {
    const owner = lookAt(other.pid ?? 0)
    writeFileSync(join(rig.folder, 'marks.json'), JSON.stringify({ owner }))
    await expect(rig.open()).rejects.toThrow('another process already uses this WhatsApp session')
  } finally {
    other.kill('SIGKILL')
  }
  await until(() => lookAt(other.pid ?? 0) === undefined)
  await rig.open()
})
