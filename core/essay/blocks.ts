import type { PhrasingContent, RootContent } from 'mdast'
import type { Span, Text } from '../text.ts'

/** What a chat cannot show, and the line where it stands. */
export interface Unfit {
  line: number
  what: 'table' | 'picture' | 'html' | 'code' | 'other'
}

type Block = RootContent
type Found = Text | Unfit

export const isUnfit = (found: Found): found is Unfit => 'what' in found

const lineOf = ({ position }: Pick<Block, 'position'>): number => position?.start.line ?? 1

const unfit = (node: Block, what: Unfit['what']): Unfit => ({ line: lineOf(node), what })

/** Neighbours of one kind are one span, so that what stands out is whole. */
function merged(spans: readonly Span[]): Text {
  const made: Span[] = []
  for (const span of spans) {
    const last = made.at(-1)
    if (typeof span === 'string' && typeof last === 'string') made[made.length - 1] = last + span
    else if (span !== '') made.push(span)
  }
  return made
}

function phrases(nodes: readonly PhrasingContent[], bold: boolean): Found {
  const spans: Span[] = []
  for (const node of nodes) {
    const found = phrase(node, bold)
    if (isUnfit(found)) return found
    spans.push(...found)
  }
  return merged(spans)
}

function phrase(node: PhrasingContent, bold: boolean): Found {
  switch (node.type) {
    case 'text': {
      const words = node.value.replaceAll(/\s+/g, ' ')
      return [bold ? { bold: words } : words]
    }
    case 'strong':
      return phrases(node.children, true)
    // A chat has one way to make words stand out.
    case 'emphasis':
    case 'delete':
      return phrases(node.children, bold)
    case 'break':
      return ['\n']
    case 'link': {
      const words = phrases(node.children, bold)
      return isUnfit(words) ? words : [...words, ` (${node.url})`]
    }
    case 'inlineCode':
      return [node.value]
    case 'image':
    case 'imageReference':
      return unfit(node, 'picture')
    case 'html':
      return unfit(node, 'html')
    default:
      return unfit(node, 'other')
  }
}

function block(node: Block): Found {
  switch (node.type) {
    case 'paragraph':
      return phrases(node.children, false)
    case 'heading':
      return phrases(node.children, true)
    case 'blockquote': {
      const within = blocks(node.children, '\n')
      return isUnfit(within) ? within : merged(['«', ...within, '»'])
    }
    case 'list': {
      const lines: Span[] = []
      for (const [index, item] of node.children.entries()) {
        const within = blocks(item.children, '\n')
        if (isUnfit(within)) return within
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        lines.push(`${index > 0 ? '\n' : ''}${mark}`, ...within)
      }
      return merged(lines)
    }
    case 'table':
      return unfit(node, 'table')
    case 'html':
      return unfit(node, 'html')
    case 'code':
      return unfit(node, 'code')
    default:
      return unfit(node, 'other')
  }
}

/** Blocks of Markdown as a chat shows them, or the first thing in them that it cannot show. */
export function blocks(nodes: readonly Block[], between = '\n\n'): Found {
  const spans: Span[] = []
  for (const node of nodes) {
    // A table of GitHub's Markdown is read as a paragraph of bars.
    const found = isTable(node) ? unfit(node, 'table') : block(node)
    if (isUnfit(found)) return found
    if (spans.length > 0) spans.push(between)
    spans.push(...found)
  }
  return merged(spans)
}

const isTable = (node: Block): boolean => {
  const [first] = node.type === 'paragraph' ? node.children : []
  return first?.type === 'text' && /\n\s*\|?\s*:?-{2,}:?\s*\|/.test(first.value)
}
