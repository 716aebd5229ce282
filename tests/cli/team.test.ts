import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../bots/staff/pass.ts'
import { links } from '../../cli/link.ts'
import * as staff from '../../cli/staff.ts'
import { readConfig } from '../../core/config.ts'
import { linkedProposal } from '../../core/link.ts'
import { writeHealth } from '../../prisma/health.ts'
import { openKeys } from '../../prisma/keys.ts'
import { type TestStore, testSecret, testStore } from '../city.ts'
import { endAll, here, voces } from './program.ts'

let folder: string
let store: TestStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-team-'))
  store = await testStore([12, 4])
})
afterAll(async () => {
  endAll()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const onStore = () => ({ DATABASE_URL: store.url, VOCES_SECRET: testSecret, LOG_LEVEL: 'warn' })

const run = (args: string[], settings: Record<string, string> = {}) =>
  here(folder, args, { ...onStore(), ...settings })

describe('voces staff', () => {
  it('adds somebody by their phone, lists where they can be told, and takes them off again', async () => {
    expect((await run(['staff', 'list'])).output).toContain('Nobody is staff yet')
    const [first] = await staff.add(store, '55 9999 4567', 'Rosa', [])
    expect(first).toBe('Rosa is staff (administrator).')
    const added = await run(['staff', 'add', '55 5123 4567', 'Ana de Difusión', '--role', 'announcer'])
    expect([added.code, added.output]).toEqual([
      0,
      expect.stringContaining('Ana de Difusión is staff (announcer)'),
    ])
    expect((await run(['staff', 'list'])).output).toBe(
      'Rosa · administrator · write to the bot once to get notices\nAna de Difusión · announcer · write to the bot once to get notices\n',
    )

    await store.pool.query(
      `INSERT INTO conversation (channel, address_key, address, state, resident_id)
       SELECT channel, decode(md5(channel), 'hex'), '\\x02', '{}', resident_id
       FROM staff, unnest(ARRAY['telegram', 'whatsapp', 'web']) AS channel WHERE name LIKE 'Ana%'`,
    )
    expect((await run(['staff', 'list'])).output).toContain(
      'Ana de Difusión · announcer · telegram, whatsapp\n',
    )

    // The same line as WhatsApp spells it.
    const removed = await run(['staff', 'remove', '+5215551234567'])
    expect([removed.code, removed.output]).toEqual([0, 'No longer staff.\n'])
    const again = voces(folder, ['staff', 'remove', '+5215551234567'], onStore())
    expect(await again.ended).toBe(1)
    expect(again.output()).toBe('voces: nobody with this phone is staff\n')
  })

  it('gives and takes roles, keeps one administrator, and has all of it on record', async () => {
    const rosa = '55 9999 4567'
    expect(await staff.grant(store, rosa, 'moderator', true)).toBe('They are moderator now.')
    expect(await staff.grant(store, rosa, 'moderator', false)).toBe('They are moderator no longer.')
    const last = 'they are the only administrator: make somebody else administrator first'
    await expect(staff.grant(store, rosa, 'administrator', false)).rejects.toThrow(last)
    await expect(staff.remove(store, rosa)).rejects.toThrow(last)
    await expect(staff.grant(store, rosa, 'king', true)).rejects.toThrow(/^king: .+ moderator/)
    const { output } = await run(['audit', '--since', '1h'])
    const did = output.split('\n').map((line) => line.replace(/^.*? the server: /, ''))
    expect(did).toEqual([
      'added to the team or renamed · Rosa · administrator',
      'added to the team or renamed · Ana de Difusión · announcer',
      'removed from the team · Ana de Difusión',
      'gave a role · Rosa · moderator',
      'took a role · Rosa · moderator',
      '',
    ])
    expect(output).not.toContain('4567')
  })

  it('says in one line what is wrong with a phone, and does not repeat it', async () => {
    const refused = await run(['staff', 'add', '55 5123', 'Ana'])
    expect(refused.code).toBe(1)
    expect(refused.output).toMatch(/^voces: the phone: .+ write it with its country, as in \+52 .+\n$/)
    expect(refused.output).not.toContain('5123\n')
    expect((await run(['staff', 'add', '55 5123 4567', '  '])).output).toMatch(/^voces: the name: .+\n$/)
  })

  it('prints a link to the team’s page, which holds for ten minutes', async () => {
    const { output } = await run(['staff', 'link'], { WEB_ORIGIN: 'https://voces.example.org' })
    const pass = /^https:\/\/voces\.example\.org\/staff\/enter\/([\w.-]+)\n/.exec(output)?.[1]
    expect(check(openKeys(testSecret), pass ?? '', Date.now())).toBe('right')
    const here = await run(['staff', 'link'], { WEB_PORT: '8080' })
    expect(here.output).toMatch(/^http:\/\/localhost:8080\/staff\/enter\//)
  })
})

describe('voces link', () => {
  it('prints what is known without asking anybody, and how to get the rest', async () => {
    const { code, output } = await run(['link', '2'], { WEB_ORIGIN: 'https://voces.example.org' })
    expect(code).toBe(0)
    expect(output).toMatch(/^whatsapp +– its number is known once it was ready/m)
    expect(output).toMatch(/^web +https:\/\/voces\.example\.org\/p\/2$/m)
    expect(output).toMatch(/^telegram +https:\/\/t\.me\/<bot>\?start=p_2 +\(put your bot’s name/m)
  })

  it('draws the QR of the WhatsApp link, or of the page’s', async () => {
    await writeHealth(store, 'whatsapp', 'one', { state: 'ready', number: '5215550783881' })
    const png = join(folder, 'propuesta.png')
    const { code, output } = await run(['link', '2', '--qr', png])
    expect(code).toBe(0)
    const link = /^whatsapp +(https:\/\/wa\.me\/5215550783881\?text=\S+)$/m.exec(output)?.[1] ?? ''
    expect(linkedProposal(new URL(link).searchParams.get('text') ?? '')).toBe(2)
    expect(output).toContain(`${png}: ${link}`)
    expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG')
    const svg = join(folder, 'propuesta.svg')
    const origin = { WEB_ORIGIN: 'https://voces.example.org' }
    const page = await run(['link', '2', '--qr', svg, '--channel', 'web'], origin)
    expect(page.output).toContain(`${svg}: https://voces.example.org/p/2`)
    expect(await readFile(svg, 'utf8')).toContain('<svg ')
  })

  it('refuses a proposal that is none in one line', async () => {
    expect(await run(['link', 'agua'])).toEqual({
      code: 1,
      output:
        'voces: agua: give the number of a proposal, such as 12, or the name of a survey or of an essay\n',
    })
  })

  it.each([
    ['999', {}, '999: there is no such proposal'],
    ['2', { qr: 'poster.pdf', channel: 'web' }, '--qr: name a file that ends in .png or .svg'],
    [
      '2',
      { qr: join('no', 'such', 'folder.png'), channel: 'web' },
      '--qr: no/such/folder.png cannot be written',
    ],
    ['2', { qr: 'poster.png', channel: 'telegram' }, 'no QR for telegram: put your bot’s name'],
    ['2', { channel: 'fax' }, '--channel: must be one of whatsapp, web, telegram'],
    ['2', { language: 'fr' }, '--language: must be one of es, en'],
  ])('refuses %s with %j kindly', async (proposal, options, words) => {
    const all = { channel: 'whatsapp', language: 'es', ...options }
    await expect(links(proposal, all, readConfig({}), store)).rejects.toThrow(words)
  })
})

describe('voces health', () => {
  const health = (settings = { WHATSAPP: 'web' }) => run(['health'], settings)

  it('ends well while all is well, or nothing is to be watched', async () => {
    await store.pool.query('DELETE FROM health')
    expect(await health({ WHATSAPP: 'off' })).toEqual({
      code: 0,
      output: 'ok\nno channel reports how it is\n',
    })
    await writeHealth(store, 'whatsapp', 'one', { state: 'ready' })
    const well = await health()
    expect([well.code, well.output]).toEqual([
      0,
      expect.stringMatching(/^ok\nwhatsapp {2}ready since 2\d{3}-.* UTC\n$/),
    ])
  })

  it('says what is the matter and what waits, and ends with 1', async () => {
    await writeHealth(store, 'whatsapp', 'one', { state: 'broken', detail: 'messages cannot be sent' })
    const { rows } = await store.pool.query<{ id: string }>(
      `INSERT INTO conversation (channel, address_key, address, state) VALUES ('whatsapp', '\\x01', '\\x02', '{}')
       RETURNING id`,
    )
    await store.pool.query(
      `INSERT INTO notice (conversation_id, channel, body, held, held_at)
       SELECT $1, 'whatsapp', '{}', why, now() FROM unnest(ARRAY['window', 'daily-cap', 'window']) AS why`,
      [rows[0]?.id],
    )
    const { code, output } = await health()
    expect(code).toBe(1)
    expect(output).toMatch(/^trouble\nwhatsapp {2}broken since .+: messages cannot be sent$/m)
    expect(output).toMatch(/^whatsapp {2}1 notice waits until tomorrow .+, since .+ UTC$/m)
    expect(output).toMatch(/^whatsapp {2}2 notices wait until the person writes .+, since .+ UTC$/m)
  })

  it('misses a channel that never reported', async () => {
    await store.pool.query('DELETE FROM health')
    const { code, output } = await health()
    expect([code, output]).toEqual([1, expect.stringContaining('whatsapp  silent: it never reported')])
  })
})
