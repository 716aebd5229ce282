import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '../../../bots/channel.ts'
import { deliverNotices } from '../../../bots/deliver.ts'
import { type WhatsappOptions, whatsappChannel } from '../../../bots/whatsapp/main.ts'
import { OutsideWindow, type Sender, TooFast, Unreachable } from '../../../bots/whatsapp/transport.ts'
import { numberedCapabilities } from '../../../bots/whatsapp/write.ts'
import { readHealth } from '../../../prisma/health.ts'
import { heldNotices } from '../../../prisma/held.ts'
import { crossPlatform } from '../../core/phone-vectors.ts'
import { postgresPlace } from '../../queue/place.ts'
import { talk } from '../../resident.ts'
import { type OpenHouse, openTestHouse } from '../../worker/house.ts'
import { FakeTransport } from './fake-transport.ts'

let house: OpenHouse
let transport: FakeTransport
let stops: (() => Promise<void>)[]
const eventually = { timeout: 60_000, interval: 10 }

const byNumber = (number: string): Sender => ({ number, opaque: undefined })
const hidden = (opaque: string): Sender => ({ number: undefined, opaque })

async function open(options: Partial<WhatsappOptions> = {}, to = transport): Promise<() => Promise<void>> {
  const channel = whatsappChannel(house, {
    open: () => to,
    capabilities: numberedCapabilities,
    perMinute: 60_000,
    perDay: 1_000,
    ...options,
  })
  await channel.start()
  const notices = deliverNotices(channel, house)
  const stop = async () => {
    await notices.close()
    await channel.stop()
  }
  stops.push(stop)
  return async () => {
    stops.splice(stops.indexOf(stop), 1)
    await stop()
  }
}

beforeEach(async () => {
  house = await openTestHouse(await postgresPlace(), [10, 20, 30])
  transport = new FakeTransport()
  stops = []
})
afterEach(async () => {
  for (const stop of stops) await stop()
  await house.close()
  await house.place.close()
})

/** Says these things one after the other; gives back the words of the last answer. */
async function says(from: Sender, ...words: string[]): Promise<string> {
  for (const word of words) await transport.receive(from, word)
  return transport.words(from.number ?? from.opaque ?? '').at(-1) ?? ''
}
const conversations = async () =>
  (await house.store.pool.query(`SELECT FROM conversation WHERE channel = 'whatsapp'`)).rowCount
const counted = async (proposal: number) =>
  (
    await house.store.pool.query<{ count: number }>('SELECT count FROM tally WHERE proposal_id = $1', [
      proposal,
    ])
  ).rows[0]?.count

