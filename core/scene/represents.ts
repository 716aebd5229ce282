import type { KeptRepresentation } from '../ask/representation.ts'
import { ask } from '../ask.ts'
import { policy } from '../policy.ts'
import { representationPicture, rowsText } from '../representation/picture.ts'
import { representationWords, unsaidWords } from '../representation/sentence.ts'
import type { Scene } from '../state.ts'
import { join } from '../text.ts'
import { label, languageOf, tell, type Visit } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { dateOf } from './promise/history.ts'
import { missed, type SceneRules, type View } from './scene.ts'

/** Whom the signatures of a proposal represent: in a picture, or each borough in words. */
export const representsScene: SceneRules<Extract<Scene, { type: 'represents' }>> = {
  *show({ id, words = false }, visit) {
    const kept = yield* ask('represents', { proposal: id })
    if (!kept) return { to: { type: 'proposal', id }, said: tell(visit, 'represents.not-yet') }
    return view(kept, words, visit)
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id !== 'words') return navigate(answer.id) ?? missed
    const { words, ...rest } = scene
    return { to: words ? rest : { ...rest, words: true } }
  },
}

function view(kept: KeptRepresentation, words: boolean, visit: Visit): View {
  const language = languageOf(visit)
  const counted = label(visit, 'represents.counted', {
    count: kept.signatures,
    date: dateOf(kept.at, visit),
  })
  const unsaid = unsaidWords(kept, language)
  const said = [representationWords(kept, kept.census, language, visit.city)]
  const picture = representationPicture(kept, [`${counted} ${unsaid}`], language, visit.city)
  const isDrawn = picture !== undefined && !words
  return {
    text: join(
      [
        tell(visit, 'represents.title', { title: kept.title }),
        said,
        ...(picture && words
          ? [
              rowsText(kept, language, visit.city),
              tell(visit, 'represents.how', { least: policy.results.smallest }),
            ]
          : []),
        ...(isDrawn ? [] : [[`${counted} ${unsaid}`]]),
      ],
      '\n\n',
    ),
    choices: [
      ...(picture
        ? [{ id: 'words', label: label(visit, words ? 'results.in-picture' : 'results.in-words') }]
        : []),
      backChoice(visit),
      menuChoice(visit),
    ],
    ...(isDrawn && { picture }),
  }
}
