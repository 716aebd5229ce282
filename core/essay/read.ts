import type { Heading, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { folded } from '../match/folded.ts'
import { policy } from '../policy.ts'
import { languages } from '../reply.ts'
import { plain } from '../text.ts'
import { blocks, isUnfit } from './blocks.ts'
import { type Essay, isName, type Section, type Summary } from './essay.ts'
import type { Fault, Wrong } from './fault.ts'

/** Bytes; the longest essay that may be is a half of it. */
const largest = 250_000

/** How a title and a section begin. */
const titled = '# El derecho al agua {#derecho-al-agua}'
const sectioned = '## Para quién {#para-quien}'

export type EssayRead = { ok: true; essay: Essay } | { ok: false; faults: readonly Fault[] }

/** A heading, and what stands below it until the next. */
interface Part {
  heading: Heading
  below: RootContent[]
}

const lineOf = (node: { position?: RootContent['position'] }): number => node.position?.start.line ?? 1

/**
 * Reads an essay from Markdown: a title (`# …`), what it is about in each language, and sections (`## …`), each with
 * its summaries. What is wrong with it is said by line, with how to mend it, all that can be seen at once.
 */
export function readEssay(markdown: string): EssayRead {
  const faults: Fault[] = []
  const wrong = (line: number, fault: Wrong) => faults.push({ line, ...fault })
  if (markdown.length > largest) {
    const kilobytes = Math.round(markdown.length / 1_000)
    wrong(1, { key: 'essay-file.too-large', values: { kilobytes } })
    return { ok: false, faults }
  }
  const { children } = fromMarkdown(markdown.replace(/^\ufeff/, ''))
  const [first] = children
  if (!first)
    return { ok: false, faults: [{ line: 1, key: 'essay-file.empty', values: { example: titled } }] }
  if (first.type !== 'heading' || first.depth !== 1) {
    wrong(lineOf(first), { key: 'essay-file.no-title', values: { example: titled } })
    return { ok: false, faults }
  }
  const parts = divided(children)
  const [head, ...rest] = parts
  if (!head) throw new Error('a heading makes a part')
  for (const { heading } of rest)
    if (heading.depth === 1) wrong(lineOf(heading), { key: 'essay-file.second-title', values: {} })

  const { name: essay, title } = named(head.heading, wrong)
  const about = summaries(head, wrong)
  const [stray] = about.below
  if (stray) wrong(lineOf(stray), { key: 'essay-file.before-sections', values: { example: sectioned } })

  const sections: Section[] = []
  const lines = new Map<string, number>()
  for (const part of rest.filter(({ heading }) => heading.depth === 2)) {
    const line = lineOf(part.heading)
    const section = sectionOf(part, wrong)
    const before = lines.get(section.id)
    if (before !== undefined)
      wrong(line, { key: 'essay-file.same-section', values: { id: section.id, line: before } })
    if (section.id !== '') lines.set(section.id, before ?? line)
    sections.push(section)
  }
  const { sections: most } = policy.essay
  if (sections.length === 0)
    wrong(lineOf(head.heading), { key: 'essay-file.no-sections', values: { example: sectioned } })
  if (sections.length > most) wrong(1, { key: 'essay-file.many-sections', values: { most } })
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
  return { ok: true, essay: { essay, title, about: about.summary, sections } }
}

/** By headings of the first two levels: those below belong to the text. */
function divided(children: readonly RootContent[]): Part[] {
  const parts: Part[] = []
  for (const node of children) {
    if (node.type === 'heading' && node.depth <= 2) parts.push({ heading: node, below: [] })
    else parts.at(-1)?.below.push(node)
  }
  return parts
}

type Complain = (line: number, fault: Wrong) => void

/** A heading ends with its name: `## A title {#its-name}`. */
function named(heading: Heading, wrong: Complain): { name: string; title: string } {
  const line = lineOf(heading)
  const words = blocks([heading])
  if (isUnfit(words)) {
    wrong(line, { key: 'essay-file.unfit', values: { state: words.what } })
    return { name: '', title: '' }
  }
  const [, written = '', name] = /^(.*?)\s*(?:\{#([^}]*)\})?$/s.exec(plain(words).trim()) ?? []
  const title = written.trim()
  const { title: most } = policy.essay
  if (title === '') wrong(line, { key: 'essay-file.no-words', values: {} })
  if (title.length > most)
    wrong(line, { key: 'essay-file.long-title', values: { length: title.length, most } })
  if (name === undefined)
    wrong(line, { key: 'essay-file.no-name', values: { mark: `{#${suggested(title)}}` } })
  else if (!isName(name)) wrong(line, { key: 'essay-file.bad-name', values: { name } })
  return { name: name ?? '', title }
}

/** A name that a title could have. */
function suggested(title: string): string {
  const words = folded(title)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .split(' ')
  const name = words.reduce((made, one) => (made.length + one.length < 40 ? `${made}-${one}` : made))
  return isName(name) ? name : 'nombre'
}

/** The quote below a heading, with a line for each language, and what follows it. */
function summaries({ heading, below }: Part, wrong: Complain): { summary: Summary; below: RootContent[] } {
  const [quote, ...rest] = below
  const summary: Record<string, string> = {}
  const line = lineOf(heading)
  if (quote?.type === 'blockquote') {
    for (const { language, words, at } of spoken(quote.children)) {
      const { summary: most } = policy.essay
      if (!languages.some((one) => one === language))
        wrong(at, { key: 'essay-file.unknown-language', values: { language, known: languages.join(', ') } })
      else if (summary[language] !== undefined) wrong(at, { key: 'essay-file.twice', values: { language } })
      else if (words.length > most)
        wrong(at, { key: 'essay-file.long-summary', values: { language, length: words.length, most } })
      summary[language] ??= words
    }
  }
  for (const language of languages)
    if (!summary[language]) wrong(line, { key: 'essay-file.no-summary', values: { language } })
  return { summary: summary as Summary, below: quote?.type === 'blockquote' ? rest : below }
}

/** Each line that begins with a language, such as `es:`, and those that go on with it. */
function* spoken(
  children: readonly RootContent[],
): Generator<{ language: string; words: string; at: number }> {
  for (const node of children) {
    if (node.type !== 'paragraph') continue
    const found = blocks([unbroken(node)])
    const written = isUnfit(found) ? [] : plain(found).split('\n')
    let said: { language: string; words: string; at: number } | undefined
    for (const [index, one] of written.entries()) {
      const [, language, words = ''] = /^\s*([a-z]{2}):\s*(.*)$/.exec(one) ?? []
      if (language === undefined) {
        if (said) said.words = `${said.words} ${one.trim()}`.trim()
        continue
      }
      if (said) yield said
      said = { language, words: words.trim(), at: lineOf(node) + index }
    }
    if (said) yield said
  }
}

/** With its line ends kept, which else are spaces. */
const unbroken = (node: Paragraph): Paragraph => ({
  ...node,
  children: node.children.flatMap((child): Paragraph['children'] =>
    child.type === 'text'
      ? child.value
          .split('\n')
          .flatMap((value, index): Paragraph['children'] => [
            ...(index > 0 ? [{ type: 'break' as const }] : []),
            { type: 'text' as const, value },
          ])
      : [child],
  ),
})

function sectionOf(part: Part, wrong: Complain): Section {
  const line = lineOf(part.heading)
  const { name: id, title } = named(part.heading, wrong)
  const { summary, below } = summaries(part, wrong)
  const { audio, rest } = audioOf(below, wrong)
  const text = blocks(rest)
  const { text: most } = policy.essay
  if (isUnfit(text)) {
    wrong(text.line, { key: 'essay-file.unfit', values: { state: text.what } })
    return { id, title, summary, audio, text: [] }
  }
  const { length } = plain(text)
  if (length === 0) wrong(line, { key: 'essay-file.no-text', values: {} })
  if (length > most) wrong(line, { key: 'essay-file.long-text', values: { length, most } })
  return { id, title, summary, audio, text }
}

/** A link that says «audio» and stands alone, before the text. */
function audioOf(below: RootContent[], wrong: Complain): { audio: string | null; rest: RootContent[] } {
  const [first, ...rest] = below
  const [link, ...others] = first?.type === 'paragraph' ? first.children : []
  if (link?.type !== 'link' || others.length > 0) return { audio: null, rest: below }
  const [words] = link.children
  if (words?.type !== 'text' || folded(words.value) !== 'audio') return { audio: null, rest: below }
  if (!/^https:\/\/[^\s/]+\.[^\s/]+\/\S+$/.test(link.url))
    wrong(lineOf(link), { key: 'essay-file.audio', values: {} })
  return { audio: link.url, rest }
}
