import { describe, expect, test } from 'vitest'
import { check, entrance, holds, issue } from '../../../bots/staff/pass.ts'
import { openKeys } from '../../../prisma/keys.ts'
import { testSecret } from '../../city.ts'

const keys = openKeys(testSecret)
const now = Date.UTC(2026, 10, 25, 12)

describe('the pass of a link', () => {
  test('lets in until its time is over, ten minutes later', () => {
    const pass = issue(keys, now)
    expect(check(keys, pass, now)).toBe('right')
    expect(check(keys, pass, now + holds - 1)).toBe('right')
    expect(check(keys, pass, now + holds)).toBe('over')
    expect(holds).toBe(10 * 60_000)
  })

  test('of another secret, or with any letter changed, or cut short, is worth nothing', () => {
    expect(check(keys, issue(openKeys(`${testSecret}!`), now), now)).toBe('wrong')
    const pass = issue(keys, now)
    // The last letter of a signature of 32 bytes carries four bits: its other two are nobody's.
    for (let at = 0; at < pass.length - 1; at++) {
      const changed = `${pass.slice(0, at)}${pass[at] === 'a' ? 'b' : 'a'}${pass.slice(at + 1)}`
      expect(check(keys, changed, now)).toBe('wrong')
    }
    for (const other of ['', pass.slice(0, -1), `${pass}a`, ` ${pass}`, '..', 'a.b.c']) {
      expect(check(keys, other, now)).toBe('wrong')
    }
  })

  test('cannot be made to last longer: its end is signed', () => {
    const [, ...rest] = issue(keys, now).split('.')
    const later = (now + 365 * 86_400_000).toString(36)
    expect(check(keys, [later, ...rest].join('.'), now)).toBe('wrong')
  })

  test('is another each time', () => {
    expect(issue(keys, now)).not.toBe(issue(keys, now))
  })

  test('leads to the page of this origin, whatever path the origin was written with', () => {
    const link = entrance(keys, 'https://voces.example.org/', now)
    const [, pass = ''] = /^https:\/\/voces\.example\.org\/staff\/enter\/([\w.-]+)$/.exec(link) ?? []
    expect(check(keys, pass, now)).toBe('right')
  })
})
