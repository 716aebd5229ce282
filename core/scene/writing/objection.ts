import type { Objection } from '../../prose/objection.ts'
import type { Text } from '../../text.ts'
import { tell, type Visit } from '../../visit.ts'

/** Why a text is not taken, and what to do about it. */
export function objectionText(objection: Objection, visit: Visit): Text {
  switch (objection.why) {
    case 'short':
      return tell(visit, 'prose.short', { least: objection.least })
    case 'long':
      return tell(visit, 'prose.long', { most: objection.most, length: objection.length })
    default:
      return tell(visit, `prose.${objection.why}`)
  }
}
