import type { Draft, Part } from '../../draft.ts'
import { join, type Text } from '../../text.ts'
import { tell, type Visit } from '../../visit.ts'
import { partWords } from './questions.ts'

/** A draft as its proposal would be read, as far as it is written. */
export function sheet({ parts }: Draft, visit: Visit): Text {
  const words = (part: Part): string[] => {
    const value = parts[part]
    return value === undefined ? [] : [partWords(part, value, visit)]
  }
  const head: Text[] = [
    [{ bold: parts.title ?? '' }],
    ...[(['name', 'topic', 'place'] as const).flatMap(words)]
      .filter((some) => some.length > 0)
      .map((some): Text => [some.join(' · ')]),
  ]
  return join(
    [
      join(head, '\n'),
      ...words('problem').map((said) => tell(visit, 'draft.problem', { words: said })),
      ...words('change').map((said) => tell(visit, 'draft.change', { words: said })),
      ...(parts.aim ? [tell(visit, 'proposal.aim', { aim: parts.aim })] : []),
    ],
    '\n\n',
  )
}
