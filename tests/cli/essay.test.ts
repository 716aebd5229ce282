import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { list } from '../../cli/essay/list.ts'
import { publish } from '../../cli/essay/publish.ts'
import { checkEssay, exampleEssay } from '../../cli/essay.ts'
import { readConfig } from '../../core/config.ts'
import { linkedEssay } from '../../core/essay/link.ts'
import { type TestStore, testStore } from '../city.ts'

let folder: string
let store: TestStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voces-essay-'))
  store = await testStore([1])
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const here = readConfig({ WEB_ORIGIN: 'https://voces.example.org', WHATSAPP_PAIR_PHONE: '+525550001234' })
const file = async (text: string) => {
  const path = join(folder, 'ensayo.md')
  await writeFile(path, text)
  return path
}

test('voces essay checks a file, publishes it and its next versions, and lists them', async () => {
  expect(await list(store)).toEqual(['No essays yet. Publish one: voces essay publish <file>'])
  const example = await exampleEssay()
  expect(await checkEssay(await file(example), 'en')).toEqual({
    good: true,
    lines: ['It is good: 4 sections, 196 words.'],
  })
  expect(await checkEssay(await file(example.replace('## Quién cuida', '# Quién cuida')), 'en')).toEqual({
    good: false,
    lines: ['Line 15: An essay has one title with a single #. Sections begin with ##.'],
  })
  const { good, lines } = await publish(await file(example), 'es', here, store)
  expect(good).toBe(true)
  expect(lines[0]).toBe('derecho-al-agua (“El derecho al agua”, 4 sections) is published.')
  const [whatsapp = '', web] = lines.slice(2).map((line) => line.split(/ +/)[1] ?? '')
  expect(linkedEssay(new URL(whatsapp).searchParams.get('text') ?? '', true)).toBe('derecho-al-agua')
  expect(web).toBe('https://voces.example.org/t/derecho-al-agua')
  expect((await publish(await file(example), 'es', here, store)).lines[0]).toMatch(
    /version 1: nothing changed/,
  )
  const next = await publish(await file(example.replace('asequible', 'gratuita')), 'es', here, store)
  expect(next.lines[0]).toMatch(/is published as version 2/)
  const [first, second] = await list(store)
  expect(first).toMatch(/^derecho-al-agua · El derecho al agua · version 2 of /)
  expect(second).toBe('  0 people said something · 0 public comments, 0 without an answer · 0 to be read')
  await expect(checkEssay(join(folder, 'none.md'), 'es')).rejects.toThrow('cannot be read')
})