describe('whose chat it is', () => {
  test('a resident whose number WhatsApp says agrees, and has proved it', async () => {
    await open()
    house.work()
    const ana = byNumber('5215512345678')
    expect(await says(ana, 'propuesta 1', '1', 'firmar')).toContain(
      'WhatsApp nos dice el número de este chat',
    )
    expect(await says(ana, 'acepto')).toContain('¿En qué alcaldía vives?')
    await says(ana, '9', 'sí')
    await expect.poll(() => counted(1)).toBe(11)
    await expect.poll(() => transport.words('5215512345678').at(-1), eventually).toContain('*Registrada.*')
    expect(house.codes.sent).toEqual([])
  })

  test('a resident whose number WhatsApp hides proves it by a code, and nothing is guessed from the id', async () => {
    await open()
    house.work()
    // The digits of an opaque id can look like a number that somebody has.
    const ana = hidden('5215512345678@lid')
    expect(await says(ana, 'propuesta 1', '1', 'firmar')).toContain('comprobamos tu número de teléfono')
    expect(await says(ana, 'acepto')).toContain('¿Cuál es tu número de celular?')
    await says(ana, '55 8765 4321')
    expect(house.codes.sent.map(({ phone }) => phone)).toEqual(['+525587654321'])
    await says(ana, house.codes.of('5215512345678@lid'), '9', 'sí')
    await expect.poll(() => counted(1)).toBe(11)
  })

  test('a number that becomes known later goes on with the same conversation, by either id', async () => {
    await open()
    const opaque = '77700011122233@lid'
    await says(hidden(opaque), 'propuesta 1', '1')
    await transport.receive({ number: '5215512345678', opaque }, 'firmar')
    expect(transport.words('5215512345678').at(-1)).toContain('WhatsApp nos dice el número')
    await transport.receive(hidden(opaque), 'acepto')
    expect(transport.words('5215512345678').at(-1)).toContain('¿En qué alcaldía')
    await transport.receive(byNumber('5215512345678'), '9')
    expect(transport.words('5215512345678').at(-1)).toContain('¿Firmas «')
    expect(await conversations()).toBe(1)
  })

  test('what WhatsApp said of an opaque id is remembered by the next process too', async () => {
    const close = await open()
    await transport.receive({ number: '5215512345678', opaque: '777@lid' }, 'hola')
    await close()
    const next = new FakeTransport()
    let known: string | undefined
    await open({
      open: (knowledge) => {
        void knowledge.knownNumber('777@lid').then((number) => {
          known = number
        })
        return next
      },
    })
    await expect.poll(() => known).toBe('5215512345678')
    await next.receive(hidden('777@lid'), '1')
    expect(next.words('5215512345678').at(-1)).toContain('¿Qué quieres hacer?')
  })

  test('two chats never share a conversation because their ids look alike', async () => {
    await open()
    await says(byNumber('5215512345678'), 'hola', '1')
    await says(hidden('5215512345678@lid'), 'hola')
    await says(byNumber('5215512345679'), 'hola')
    expect(await conversations()).toBe(3)
  })
})

