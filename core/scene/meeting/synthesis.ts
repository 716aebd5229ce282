import { ask } from '../../ask.ts'
import type { PointKind } from '../../meeting/meeting.ts'
import { policy } from '../../policy.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { questionsOf } from './lines.ts'

const { page: each } = policy.meetings.synthesis

const questionWords = (id: string, visit: Visit): string =>
  questionsOf(visit).find((question) => question.id === id)?.text[languageOf(visit)] ?? id

/** Choices that lead to other pages. */
const turns = (page: number, more: boolean, visit: Visit): Choice[] => [
  ...(page > 1 ? [{ id: 'previous', label: label(visit, 'nav.previous'), row: 98 }] : []),
  ...(more ? [{ id: 'next', label: label(visit, 'synthesis.next'), row: 98 }] : []),
]

/** What all meetings say: how much of each question. */
export const synthesisScene: SceneRules<Extract<Scene, { type: 'synthesis' }>> = {
  *show(_scene, visit) {
    const { meetings, few, questions } = yield* ask('synthesis', {})
    const lines = questions.map(
      ({ question, agreements, disagreements }, index): Text =>
        join(
          [
            [{ bold: `${index + 1}. ${questionWords(question, visit)}` }],
            tell(visit, 'synthesis.sums', { agreements, disagreements }),
          ],
          '\n',
        ),
    )
    return {
      text: join(
        [tell(visit, 'synthesis.title', { meetings, few, least: policy.meetings.least }), ...lines],
        '\n\n',
      ),
      choices: [
        ...questions.map(({ question }, index) => ({
          id: `q_${question}`,
          label: label(visit, 'minutes.question', { place: index + 1 }),
          row: Math.floor(index / 2),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(_scene, answer) {
    if (answer.type !== 'chosen') return missed
    const question = /^q_(.+)$/.exec(answer.id)?.[1]
    return question === undefined
      ? (navigate(answer.id) ?? missed)
      : { to: { type: 'synthesis-of', question, kind: 'agreement', page: 1 } }
  },

  before: () => ({ type: 'meetings', by: 'open', page: 1 }),
}

const other: Readonly<Record<PointKind, PointKind>> = {
  agreement: 'disagreement',
  disagreement: 'agreement',
}

/** What most meetings say of one question, said alike counted together, and the words that they use most. */
export const synthesisOfScene: SceneRules<Extract<Scene, { type: 'synthesis-of' }>> = {
  *show({ question, kind, page }, visit) {
    const { alike, words } = yield* ask('synthesis-of', { question, kind, page })
    const items = alike.slice(0, each)
    return {
      text: join(
        [
          [{ bold: questionWords(question, visit) }] as Text,
          tell(visit, `synthesis.${kind}s`, { page }),
          ...(items.length > 0
            ? items.map((one, index) =>
                tell(visit, 'synthesis.item', {
                  place: index + 1,
                  words: one.words,
                  meetings: one.meetings,
                }),
              )
            : [tell(visit, 'synthesis.none')]),
          ...(words.length > 0
            ? [
                tell(visit, 'synthesis.words', {
                  words: words.map(({ word, meetings }) => `${word} (${meetings})`).join(', '),
                }),
              ]
            : []),
        ],
        '\n\n',
      ),
      choices: [
        ...items.map(({ id }, index) => ({
          id: `g_${id}`,
          label: label(visit, 'synthesis.originals', { place: index + 1 }),
          row: Math.floor(index / 2),
        })),
        ...turns(page, alike.length > items.length, visit),
        { id: other[kind], label: label(visit, `synthesis.to-${other[kind]}s`) },
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const alike = /^g_(\d+)$/.exec(answer.id)?.[1]
    if (alike !== undefined) return { to: { type: 'synthesis-alike', alike, page: 1, of: scene } }
    switch (answer.id) {
      case 'agreement':
      case 'disagreement':
        return { to: { ...scene, kind: answer.id, page: 1 } }
      case 'next':
        return { to: { ...scene, page: scene.page + 1 } }
      case 'previous':
        return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: () => ({ type: 'synthesis' }),
}

/** How each meeting said it, with the way to the whole of its report. */
export const synthesisAlikeScene: SceneRules<Extract<Scene, { type: 'synthesis-alike' }>> = {
  *show({ alike, page }, visit) {
    const found = yield* ask('synthesis-alike', { alike, page })
    if (!found) return { to: { type: 'synthesis' } }
    const items = found.originals.slice(0, each)
    return {
      text: join(
        [
          tell(visit, 'synthesis.alike', { meetings: found.meetings }),
          ...items.map(({ title, words }, index) =>
            tell(visit, 'synthesis.original', { place: index + 1, title, words }),
          ),
        ],
        '\n\n',
      ),
      choices: [
        ...items.map(({ meeting }, index) => ({
          id: `m_${meeting}`,
          label: label(visit, 'synthesis.report', { place: index + 1 }),
          row: Math.floor(index / 2),
        })),
        ...turns(page, found.originals.length > items.length, visit),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    const meeting = /^m_(\d+)$/.exec(answer.id)?.[1]
    if (meeting !== undefined) return { to: { type: 'meeting', id: Number(meeting) } }
    switch (answer.id) {
      case 'next':
        return { to: { ...scene, page: scene.page + 1 } }
      case 'previous':
        return { to: { ...scene, page: Math.max(1, scene.page - 1) } }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  before: ({ of: { question, kind, page } }) => ({ type: 'synthesis-of', question, kind, page }),
}
