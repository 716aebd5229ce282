import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { asked, nextQuestion } from '../../survey/flow.ts'
import { givenWords, said } from '../../survey/said.ts'
import { join, plain, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { leave, onward, sayingOf, type Taken, taken, takingOf, topicOf } from './taking.ts'

type RecapScene = Extract<Scene, { type: 'recap' }>

/** The beginning of a text, cut between words. @param most Characters. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most).lastIndexOf(' ')
  return `${line.slice(0, cut > most / 2 ? cut : most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Each answer with its question, shortened. */
function items({ survey, response }: Taken, visit: Visit): Text[] {
  const { answers } = response
  return asked(survey, answers).map((question, index) => {
    const given = answers[question.id] ?? { type: 'skipped' as const }
    return tell(visit, 'recap.item', {
      place: index + 1,
      question: shortened(said(question.ask, survey, answers, sayingOf(visit)), policy.survey.recap.question),
      answer: shortened(givenWords(question, given, sayingOf(visit)), policy.survey.recap.answer),
    })
  })
}

/** As many on a page as stand in one message with its buttons, on every channel. */
function inPages(all: readonly Text[]): Text[][] {
  const room = policy.survey.recap.page
  const pages: Text[][] = [[]]
  let used = 0
  for (const item of all) {
    const length = plain(item).length + 2
    if (used + length > room && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(item)
    used += length
  }
  return pages
}

function* send({ survey: id, version, response }: RecapScene, visit: Visit): Asking<Move> {
  const survey = yield* ask('definition', { survey: id, version })
  const found = yield* taken({ survey: id, version, response }, visit)
  const outcome = yield* ask('finish', { response })
  if (outcome === 'closed' || outcome === 'before' || !found) {
    leave(visit)
    return { to: { type: 'survey', survey: id } }
  }
  if (outcome === 'unfinished') return { to: onward(found) }
  leave(visit)
  // Of an anonymous survey not even one answer stays in the chat.
  const answers = survey.answers === 'anonymous' ? {} : found.response.answers
  const topic = topicOf(survey, answers)
  const thanks: Text = [said(survey.thanks, survey, answers, sayingOf(visit))]
  return {
    to: { type: 'answered', survey: id, ...(topic !== undefined && { topic }) },
    said: outcome === 'full' ? join([thanks, tell(visit, 'thanks.full')], '\n\n') : thanks,
  }
}

/** All answers, to be read over before they are sent. */
export const recapScene: SceneRules<RecapScene> = {
  *show(scene, visit) {
    const found = yield* taken(scene, visit)
    if (!found) return { to: { type: 'survey', survey: scene.survey } }
    if (nextQuestion(found.survey, found.response.answers)) return { to: onward(found) }
    visit.state.wish = { survey: scene.survey }
    const pages = inPages(items(found, visit))
    const page = Math.min(scene.page, pages.length)
    const title = found.survey.title[languageOf(visit)]
    return {
      text: join([tell(visit, 'recap.title', { title }), ...(pages[page - 1] ?? [])], '\n\n'),
      choices: [
        { id: 'send', label: label(visit, 'recap.send'), row: 0 },
        { id: 'revise', label: label(visit, 'recap.revise'), row: 0 },
        ...(pages.length > 1
          ? [{ id: 'turn-page', label: label(visit, page < pages.length ? 'recap.more' : 'recap.first') }]
          : []),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    switch (answer.id) {
      case 'send':
        return yield* send(scene, visit)
      case 'revise': {
        const { survey, version, response } = scene
        return { to: { type: 'revise', survey, version, response } }
      }
      case 'turn-page': {
        const found = yield* taken(scene, visit)
        const pages = found ? inPages(items(found, visit)).length : 1
        return { to: { ...scene, page: scene.page < pages ? scene.page + 1 : 1 } }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: ({ survey }) => ({ type: 'survey', survey }),
}

/** Which answer is to be changed. */
export const reviseScene: SceneRules<Extract<Scene, { type: 'revise' }>> = {
  *show(scene, visit) {
    const found = yield* taken(scene, visit)
    if (!found) return { to: { type: 'survey', survey: scene.survey } }
    const { survey, response } = found
    return {
      text: tell(visit, 'revise.ask'),
      choices: [
        ...asked(survey, response.answers).map((question) => ({
          id: `=${question.id}`,
          label: shortened(
            said(question.ask, survey, response.answers, sayingOf(visit)),
            policy.survey.recap.label,
          ),
        })),
        { id: 'back', label: label(visit, 'nav.back'), row: 99 },
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (!answer.id.startsWith('=')) return navigate(answer.id) ?? missed
    const found = yield* taken(scene, visit)
    if (!found) return { to: { type: 'survey', survey: scene.survey } }
    const question = answer.id.slice(1)
    const given = found.response.answers[question]
    const marked =
      given?.type === 'choices'
        ? { marks: given.options, ...(given.own !== undefined && { words: given.own }) }
        : {}
    return {
      to: {
        type: 'question',
        ...takingOf(found.response),
        question,
        marks: [],
        ...marked,
        editing: true,
      },
    }
  },

  before: ({ survey, version, response }) => ({ type: 'recap', survey, version, response, page: 1 }),
}
