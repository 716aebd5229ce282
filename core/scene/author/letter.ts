import { ask } from '../../ask.ts'
import { letterWords } from '../../author/letter.ts'
import { yearlessDay } from '../../language/date.ts'
import { policy } from '../../policy.ts'
import { objection } from '../../prose/objection.ts'
import { tidy } from '../../prose/tidy.ts'
import type { Scene } from '../../state.ts'
import { join } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { objectionText } from '../writing/objection.ts'

type LetterScene = Extract<Scene, { type: 'letter' }>

/** The day in the city, YYYY-MM-DD. */
const cityDay = (moment: number, { city }: Visit): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: city.timeZone }).format(moment)

/** An author writes to those who signed: the words, then how they will be read, then to a moderator. */
export const letterScene: SceneRules<LetterScene> = {
  *show({ id, writing }, visit) {
    const { resident } = visit
    const letter = resident && (yield* ask('letter', { proposal: id, resident: resident.id }))
    if (!letter) return { to: { type: 'course', id }, said: tell(visit, 'letter.closed') }
    const { title, words, waiting, reach, next } = letter
    const nav = [backChoice(visit), menuChoice(visit)]
    if (waiting !== undefined) {
      const preview = letterWords({ ...letter, words: waiting }, languageOf(visit))
      return { text: join([tell(visit, 'letter.waiting'), preview], '\n\n'), choices: nav }
    }
    if (next !== undefined) {
      const day = yearlessDay(cityDay(next, visit), languageOf(visit))
      return { text: tell(visit, 'letter.later', { title, day }), choices: nav }
    }
    if (words === undefined || writing) {
      visit.state.scene = { type: 'letter', id, writing: true }
      return { text: tell(visit, 'letter.ask', { title, most: policy.author.letter.most }), choices: nav }
    }
    const preview = letterWords({ ...letter, words }, languageOf(visit))
    return {
      text: join([tell(visit, 'letter.preview', { people: reach }), preview], '\n\n'),
      choices: [
        { id: 'send', label: label(visit, 'letter.send') },
        { id: 'edit', label: label(visit, 'letter.edit'), row: 1 },
        { id: 'drop', label: label(visit, 'letter.drop'), row: 1 },
        ...nav,
      ],
    }
  },

  *answer({ id, writing }, answer, visit) {
    const { resident } = visit
    if (!resident) return missed
    const about = { proposal: id, resident: resident.id }
    if (answer.type === 'typed' && writing) {
      const words = tidy(answer.text)
      const wrong = objection(words, policy.author.letter)
      if (wrong) return { to: 'here', said: objectionText(wrong, visit) }
      yield* ask('pen', { ...about, words })
      return { to: { type: 'letter', id } }
    }
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'send': {
        const posted = yield* ask('post', about)
        return posted
          ? { to: { type: 'course', id }, said: tell(visit, 'letter.sent') }
          : { to: { type: 'letter', id } }
      }
      case 'edit':
        return { to: { type: 'letter', id, writing: true } }
      case 'drop':
        yield* ask('pen', { ...about, words: undefined })
        return { to: { type: 'course', id }, said: tell(visit, 'letter.dropped') }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  asksText: ({ writing }) => writing === true,

  before: ({ id }) => ({ type: 'course', id }),
}