describe('answers', () => {
  test('wait while WhatsApp is away, and then come in order, each once', async () => {
    await open()
    const ana = byNumber('5215512345678')
    transport.leave()
    const answers = [
      transport.receive(ana, 'hola'),
      transport.receive(ana, '1'),
      transport.receive(ana, 'ayuda'),
    ]
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(transport.sent).toEqual([])
    transport.back()
    await Promise.all(answers)
    expect(transport.words('5215512345678').map((words) => words.slice(0, 14))).toEqual([
      'Hola, soy *Voc',
      '¡Qué gusto! Aq',
      'Así funciona:\n',
    ])
  })

  test('that may have arrived are looked for before they are sent again', async () => {
    await open()
    let tried = 0
    transport.obstacle = async () => {
      if (++tried === 1) throw new Unreachable('send: the page went away', 'unknown')
      if (tried === 2) throw new Unreachable('send: not connected', 'no')
    }
    const before = Date.now()
    await says(byNumber('5215512345678'), 'hola')
    expect(transport.sent).toHaveLength(1)
    expect(transport.sent[0]?.since).toBeGreaterThanOrEqual(before)
  })

  test('that WhatsApp asked to wait for are sent when it said', async () => {
    await open()
    let asked = 0
    transport.obstacle = async () => {
      if (asked === 0) {
        asked = performance.now()
        throw new TooFast(300, 'account')
      }
    }
    await says(byNumber('5215512345678'), 'hola')
    expect((transport.sent[0]?.at ?? 0) - asked).toBeGreaterThan(290)
  })

  test('are given up for who blocked us, and the next message is answered again', async () => {
    await open()
    transport.obstacle = async () => {
      throw new Refused('send')
    }
    const ana = byNumber('5215512345678')
    await says(ana, 'hola')
    const blocked = 'SELECT FROM conversation WHERE blocked_at IS NOT NULL'
    expect((await house.store.pool.query(blocked)).rowCount).toBe(1)
    transport.obstacle = async () => undefined
    expect(await says(ana, '1')).toContain('¿Qué quieres hacer?')
    expect((await house.store.pool.query(blocked)).rowCount).toBe(0)
  })

  test('the same message twice is answered once', async () => {
    await open()
    const ana = byNumber('5215512345678')
    await transport.receive(ana, 'hola', 'm1')
    await Promise.all([transport.receive(ana, '1', 'm2'), transport.receive(ana, '1', 'm2')])
    await transport.receive(ana, 'hola', 'm1')
    expect(transport.sent).toHaveLength(2)
  })

  test('that were not sent before the process ended are sent by the next, which asks for no other', async () => {
    const close = await open()
    const ana = byNumber('5215512345678')
    await transport.receive(ana, 'hola', 'm1')
    transport.leave()
    const cut = transport.receive(ana, '1', 'm2').catch(() => 'cut')
    await expect
      .poll(
        async () => (await house.store.pool.query('SELECT FROM conversation WHERE revision = 2')).rowCount,
      )
      .toBe(1)
    await close()
    expect(await cut).toBe('cut')

    const next = new FakeTransport()
    let answered: ReadonlySet<string> | undefined
    await open({
      open: (knowledge) => {
        void knowledge.answered(ana, ['m0', 'm1', 'm2', 'm3']).then((found) => {
          answered = found
        })
        return next
      },
    })
    await expect.poll(() => answered && [...answered]).toEqual(['m1'])
    await next.receive(ana, '1', 'm2')
    expect(next.words('5215512345678')).toHaveLength(1)
    expect(next.words('5215512345678')[0]).toContain('¿Qué quieres hacer?')
    expect(next.sent[0]?.since).toBeLessThanOrEqual(Date.now())
  })

  test('are not held up for ever by a message that cannot be handled', async () => {
    await open()
    const ana = byNumber('5215512345678')
    await says(ana, 'hola')
    await house.store.pool.query(`ALTER TABLE conversation ADD CHECK (revision <> 2)`)
    for (const _ of [1, 2, 3, 4]) await expect(transport.receive(ana, '1', 'poison')).rejects.toThrow()
    await transport.receive(ana, '1', 'poison')
    await house.store.pool.query('ALTER TABLE conversation DROP CONSTRAINT conversation_revision_check')
    expect(await says(ana, '1')).toContain('¿Qué quieres hacer?')
  })

  test('to what is no text are kind', async () => {
    await open()
    const ana = byNumber('5215512345678')
    await says(ana, 'hola', '1')
    await transport.receive(ana, { type: 'attachment', kind: 'voice' })
    expect(transport.words('5215512345678').at(-1)).toContain('Gracias por la nota de voz')
    await transport.receive(ana, { type: 'location', latitude: 19.4, longitude: -99.1 })
    expect(transport.words('5215512345678').at(-1)).toContain('Gracias por la ubicación')
    await transport.receive(ana, { type: 'contact', phone: '+525512345678' })
    expect(transport.words('5215512345678').at(-1)).toContain('Gracias por el contacto')
    await transport.receive(ana, { type: 'pressed', id: 'made by nobody' })
    expect(transport.words('5215512345678').at(-1)).toContain('Eso ya estaba respondido')
  })
})

