import { isKind, kinds } from '../../../announcement/kind.ts'
import type { Change } from '../../../ask/announcement.ts'
import { type Asking, ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import { tidy } from '../../../prose/tidy.ts'
import type { Scene } from '../../../state.ts'
import type { Text } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

type WordsScene = Extract<Scene, { type: 'announcement-words' }>

/** Keeps what was answered. @returns the announcement's number, or where to go instead. */
export function* composed(id: string | undefined, change: Change, visit: Visit): Asking<string | Move> {
  const by = acting(visit, 'announcer')
  if (by === undefined) return denied(visit)
  const told = yield* ask('compose', { by, id, change })
  if (told === 'denied') return denied(visit)
  if (told === 'late') {
    const back: Scene = id === undefined ? { type: 'announcements', page: 1 } : { type: 'announcement', id }
    return { to: back, said: tell(visit, 'announcement.late') }
  }
  return told.id
}

function lengthFault(words: string, visit: Visit): Text | undefined {
  const { least, most } = policy.announcement
  if (words.length > most) return tell(visit, 'prose.long', { most, length: words.length })
  return words.length < least ? tell(visit, 'prose.short', { least }) : undefined
}

/** Writes an announcement: what it is about, its words in Spanish, and in English if they like; then whom it is for. */
export const announcementWordsScene: SceneRules<WordsScene> = {
  *show({ language }, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    const nav = [backChoice(visit), menuChoice(visit)]
    if (language === undefined) {
      return {
        text: tell(visit, 'compose.kind'),
        choices: [
          ...kinds.map((kind) => ({ id: kind, label: label(visit, `announcement.about-${kind}`) })),
          ...nav,
        ],
      }
    }
    const { most } = policy.announcement
    return {
      text: tell(visit, `compose.${language}`, { most }),
      choices: [
        ...(language === 'en' ? [{ id: 'without', label: label(visit, 'compose.without') }] : []),
        ...nav,
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    const { id, language, editing } = scene
    if (language === undefined) {
      if (answer.type !== 'chosen') return missed
      if (!isKind(answer.id)) return navigate(answer.id) ?? missed
      const made = yield* composed(id, { kind: answer.id }, visit)
      if (typeof made !== 'string') return made
      return { to: editing ? { type: 'announcement', id: made } : { ...scene, id: made, language: 'es' } }
    }
    if (answer.type === 'chosen' && answer.id !== 'without') return navigate(answer.id) ?? missed
    if (id === undefined || answer.type === 'contact') return missed
    const words = answer.type === 'typed' ? tidy(answer.text) : undefined
    if (words === undefined && language !== 'en') return missed
    const wrong = words === undefined ? undefined : lengthFault(words, visit)
    if (wrong) return { to: 'here', said: wrong }
    const made = yield* composed(id, { language, words }, visit)
    if (typeof made !== 'string') return made
    if (language === 'es') return { to: { ...scene, language: 'en' } }
    return { to: editing ? { type: 'announcement', id } : { type: 'audience', id } }
  },

  asksText: ({ language }) => language !== undefined,

  before: ({ id, language, editing }) =>
    id === undefined
      ? { type: 'announcements', page: 1 }
      : editing || language === undefined
        ? { type: 'announcement', id }
        : language === 'en'
          ? { type: 'announcement-words', id, language: 'es' }
          : { type: 'announcement', id },
}
