import { type Asking, ask } from '../../ask.ts'
import { parts } from '../../digest/digest.ts'
import { digestWords, type Told, toldOf } from '../../digest/words.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'

const where = (visit: Visit) => ({ language: languageOf(visit), city: visit.city })

const gone = (visit: Visit): Move => ({
  to: { type: 'digests', page: 1 },
  said: tell(visit, 'digest.gone'),
})

/** What there was in a week: of each part the first few, and the way to all of them. */
export const digestScene: SceneRules<Extract<Scene, { type: 'digest' }>> = {
  *show({ week }, visit) {
    const digest = yield* ask('digest', { week })
    if (!digest) return gone(visit)
    return {
      text: digestWords(digest, where(visit)),
      choices: [
        ...toldOf(digest, where(visit)).map(({ part, heading }) => ({ id: part, label: heading })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ week }, answer) {
    if (answer.type !== 'chosen') return missed
    const part = parts.find((one) => one === answer.id)
    return part ? { to: { type: 'digest-part', week, part } } : (navigate(answer.id) ?? missed)
  },

  before: () => ({ type: 'digests', page: 1 }),
}

type PartScene = Extract<Scene, { type: 'digest-part' }>

function* partOf({ week, part }: PartScene, visit: Visit): Asking<Told | undefined> {
  const digest = yield* ask('digest', { week })
  return digest && toldOf(digest, where(visit)).find((one) => one.part === part)
}

/** One part of it, each line with the way to its original. */
export const digestPartScene: SceneRules<PartScene> = {
  *show(scene, visit) {
    const told = yield* partOf(scene, visit)
    if (!told) return { to: { type: 'digest', week: scene.week } }
    const { heading, lines, more } = told
    return {
      text: join(
        [
          [{ bold: heading }] as Text,
          ...lines.map(({ words }, index) => tell(visit, 'digest.item', { place: index + 1, words })),
          ...(more > 0 ? [tell(visit, 'digest.more', { count: more })] : []),
        ],
        '\n\n',
      ),
      choices: [
        ...lines.map((_line, index) => ({
          id: `line_${index}`,
          label: label(visit, 'digest.open', { place: index + 1 }),
          row: Math.floor(index / 2),
        })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const place = /^line_(\d+)$/.exec(answer.id)?.[1]
    if (place === undefined) return navigate(answer.id) ?? missed
    const line = (yield* partOf(scene, visit))?.lines[Number(place)]
    return { to: line?.scene ?? scene }
  },

  before: ({ week }) => ({ type: 'digest', week }),
}
