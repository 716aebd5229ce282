import type { Run } from '../../core/ask/run.ts'
import { momentWords } from '../../core/language/date.ts'
import { untilWhen } from '../../core/survey/until.ts'

/** Whether a survey takes answers, and what happens next. @param zone The city's. */
export function standing({ id, state, opens, closes }: Run, zone: string): string {
  const when = (moment: number) => momentWords(moment, zone, 'en')
  switch (state) {
    case 'open':
      return closes === undefined
        ? `It is open until somebody closes it: in the chat, or by \`voces survey close ${id}\`.`
        : `It is open until ${when(untilWhen(closes, zone))}.`
    case 'ready':
      return opens === undefined
        ? `It is not open yet. Open it in the chat (Equipo → Encuestas), or by \`voces survey open ${id}\`.`
        : `It opens by itself on ${when(opens)}.`
    case 'closed':
      return `It is closed since ${when(closes ?? Number.NaN)}. Open it again in the chat, or by \`voces survey open ${id}\`.`
  }
}
