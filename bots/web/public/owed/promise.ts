import type { Owed } from '../../../../core/ask/promise.ts'
import { owedText } from '../../../../core/owed-words.ts'
import { join } from '../../../../core/text.ts'
import type { Html } from '../../../document.ts'
import type { Reading } from '../section.ts'
import { marked } from '../voice.ts'

/** What a promise is, and how it stands. */
export const promiseWords = (owed: Owed, { language, city, now }: Reading): Html =>
  marked(join(owedText(owed, { language, zone: city.timeZone, now }), ' '))
