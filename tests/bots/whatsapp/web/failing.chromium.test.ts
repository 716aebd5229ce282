import { execFileSync, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chromiumPath } from '../../../servers/chromium.ts'
import { until } from '../../contract/house.ts'
import { Rig } from './rig.ts'

const number = '5215512345678'

let rig: Rig
beforeEach(async () => {
  rig = await Rig.start()
})
afterEach(() => rig.end())

/** The child process: Chromium's parent. */
const childOf = (chromium: number) =>
  Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(chromium)], { encoding: 'utf8' }))

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test.each([
  ['Chromium', (chromium: number) => chromium],
  ['the process of the library', childOf],
])(
  '%s is killed while residents write: it comes back by itself, and each is answered once',
  async (_, victim) => {
    await rig.ready()
    const ana = rig.standIn.person(number)
    ana.sends('uno')
    await rig.hears(1)
    rig.answer = async () => new Promise((resolve) => setTimeout(resolve, 100))
    const before = rig.chromium ?? 0
    for (const word of ['dos', 'tres', 'cuatro']) ana.sends(word)
    await rig.hears(2)
    process.kill(victim(before), 'SIGKILL')
    ana.sends('cinco')
    await rig.becomes('reconnecting')
    ana.sends('seis')
    await rig.transport.ready()
    await rig.hears(6)
    ana.sends('siete')
    await rig.hears(7)
    expect(rig.words()).toEqual(['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'])
    expect(rig.chromium).not.toBe(before)
    await until(() => !alive(before))
  },
)

test('the page loads itself anew again and again, and goes on', async () => {
  await rig.ready()
  for (let time = 0; time < 3; time += 1) {
    const visits = rig.standIn.visits.length
    rig.standIn.reload()
    await until(() => rig.standIn.visits.length > visits)
  }
  rig.standIn.person(number).sends('hola')
  await rig.hears(1)
  await rig.becomes('ready')
  expect(rig.words()).toEqual(['hola'])
})

test('the connection is lost and comes back: what was written meanwhile is read', async () => {
  await rig.ready()
  rig.standIn.state('TIMEOUT')
  await rig.becomes('reconnecting')
  await expect(rig.transport.send(number, { type: 'text', text: 'Hola' })).rejects.toMatchObject({
    sent: 'no',
  })
  rig.standIn.state('CONNECTED')
  await rig.becomes('ready')
  rig.standIn.person(number).sends('hola')
  await rig.hears(1)
})

test('staff see that a module of the page is gone, while it runs and at the start', async () => {
  await rig.ready()
  rig.standIn.behaves({ broken: ['WAWebSendMsgChatAction'] })
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(/changed: WAWebSendMsgChatAction.addAndSendMsgToChat missing/)
  await rig.close()
  rig.healths.length = 0
  await rig.open()
  await rig.becomes('broken')
})

test('staff see that pictures cannot be sent any more, and texts still are', async () => {
  await rig.ready()
  rig.standIn.behaves({ broken: ['WAWebPrepRawMedia'] })
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(/pictures cannot be sent/)
  await rig.transport.send(number, { type: 'text', text: 'Hola' })
})

test('a page that brings no events is found out: residents are answered all the same, and it is started anew', async () => {
  await rig.ready()
  const ana = rig.standIn.person(number)
  const chromium = rig.chromium
  ana.sends('cero')
  await rig.hears(1)
  rig.standIn.behaves({ deaf: true })
  // Surely after the page was ready, in WhatsApp's whole seconds.
  const t = Math.floor(Date.now() / 1000) + 5
  rig.standIn.arrives(ana.chat, { type: 'chat', body: 'uno', t })
  await rig.hears(2)
  rig.standIn.arrives(ana.chat, { type: 'chat', body: 'dos', t })
  await rig.hears(3)
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(/brings no messages/)
  rig.standIn.behaves({})
  await until(() => rig.chromium !== chromium && rig.chromium !== undefined)
  await rig.transport.ready()
  ana.sends('tres')
  await rig.hears(4)
  await rig.becomes('ready')
  expect(rig.words()).toEqual(['cero', 'uno', 'dos', 'tres'])
})

