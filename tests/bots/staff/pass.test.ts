import { describe, expect, test } from 'vitest'
import { check, entrance, holds, issue } from '../../../bots/staff/pass.ts'
import { openKeys } from '../../../prisma/keys.ts'
import { testSecret } from '../../city.ts'

const keys = openKeys(testSecret)
const now = Date.UTC(2026, 10, 25, 12)

describe('a pass', () => {
  test('lets in until its time is over: ten minutes for a link, twelve hours for a cookie', () => {
    for (const use of ['enter', 'stay'] as const) {
      const pass = issue(keys, use, now)
      expect(check(keys, use, pass, now)).toBe('right')
      expect(check(keys, use, pass, now + holds[use] - 1)).toBe('right')
      expect(check(keys, use, pass, now + holds[use])).toBe('over')
    }
    expect(holds).toEqual({ enter: 10 * 60_000, stay: 12 * 3_600_000 })
  })

  test('for one use is worth nothing for the other', () => {
    expect(check(keys, 'stay', issue(keys, 'enter', now), now)).toBe('wrong')
    expect(check(keys, 'enter', issue(keys, 'stay', now), now)).toBe('wrong')
  })

  test('of another secret, or with any letter changed, or cut short, is worth nothing', () => {
    expect(check(keys, 'stay', issue(openKeys(`${testSecret}!`), 'stay', now), now)).toBe('wrong')
    const pass = issue(keys, 'stay', now)
    // The last letter of a signature of 32 bytes carries four bits: its other two are nobody's.
    for (let at = 0; at < pass.length - 1; at++) {
      const changed = `${pass.slice(0, at)}${pass[at] === 'a' ? 'b' : 'a'}${pass.slice(at + 1)}`
      expect(check(keys, 'stay', changed, now)).toBe('wrong')
    }
    for (const other of ['', undefined, pass.slice(0, -1), `${pass}a`, ` ${pass}`, '..', 'a.b.c']) {
      expect(check(keys, 'stay', other, now)).toBe('wrong')
    }
  })

  test('cannot be made to last longer: its end is signed', () => {
    const [, ...rest] = issue(keys, 'stay', now).split('.')
    const later = (now + 365 * 86_400_000).toString(36)
    expect(check(keys, 'stay', [later, ...rest].join('.'), now)).toBe('wrong')
  })

  test('is another each time', () => {
    expect(issue(keys, 'enter', now)).not.toBe(issue(keys, 'enter', now))
  })

  test('as a link leads to the page of this origin, whatever path the origin was written with', () => {
    const link = entrance(keys, 'https://voces.example.org/', now)
    const [, pass] = /^https:\/\/voces\.example\.org\/staff\/enter\/([\w.-]+)$/.exec(link) ?? []
    expect(check(keys, 'enter', pass, now)).toBe('right')
  })
})
