import { ask } from '../../../ask.ts'
import { type StatusKind, statusKinds } from '../../../history.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { clarityWords, dateOf } from '../../promise/history.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting } from '../acting.ts'
import { publishing, resumeChoice, resumed } from './publishing.ts'

type StandingScene = Extract<Scene, { type: 'standing' }>

const statusLabel = (kind: StatusKind, visit: Visit): string => label(visit, `status.${kind}`)

/** The promise that a status keeps or dates, where one of that duty is owed. */
const dutyOf = (kind: StatusKind) =>
  kind === 'reviewed'
    ? 'review'
    : kind === 'to-be-presented' || kind === 'presented'
      ? 'presentation'
      : undefined

/** Statuses that are shown to staff: the newest. */
const shown = 8

/** What staff published of a proposal that reached a tier, what people answered, and what can be published now. */
export const standingScene: SceneRules<StandingScene> = {
  *show({ id }, visit) {
    const staff = acting(visit, 'analyst')
    if (staff === undefined) return { to: 'menu' }
    const standing = yield* ask('standing', { staff, proposal: id })
    if (!standing) return { to: { type: 'team' }, said: tell(visit, 'promised.gone') }
    const statuses = standing.statuses.slice(-shown)
    const lines = statuses.map(({ at, entry, clear, answered }) =>
      join(
        [
          tell(visit, 'standing.entry', { date: dateOf(at, visit), status: statusLabel(entry.kind, visit) }),
          ...clarityWords({ clear, answered }, visit),
        ],
        ' ',
      ),
    )
    const choices: Choice[] = [
      ...resumeChoice(visit),
      ...statusKinds.map((kind, index) => ({
        id: kind,
        label: statusLabel(kind, visit),
        row: Math.floor(index / 2),
      })),
      ...statuses
        .filter(({ answered }) => answered > 0)
        .map(({ id: entry, at, entry: { kind } }) => ({
          id: `e_${entry}`,
          label: label(visit, 'standing.answers', {
            status: statusLabel(kind, visit),
            date: dateOf(at, visit),
          }),
        })),
      backChoice(visit),
      menuChoice(visit),
    ]
    const said = lines.length > 0 ? [join(lines, '\n')] : [tell(visit, 'standing.none')]
    return {
      text: join(
        [tell(visit, 'standing.title', { title: standing.title }), ...said, tell(visit, 'standing.ask')],
        '\n\n',
      ),
      choices,
    }
  },

  *answer({ id }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const entry = /^e_(\d+)$/.exec(answer.id)?.[1]
    if (entry !== undefined) return { to: { type: 'answers', entry, page: 1 } }
    const kind = statusKinds.find((one) => one === answer.id)
    const staff = acting(visit, 'analyst')
    if (!kind || staff === undefined) return resumed(answer.id, visit) ?? navigate(answer.id) ?? missed
    const standing = yield* ask('standing', { staff, proposal: id })
    const promise = standing?.owed.find(({ duty }) => duty === dutyOf(kind))
    return publishing(kind, id, promise?.id, visit)
  },
}