test.each([
  ['is connected and never gets ready', { neverSynced: true }, 4_000, /does not get ready/],
  ['never brings its code', { noVersion: true }, 60_000, /could not be opened: auth timeout/],
  [
    'lost a module that the library starts with',
    { broken: ['WAWebSyncGatingUtils'] },
    4_000,
    /does not get ready/,
  ],
])('staff see that a page %s', async (_, behaviour, untilReady, words) => {
  await rig.ready()
  await rig.close()
  rig.standIn.behaves(behaviour)
  await rig.open({}, { untilReady, pageTimeout: 2_000 })
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(words)
  // It mends itself once the page is right again.
  rig.standIn.behaves({})
  await rig.close()
  await rig.open()
  await rig.transport.ready()
})

test('staff see that the page hangs, and a new one takes its place', async () => {
  // On a busy machine a page that does not hang may take its time, too.
  await rig.ready({}, { lookTimeout: 2_500 })
  rig.standIn.hang()
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(/does not answer/)
  await rig.transport.ready()
  await rig.becomes('ready')
}, 90_000)

test('staff see that messages cannot be sent', async () => {
  await rig.ready({}, { send: 500 })
  rig.standIn.silentSends = true
  for (const text of ['uno', 'dos']) {
    await expect(rig.transport.send(number, { type: 'text', text })).rejects.toMatchObject({
      sent: 'unknown',
    })
  }
  expect(rig.health).toMatchObject({ state: 'broken', detail: 'messages cannot be sent' })
  rig.standIn.silentSends = false
  await until(() => rig.standIn.visits.length > 1 && rig.standIn.connected)
  await rig.transport.ready()
  await rig.transport.send(number, { type: 'text', text: 'tres' })
  await rig.becomes('ready')
})

test('the account is used on another computer, or blocked: staff see it', async () => {
  await rig.ready()
  rig.standIn.state('TOS_BLOCK')
  await rig.becomes('broken')
  expect(rig.health?.detail).toBe('WhatsApp blocked the account')
})

test('where there is no Chromium, staff are told what to install', async () => {
  await rig.open({ chromium: '/nowhere/chromium' })
  await rig.becomes('broken')
  expect(rig.health?.detail).toMatch(/apt-get install chromium.*CHROMIUM_PATH/)
})

test('without internet it waits, and says so', async () => {
  rig.pinned = false
  await rig.open()
  await rig.becomes('reconnecting')
  expect(rig.health?.detail).toBe('WhatsApp cannot be reached from here')
})

test('it stops in the midst of its start', async () => {
  await rig.open()
  await until(() => rig.chromium !== undefined)
  const chromium = rig.chromium ?? 0
  await rig.close()
  expect(alive(chromium)).toBe(false)
})

test('the whole house is killed: nothing of it stays, and the next one begins where it was', async () => {
  const { page, browserArgs, world } = rig.standIn
  const file = fileURLToPath(new URL('./house-process.ts', import.meta.url))
  const args = [rig.folder, page.folder, page.version, chromiumPath() ?? '', ...browserArgs]
  const house = fork(file, args, { execArgv: ['--import', import.meta.resolve('tsx')] })
  const states: unknown[] = []
  house.on('message', (state) => states.push(state))
  await until(() => states.includes('pairing'))
  rig.standIn.pair()
  await until(() => states.includes('ready'))
  await until(() => rig.standIn.visits.length === 1 && world.key !== '')
  const chromium = rig.chromium ?? 0
  const child = childOf(chromium)
  house.kill('SIGKILL')
  await until(() => !alive(child) && !alive(chromium))

  await rig.open()
  await rig.transport.ready()
  expect(rig.healths.some(({ state }) => state === 'pairing')).toBe(false)
})
