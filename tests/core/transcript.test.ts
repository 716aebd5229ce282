import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { en } from '../../core/language/everyday/en.ts'
import { said } from './noted.ts'
import { play } from './transcript/play.ts'
import { asks, effects, scenes, told } from './where-told.ts'

vi.mock('../../core/language/say.ts', async (original) => {
  const { noted } = await import('./noted.ts')
  return noted(await original<typeof import('../../core/language/say.ts')>())
})

const folder = new URL('transcript/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const played = names.map((name) => {
  const file = new URL(name, folder)
  const written = readFileSync(file, 'utf8')
  return { name, file, written, ...play(written) }
})

/** `REWRITE_TRANSCRIPTS=1` writes what is really answered into the files, to be read in their diff. */
const rewrite = process.env.REWRITE_TRANSCRIPTS === '1'

describe('a dialogue goes as it is written', () => {
  test.each(played)('$name', ({ file, written, text }) => {
    if (rewrite) writeFileSync(file, text)
    else expect(text).toBe(written)
  })
})

describe('nothing of the conversation goes without a dialogue', () => {
  const seen = (what: 'scenes' | 'asks' | 'effects') =>
    new Set(played.flatMap(({ touched }) => [...touched[what]]))
  const missing = (all: readonly string[], some: ReadonlySet<string>) => all.filter((one) => !some.has(one))

  test('every scene is entered', () => {
    expect(missing(told(scenes, 'here'), seen('scenes'))).toEqual([])
  })

  test('everything that can be asked of the store is asked', () => {
    expect(missing(told(asks, 'here'), seen('asks'))).toEqual([])
  })

  test('every effect is caused', () => {
    expect(missing(told(effects, 'here'), seen('effects'))).toEqual([])
  })

  test('every message is said, but for what is staff’s, a platform’s own, or needs another consultation', () => {
    const elsewhere = (key: string) => /^(command|link|choose)\.|^notice\.health$/.test(key)
    expect(missing(Object.keys(en), said).filter((key) => !elsewhere(key))).toEqual([])
  })
})

test('every channel can show all that is said on it', () => {
  expect(played.flatMap(({ name, lost }) => lost.map((loss) => `${name}: ${loss}`))).toEqual([])
})

describe('what a dialogue costs', () => {
  /** The last count that the dialogue notes. */
  const taps = (name: string) =>
    [...(played.find((one) => one.name === name)?.text ?? '').matchAll(/^~ (\d+) taps so far$/gm)].at(-1)

  test.each([
    ['sign-from-a-link.txt', 5],
    ['sign-as-a-known-resident.txt', 2],
  ])('%s: at most %d taps', (name, most) => {
    const counted = taps(name)?.[1]
    expect(counted).toBeDefined()
    expect(Number(counted)).toBeLessThanOrEqual(most)
  })
})
