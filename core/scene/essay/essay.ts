import type { Reading } from '../../ask/essay.ts'
import { ask } from '../../ask.ts'
import { readingBar } from '../../essay/bar.ts'
import { difference, differenceWords } from '../../essay/difference.ts'
import type { Choice } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, plain, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { notePage, pageOf } from './place.ts'

type EssayScene = Extract<Scene, { type: 'essay' }>

/** Where an essay leads that is not there any more. */
export const goneEssay = (visit: Visit): Move => ({ to: 'menu', said: tell(visit, 'essay.gone') })

/** The section itself, in plain words, or what changed in it. */
function body({ section, before, version }: Reading, view: EssayScene['view'], visit: Visit): Text[] {
  const heading: Text = [{ bold: section.title }]
  const language = languageOf(visit)
  if (view === 'simple') return [heading, tell(visit, 'essay.in-short'), [section.summary[language]]]
  if (view === 'changes' && before) {
    const pieces = difference(plain(before), plain(section.text))
    return [heading, tell(visit, 'essay.difference', { version }), differenceWords(pieces, language)]
  }
  const news =
    before === undefined
      ? []
      : [tell(visit, 'essay.changed', { version, state: before ? 'otherwise' : 'new' })]
  const audio = section.audio === null ? [] : [tell(visit, 'essay.audio', { link: section.audio })]
  return [heading, section.text, ...news, ...audio]
}

function choices({ page, of, before, points }: Reading, view: EssayScene['view'], visit: Visit): Choice[] {
  return [
    ...(page < of ? [{ id: 'next', label: label(visit, 'essay.next') }] : []),
    view === undefined
      ? { id: 'simple', label: label(visit, 'essay.simple'), row: 1 }
      : { id: 'full', label: label(visit, 'essay.full'), row: 1 },
    ...(before && view !== 'changes'
      ? [{ id: 'changes', label: label(visit, 'essay.changes'), row: 1 }]
      : []),
    { id: 'comment', label: label(visit, 'essay.comment'), row: 2 },
    ...(points > 0 ? [{ id: 'points', label: label(visit, 'essay.points', { count: points }), row: 2 }] : []),
    ...(page === of && of > 1 ? [{ id: 'first', label: label(visit, 'essay.first') }] : []),
    backChoice(visit),
    menuChoice(visit),
  ]
}

/** An essay, a section at a time, from where they were. */
export const essayScene: SceneRules<EssayScene> = {
  *show(scene, visit) {
    const { essay, view } = scene
    const page = scene.page ?? pageOf(essay, visit) ?? 1
    const reading = yield* ask('essay', { essay, at: { page } })
    if (!reading) return goneEssay(visit)
    notePage(essay, reading.page, visit)
    visit.state.scene = { ...scene, page: reading.page }
    const { title, of, support, doubt } = reading
    const bar = readingBar(reading.page, of)
    return {
      text: join(
        [
          tell(visit, 'essay.heading', { title, bar, page: reading.page, of }),
          ...body(reading, view, visit),
          ...(support + doubt > 0 ? [tell(visit, 'essay.tally', { support, doubt })] : []),
        ],
        '\n\n',
      ),
      choices: choices(reading, view, visit),
    }
  },

  *answer({ essay, page = 1 }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const to = (turned: Partial<EssayScene>): Move => ({ to: { type: 'essay', essay, page, ...turned } })
    switch (answer.id) {
      case 'next':
        return to({ page: page + 1 })
      case 'first':
        return to({ page: 1 })
      case 'simple':
      case 'changes':
        return to({ view: answer.id })
      case 'full':
        return to({})
      case 'comment':
      case 'points': {
        const reading = yield* ask('essay', { essay, at: { page } })
        if (!reading) return goneEssay(visit)
        const at = { essay, section: reading.section.id }
        return {
          to: answer.id === 'comment' ? { type: 'comment', ...at } : { type: 'points', ...at, page: 1 },
        }
      }
      default:
        return navigate(answer.id) ?? missed
    }
  },

  /** To the text, and then to the section before. */
  before({ essay, page = 1, view }) {
    if (view) return { type: 'essay', essay, page }
    return page > 1 ? { type: 'essay', essay, page: page - 1 } : undefined
  },
}
