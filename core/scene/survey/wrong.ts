import { dayWords } from '../../language/date.ts'
import type { Wrong } from '../../survey/check.ts'
import type { Text } from '../../text.ts'
import { languageOf, tell, type Visit } from '../../visit.ts'

/** What is wrong with an answer, and what to do about it. */
export function wrongText(wrong: Wrong, visit: Visit): Text {
  const day = (written: string) => ({ day: dayWords(written, languageOf(visit)) })
  switch (wrong.why) {
    case 'unfit':
      return tell(visit, 'wrong.choose')
    case 'required':
    case 'blank':
    case 'phone':
    case 'email':
      return tell(visit, `wrong.${wrong.why}`)
    case 'few':
      return tell(visit, 'wrong.few', wrong)
    case 'many':
      return tell(visit, 'wrong.many', wrong)
    case 'order':
      return tell(visit, 'wrong.few', { least: wrong.count })
    case 'outside':
      return tell(visit, 'wrong.outside', wrong)
    case 'fraction':
      return tell(visit, 'wrong.fraction', wrong)
    case 'long':
      return tell(visit, 'wrong.long', wrong)
    case 'early':
      return tell(visit, 'wrong.early', day(wrong.first))
    case 'late':
      return tell(visit, 'wrong.late', day(wrong.last))
  }
}
