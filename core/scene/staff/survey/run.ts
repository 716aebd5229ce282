import type { Run } from '../../../ask/run.ts'
import { type Asking, ask } from '../../../ask.ts'
import { momentWords } from '../../../language/date.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import type { SurveyAct } from '../../../survey/act.ts'
import { untilWhen } from '../../../survey/until.ts'
import { join, type Text } from '../../../text.ts'
import { label, languageOf, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { type Move, missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'

/** A survey as staff may see it; otherwise, where to go instead. */
export function* readRun(survey: string, visit: Visit): Asking<Run | Move> {
  const by = acting(visit, 'analyst')
  const told = by === undefined ? undefined : yield* ask('run', { by, survey })
  if (!told) return denied(visit)
  return told === 'gone' ? { to: { type: 'runs', page: 1 } } : told
}

/** Opens or closes it, and shows how it is then. */
export function* steered(survey: string, act: SurveyAct, done: Text, visit: Visit): Asking<Move> {
  const by = acting(visit, 'analyst')
  const told = by === undefined ? undefined : yield* ask('steer', { by, survey, act })
  if (!told) return denied(visit)
  if (told === 'gone') return { to: { type: 'runs', page: 1 } }
  return { to: { type: 'run', survey }, said: told === 'done' ? done : tell(visit, 'run.same') }
}

/** When it opens or closes. */
function standing({ state, opens, closes }: Run, visit: Visit): Text {
  const when = (moment: number) => momentWords(moment, visit.city.timeZone, languageOf(visit))
  switch (state) {
    case 'ready':
      return opens === undefined ? tell(visit, 'run.ready') : tell(visit, 'run.opens', { when: when(opens) })
    case 'open':
      return closes === undefined
        ? tell(visit, 'run.open')
        : tell(visit, 'run.open-until', { when: when(untilWhen(closes, visit.city.timeZone)) })
    case 'closed':
      return tell(visit, 'run.closed', { when: when(closes ?? visit.now) })
  }
}

/** What was answered, each kind on a line of its own. What is counted apart is named only where there is some. */
function counts({ anonymous, finished, stands, partial, pilot, over }: Run, visit: Visit): Text[] {
  return [
    tell(visit, anonymous ? 'run.anonymous' : 'run.by-phone', { finished }),
    ...(stands > 0 ? [tell(visit, 'run.stands', { stands })] : []),
    tell(visit, 'run.partial', { partial }),
    ...(pilot.done + pilot.left > 0 ? [tell(visit, 'run.pilot', pilot)] : []),
    ...(over > 0 ? [tell(visit, 'run.over', { over })] : []),
  ]
}

const deed = ({ state }: Run, visit: Visit): Choice =>
  state === 'open'
    ? { id: 'close', label: label(visit, 'run.close-it') }
    : { id: 'open', label: label(visit, state === 'ready' ? 'run.open-it' : 'run.open-again') }

/** One survey: how it goes, and whether it takes answers. */
export const runScene: SceneRules<Extract<Scene, { type: 'run' }>> = {
  *show({ survey }, visit) {
    const run = yield* readRun(survey, visit)
    if ('to' in run) return run
    const title = run.title[languageOf(visit)]
    return {
      text: join(
        [
          join([tell(visit, 'run.title', { title, id: run.id }), standing(run, visit)], '\n'),
          join(counts(run, visit), '\n'),
        ],
        '\n\n',
      ),
      choices: [
        { id: 'turnout', label: label(visit, 'turnout.open') },
        deed(run, visit),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer({ survey }, answer, visit) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'turnout') return { to: { type: 'turnout', survey } }
    if (answer.id === 'close') return { to: { type: 'run-close', survey } }
    if (answer.id === 'open') return yield* steered(survey, 'open', tell(visit, 'run.opened'), visit)
    return navigate(answer.id) ?? missed
  },
}