describe('the 24-hour window', () => {
  /** Somebody who wrote so long ago, and follows proposal 1, which now reaches a tier. */
  async function tierAfter(hours: number): Promise<void> {
    const ana = byNumber('5215512345678')
    await says(ana, 'hola', '1')
    await house.store.pool.query(`UPDATE conversation SET active_at = now() - $1 * interval '1 hour'`, [
      hours,
    ])
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body)
       SELECT id, channel, '{"type":"tier","proposal":1,"at":5000,"author":false}' FROM conversation`,
    )
    house.work()
  }
  const outcome = async () =>
    (
      await house.store.pool.query<{ outcome: string | null; held: string | null }>(
        'SELECT outcome, held FROM notice ORDER BY id DESC LIMIT 1',
      )
    ).rows[0]

  test('a notice within it goes as it is', async () => {
    await open({ window: { template: undefined } })
    await tierAfter(23)
    await expect
      .poll(() => transport.words('5215512345678').at(-1), eventually)
      .toContain('alcanzó *5,000 firmas*')
  })

  test('outside it a notice goes in the template that was approved, in the resident’s language', async () => {
    await open({ window: { template: 'novedades' } })
    await tierAfter(25)
    await expect.poll(() => transport.sent.at(-1)?.message.type, eventually).toBe('template')
    expect(transport.sent.at(-1)?.message).toMatchObject({ name: 'novedades', language: 'es_MX' })
    expect(transport.words('5215512345678').at(-1)).toContain('alcanzó 5,000 firmas')
  })

  test('without a template it waits where staff see it, until the resident writes', async () => {
    await open({ window: { template: undefined } })
    await tierAfter(25)
    await expect.poll(outcome, eventually).toEqual({ outcome: null, held: 'window' })
    const before = transport.sent.length
    const [held] = await heldNotices(house.store)
    expect(held).toMatchObject({ channel: 'whatsapp', why: 'window', count: 1 })
    await says(byNumber('5215512345678'), 'hola')
    await expect.poll(outcome, eventually).toEqual({ outcome: 'sent', held: null })
    expect(transport.words('5215512345678').slice(before).join()).toContain('alcanzó *5,000 firmas*')
    expect(await heldNotices(house.store)).toEqual([])
  })

  test('that WhatsApp sees ended before we do holds the notice as well', async () => {
    await open({ window: { template: undefined } })
    await says(byNumber('5215512345678'), 'hola', '1')
    transport.obstacle = async () => {
      throw new OutsideWindow('131047')
    }
    await tierAfter(1).catch(() => undefined)
    await expect.poll(outcome, eventually).toEqual({ outcome: null, held: 'window' })
  })
})

test('a chat that WhatsApp spares does not keep the others waiting', async () => {
  await open()
  house.work()
  await says(byNumber('5215512345678'), 'hola', '1')
  await says(byNumber('5215512345679'), 'hola', '1')
  transport.obstacle = async (to) => {
    if (to === '5215512345678') throw new TooFast(24 * 60 * 60_000, 'chat')
  }
  await house.store.pool.query(
    `INSERT INTO notice (conversation_id, channel, body)
     SELECT id, channel, '{"type":"tier","proposal":1,"at":5000,"author":false}' FROM conversation ORDER BY id`,
  )
  await expect.poll(() => transport.words('5215512345679').at(-1), eventually).toContain('5,000 firmas')
  const held = 'SELECT FROM notice WHERE held IS NOT NULL'
  await expect.poll(async () => (await house.store.pool.query(held)).rowCount, eventually).toBe(1)
})

describe('what WhatsApp reports of a message', () => {
  const delivery = async () =>
    (
      await house.store.pool.query<{ delivered: boolean; read: boolean; failure: string | null }>(
        `SELECT delivered_at IS NOT NULL AS delivered, read_at IS NOT NULL AS read, failure
         FROM delivery ORDER BY at DESC, notice_id DESC NULLS LAST`,
      )
    ).rows

  test('is kept, in whatever order it comes and however often', async () => {
    await open()
    await says(byNumber('5215512345678'), 'hola')
    const report = (status: 'sent' | 'delivered' | 'read', at: number) =>
      transport.events.status({ id: 'sent-1', status, at })
    await report('read', 3_000)
    await report('sent', 1_000)
    await report('delivered', 2_000)
    await report('read', 5_000)
    const { rows } = await house.store.pool.query(
      'SELECT delivered_at, read_at, conversation_id FROM delivery',
    )
    expect(rows).toEqual([
      { delivered_at: new Date(2_000), read_at: new Date(3_000), conversation_id: expect.any(String) },
    ])
  })

  test('may come before we have noted that it was sent', async () => {
    await open()
    await transport.events.status({ id: 'sent-1', status: 'delivered', at: 1_000 })
    await says(byNumber('5215512345678'), 'hola')
    expect(await delivery()).toEqual([{ delivered: true, read: false, failure: null }])
  })

  test('a failure that means they do not want us stops the chat', async () => {
    await open()
    await says(byNumber('5215512345678'), 'hola')
    const failure = { meaning: 'refused', code: '131026' } as const
    await transport.events.status({ id: 'sent-1', status: 'failed', at: 1_000, failure })
    const blocked = 'SELECT FROM conversation WHERE blocked_at IS NOT NULL'
    expect((await house.store.pool.query(blocked)).rowCount).toBe(1)
    expect(await delivery()).toEqual([{ delivered: false, read: false, failure: 'refused 131026' }])
  })

  test('a failure of a notice owes it again', async () => {
    await open()
    house.work()
    await says(byNumber('5215512345678'), 'hola', '1')
    await house.store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body)
       SELECT id, channel, '{"type":"tier","proposal":1,"at":5000,"author":false}' FROM conversation`,
    )
    await expect.poll(() => transport.words('5215512345678').at(-1), eventually).toContain('5,000 firmas')
    const outcome = async () => (await house.store.pool.query('SELECT outcome FROM notice')).rows[0]?.outcome
    await expect.poll(outcome).toBe('sent')
    const failure = { meaning: 'unreachable', code: '131000' } as const
    const id = `sent-${transport.sent.length}`
    await transport.events.status({ id, status: 'failed', at: 1_000, failure })
    expect(await outcome()).toBe(null)
    // Told again, it is no news, and does not take back what was sent since.
    await house.store.pool.query(`UPDATE notice SET queued_at = now() - interval '2 minutes'`)
    await expect.poll(outcome, eventually).toBe('sent')
    await transport.events.status({ id, status: 'failed', at: 1_000, failure })
    expect(await outcome()).toBe('sent')
  })

  test('no id of a message is kept as it is, since it may hold a number', async () => {
    await open()
    await transport.receive(byNumber('5215512345678'), 'hola', 'wamid.HBgNNTIxNTUxMjM0NTY3OA==')
    const { rows } = await house.store.pool.query('SELECT updates::text, answered FROM conversation')
    expect(JSON.stringify(rows)).not.toContain('HBgN')
  })
})

