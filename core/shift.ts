import type { Input } from './input.ts'
import { policy } from './policy.ts'

/** How a signature came about: by one's own chat, at a stand, by a representative's code, or with their help. */
export const origins = ['chat', 'stand', 'qr', 'assisted'] as const
export type Origin = (typeof origins)[number]

/** What a code of a representative opens. */
export type Opens = { proposal: number } | { survey: string }

/** The shift, the minute and the seal, each in small letters and digits: a link and a message can carry it alike. */
const token = '[0-9a-z]{1,8}-[0-9a-z]{4,6}-[0-9a-z]{10}'
const carried = new RegExp(`^(.+)_r(${token})$`)
const spoken = new RegExp(
  `^(.{1,100}?)\\s*[([]?(?:código|codigo|code)[:\\s]\\s*(${token})[)\\]]?[.!]?$`,
  'iu',
)

/** What a link carries that opens something by a representative's code. */
export const withCode = (payload: string, code: string): string => `${payload}_r${code}`

/** The same, where a link carries words. */
export const codeWords = (words: string, code: string): string => `${words} (código ${code})`

/** What was sent, and apart from it the code that came with it. */
export function partCode(input: Input): { input: Input; code?: string } {
  if (input.type === 'command') {
    const [, payload, code] = carried.exec(input.payload) ?? []
    return payload && code ? { input: { ...input, payload }, code } : { input }
  }
  if (input.type !== 'text') return { input }
  const [, text, code] = spoken.exec(input.text.trim()) ?? []
  return text && code ? { input: { ...input, text }, code: code.toLowerCase() } : { input }
}

/** Whether staff should look at a shift: so many, or such a part, of the numbers never confirmed. */
export function isDoubtful({ asked, unconfirmed }: { asked: number; unconfirmed: number }): boolean {
  const { least, part, most } = policy.shift.doubtful
  return unconfirmed >= most || (unconfirmed >= least && unconfirmed >= part * asked)
}
