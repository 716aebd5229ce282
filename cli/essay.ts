import { readFile } from 'node:fs/promises'
import type { Essay } from '../core/essay/essay.ts'
import type { Fault } from '../core/essay/fault.ts'
import { readEssay } from '../core/essay/read.ts'
import type { Messages } from '../core/language/messages.ts'
import { word } from '../core/language/say.ts'
import type { Language } from '../core/reply.ts'
import { plain } from '../core/text.ts'
import { Mistake } from './mistake.ts'

const example = new URL('../prisma/seed/mexico-city/derecho-al-agua.md', import.meta.url)

/** An essay to begin with: the demo city's. */
export const exampleEssay = (): Promise<string> => readFile(example, 'utf8')

/** More faults than these are not read. */
const most = 20

/**
 * An essay's file, or what is wrong with it: a line each, as people are told.
 *
 * @throws Mistake when it cannot be opened.
 */
export async function essayOf(
  file: string,
  language: Language,
): Promise<{ essay: Essay | undefined; source: string; lines: string[] }> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Mistake(`${file} cannot be read`)
  })
  const read = readEssay(source)
  if (read.ok) return { essay: read.essay, source, lines: [] }
  const more = read.faults.length - most
  const lines = [
    ...read.faults.slice(0, most).map((fault) => faultLine(fault, language)),
    ...(more > 0 ? [word(language, 'essay-file.and-more', { count: more })] : []),
  ]
  return { essay: undefined, source, lines }
}

/** What is wrong with an essay's file, or that it is good. @throws Mistake when it cannot be opened. */
export async function checkEssay(
  file: string,
  language: Language,
): Promise<{ good: boolean; lines: string[] }> {
  const { essay, lines } = await essayOf(file, language)
  if (!essay) return { good: false, lines }
  const { sections } = essay
  const words = sections.flatMap(({ text }) => plain(text).split(/\s+/)).length
  return { good: true, lines: [word(language, 'essay-file.good', { sections: sections.length, words })] }
}

export function faultLine({ line, key, values }: Fault, language: Language): string {
  // Each key stands with the values that it takes; together they are more than the type check follows.
  const what = word(language, key as 'essay-file.twice', values as Messages['essay-file.twice'])
  return word(language, 'essay-file.fault', { line, what })
}