test('how WhatsApp is can be read by every process, and what pairs it only with the city’s secret', async () => {
  const close = await open()
  transport.health({ state: 'pairing', pairing: { type: 'qr', text: '2@secret' } })
  await expect.poll(() => readHealth(house.store).then(([one]) => one?.pairing)).toBe('qr 2@secret')
  const { rows } = await house.store.pool.query<{ pairing: Buffer }>('SELECT pairing FROM health')
  expect(rows[0]?.pairing.toString('latin1')).not.toContain('secret')
  transport.health({ state: 'ready', number: '5215500000000' })
  await expect
    .poll(() => readHealth(house.store).then(([one]) => one))
    .toMatchObject({
      channel: 'whatsapp',
      state: 'ready',
      number: '5215500000000',
      pairing: undefined,
    })
  await house.store.pool.query(`UPDATE health SET seen_at = now() - interval '40 seconds'`)
  expect((await readHealth(house.store))[0]?.state).toBe('silent')
  await close()
  expect(await readHealth(house.store)).toEqual([])
})

describe('one person on Telegram, on WhatsApp and at the stand counts once', () => {
  test.each(crossPlatform)('in $country, where $whatsapp and $telegram are one line', async (line) => {
    house.city = { ...house.city, country: line.country }
    await open()
    house.work()
    await talk(house, 'telegram', '900000001').sign(1, line.telegram)
    await expect.poll(() => counted(1)).toBe(11)
    const ana = byNumber(line.whatsapp)
    expect(await says(ana, 'propuesta 1', '1', 'firmar', 'acepto')).toContain('Ya habías firmado')
    const stand = talk(house, 'web', 'stand')
    await stand.goToSign(1, line.home).catch(() => undefined)
    expect(stand.words).toContain('Ya habías firmado')
    expect(await counted(1)).toBe(11)
    const { rows } = await house.store.pool.query(
      'SELECT count(DISTINCT resident_id)::int AS residents FROM conversation WHERE resident_id IS NOT NULL',
    )
    expect(rows).toEqual([{ residents: 1 }])
  })
})
