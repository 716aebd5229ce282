import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { panelApp } from '../../bots/web/panel.ts'
import { check } from '../../cli/draw-check.ts'
import * as panel from '../../cli/panel.ts'
import type { Published } from '../../core/panel/published.ts'
import { type TestStore, testStore } from '../city.ts'
import { addMembers, askPanel } from '../prisma/panel/people.ts'

let store: TestStore
let folder: string

beforeAll(async () => {
  store = await testStore([0])
  folder = mkdtempSync(join(tmpdir(), 'voces-panel-'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, content: string): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('an operator', () => {
  test('is told how to found a panel where there is none', async () => {
    await expect(panel.waves(store, false)).rejects.toThrow('voces panel found')
    expect((await panelApp({ store }).request('/panel.json')).status).toBe(404)
  })

  test('founds the panel of a file, once, and is told what is wrong with another', async () => {
    await expect(panel.found(store, join(folder, 'nothing.json'))).rejects.toThrow('cannot be read')
    await expect(panel.found(store, write('bad.json', '{'))).rejects.toThrow('not JSON')
    const example = panel.exampleFile()
    await expect(panel.found(store, write('odd.json', example.replace('"18-29"', '"old"')))).rejects.toThrow(
      /^ages\.0\.category/,
    )
    const file = write('panel.json', example)
    expect(await panel.found(store, file)).toEqual([
      'Panel de la ciudad is founded. Surveys ask it with  who: { panel: ciudad }',
      expect.stringMatching(/^The first draw is bound to [0-9a-f]{64}: publish that\.$/),
      'Processes that run read the city when they start: start them again.',
    ])
    await expect(panel.found(store, file)).rejects.toThrow('has a panel already')
  })

  test('draws, publishes, and whoever has the file checks it without the city', async () => {
    await addMembers(store, 60)
    await askPanel(store.pool, 'calle')
    await expect(panel.draw(store, 'calle', 'some')).rejects.toThrow('whole number')
    await expect(panel.draw(store, 'other', '20')).rejects.toThrow('no such survey')
    expect(await panel.list(store, undefined)).toEqual(
      expect.arrayContaining(['60 members of panel ciudad', expect.stringMatching(/^age 18-29: \d+$/)]),
    )
    const [bound = ''] = (await panel.waves(store, false)).slice(-1)
    expect(await panel.draw(store, 'calle', '20')).toEqual([
      'Draw 1: 20 of 60 are invited to calle; a worker tells them, by day.',
      'Publish it: voces panel list 1',
    ])
    const [json = ''] = await panel.list(store, '1')
    const published: Published = JSON.parse(json)
    expect(bound).toBe(`next: 1 · ${published.commitment}`)
    expect(await check(write('draw.json', json))).toEqual({
      right: true,
      lines: ['draw 1 of ciudad is right: the same 20 come out'],
    })
    const other = { ...published, invited: published.invited.map((number) => number + 100) }
    expect(await check(write('other.json', JSON.stringify(other)))).toEqual({
      right: false,
      lines: ['those invited are not those with the lowest hashes'],
    })
    await expect(check(write('bad.json', '{}'))).rejects.toThrow('no published draw')
    await expect(panel.list(store, '2')).rejects.toThrow('there is no draw 2')
    await expect(panel.draw(store, 'calle', '99')).resolves.toEqual(
      expect.arrayContaining([expect.stringMatching(/^Draw 2: 40 of 40/)]),
    )
    await expect(panel.draw(store, 'calle', '5')).rejects.toThrow('all 60 members rest')
  })

  test('reads how a draw answers', async () => {
    await store.pool.query(
      'UPDATE invitation SET begun_at = now(), finished_at = now() WHERE member_id % 2 = 0',
    )
    const lines = await panel.rates(store, '1')
    expect(lines[0]).toMatch(/^Draw 1 for calle: 20 invited, \d+ began, \d+ finished \(\d+%\)$/)
    expect(lines).toContainEqual(expect.stringMatching(/^gender woman: \d+, \d+, \d+ \(\d+%\)$/))
    await expect(panel.rates(store, '7')).rejects.toThrow('there is no draw 7')
  })
})

test('anybody reads on the chat page what is published, and nothing else', async () => {
  const app = panelApp({ store })
  const all = await app.request('/panel.json')
  expect(await all.json()).toMatchObject({
    panel: 'ciudad',
    waves: [{ wave: 1, survey: 'calle', invited: 20 }, { wave: 2 }],
    next: { wave: 3 },
  })
  const one = await app.request('/panel/1.json')
  expect(one.headers.get('access-control-allow-origin')).toBe('*')
  expect(Object.keys((await one.json()) as object).sort()).toEqual(
    [
      ...['commitment', 'drawn', 'factors', 'invited', 'members', 'next', 'panel', 'quotas', 'seed'],
      ...['size', 'source', 'survey', 'targets', 'wave'],
    ].sort(),
  )
  expect((await app.request('/panel/9.json')).status).toBe(404)
  expect((await app.request('/panel/x.json')).status).toBe(404)
})
