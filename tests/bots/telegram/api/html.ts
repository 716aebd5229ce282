import { badRequest } from './error.ts'

export interface Entity {
  type: string
  /** In UTF-16 units, as everywhere in this API. */
  offset: number
  length: number
  url?: string
  language?: string
}

const types: Record<string, string> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  span: 'spoiler',
  pre: 'pre',
  code: 'code',
  blockquote: 'blockquote',
}

/** The only named references that the official parser knows. */
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const attribute = `\\s+[^\\s=>/"']+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?`
const attributes = new RegExp(`((?:${attribute})*)\\s*>`, 'y')
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?/y

function decoded(hex?: string, decimal?: string, name?: string): string | undefined {
  if (name !== undefined) return named[name]
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const unescaped = (value: string) =>
  value.replace(new RegExp(reference, 'g'), (whole, ...groups) => {
    const [hex, decimal, name] = groups as string[]
    return decoded(hex, decimal, name) ?? whole
  })

/** Parse mode HTML with the official parser's own complaints. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  const entities: Entity[] = []
  const open: { tag: string; offset: number; attributes: string }[] = []
  let text = ''
  let at = 0
  const fail = (reason: string) => badRequest(`can't parse entities: ${reason}`)
  const byte = (position: number) => `at byte offset ${Buffer.byteLength(html.slice(0, position))}`

  const start = (begin: number): number => {
    const name = matchAt(/[^\s>]*/y, html, begin + 1)?.[0] ?? ''
    const after = begin + 1 + name.length
    if (after >= html.length) throw fail(`Unclosed start tag ${byte(begin)}`)
    const tag = name.toLowerCase()
    if (types[tag] === undefined) throw fail(`Unsupported start tag "${tag}" ${byte(begin)}`)
    const rest = matchAt(attributes, html, after)
    if (rest === null) throw fail(`Unclosed start tag "${tag}" ${byte(begin)}`)
    if (tag === 'span' && !/class\s*=\s*["']?tg-spoiler/.test(rest[0]))
      throw fail(`Tag "span" must have class "tg-spoiler" ${byte(begin)}`)
    open.push({ tag, offset: text.length, attributes: rest[1] ?? '' })
    return after + rest[0].length
  }

  const end = (begin: number): number => {
    const last = open.pop()
    if (last === undefined) throw fail(`Unexpected end tag ${byte(begin)}`)
    const tag = matchAt(/<\/([^\s>]*)\s*>/y, html, begin)
    if (tag === null) throw fail(`Unclosed end tag ${byte(begin)}`)
    const found = (tag[1] ?? '').toLowerCase()
    if (found !== '' && found !== last.tag)
      throw fail(`Unmatched end tag ${byte(begin)}, expected "</${last.tag}>", found "</${found}>"`)
    const length = text.length - last.offset
    if (length > 0) {
      const entity: Entity = { type: types[last.tag] ?? last.tag, offset: last.offset, length }
      const href = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(last.attributes)
      if (last.tag === 'a') entity.url = unescaped(href?.[1] ?? href?.[2] ?? '') || text.slice(last.offset)
      entities.push(entity)
    }
    return begin + tag[0].length
  }

  while (at < html.length) {
    const code = html[at] === '&' ? matchAt(reference, html, at) : null
    const character = code === null ? undefined : decoded(code[1], code[2], code[3])
    if (code !== null && character !== undefined) {
      text += character
      at += code[0].length
    } else if (html[at] !== '<') {
      text += html[at]
      at += 1
    } else {
      at = html[at + 1] === '/' ? end(at) : start(at)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) throw fail(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  entities.sort((one, other) => one.offset - other.offset || other.length - one.length)
  return { text, entities }
}
