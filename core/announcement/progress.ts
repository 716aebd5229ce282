import { say } from '../language/say.ts'
import type { Language } from '../reply.ts'
import { join, type Text } from '../text.ts'
import type { Counts } from './announcement.ts'

const cells = 10

/** How far it is as a bar of text, which every channel shows: ▓▓▓▓░░░░░░. */
export function bar(done: number, total: number): string {
  const full = total === 0 ? cells : Math.floor((done * cells) / total)
  return '▓'.repeat(full) + '░'.repeat(cells - full)
}

/** What became of the recipients so far. What is none is not said. */
export function progressWords(counts: Counts, language: Language): Text {
  const { total, waiting, sending } = counts
  const done = total - waiting - sending
  const percent = total === 0 ? 100 : Math.floor((done * 100) / total)
  const lines = (['delivered', 'unwanted', 'blocked', 'failed', 'unknown', 'held'] as const).flatMap(
    (what) => {
      const count = counts[what]
      return count ? [say(language, `announcement.${what}`, { count })] : []
    },
  )
  return join(
    [
      say(language, 'announcement.bar', { bar: bar(done, total), percent, done, total }),
      say(language, 'announcement.sent', { count: counts.sent }),
      ...lines,
    ],
    '\n',
  )
}
