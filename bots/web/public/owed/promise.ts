import type { Owed } from '../../../../core/ask/promise.ts'
import { owedText } from '../../../../core/promise/owed-words.ts'
import type { Html } from '../../../document.ts'
import type { Reading } from '../section.ts'
import { marked } from '../voice.ts'

/** What a promise is, and how it stands: two lines. */
export const promiseWords = (owed: Owed, { language, city, now }: Reading): Html =>
  marked(owedText(owed, { language, timeZone: city.timeZone, now }))
