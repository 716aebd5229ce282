import { type Asking, ask } from '../../ask.ts'
import { policy } from '../../policy.ts'
import type { Scene } from '../../state.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { towards } from '../towards.ts'
import { meetingsOf } from './meetings.ts'

type HereScene = Extract<Scene, { type: 'meeting-here' }>

function* counted(meeting: number, resident: string, visit: Visit): Asking<Move> {
  delete visit.state.wish
  const { outcome, count } = yield* ask('meeting-attend', { resident, meeting })
  const { least, most } = policy.meetings
  const to: Scene =
    outcome === 'counted' || outcome === 'before' ? { type: 'meeting', id: meeting } : meetingsOf('open')
  return { to, said: tell(visit, `here.${outcome}`, { count, least, most }) }
}

/** Whoever followed the code of a meeting says in their own chat that they are there: nobody else can say it for them. */
export const meetingHereScene: SceneRules<HereScene> = {
  *show({ meeting, code, title }, visit) {
    if (title === undefined) {
      const scanned =
        code === undefined
          ? ({ outcome: 'stale' } as const)
          : yield* ask('meeting-scan', { meeting, code, now: visit.now })
      if (scanned.outcome !== 'fresh')
        return { to: meetingsOf('open'), said: tell(visit, `here.${scanned.outcome}`) }
      visit.state.scene = { type: 'meeting-here', meeting, title: scanned.title }
      return question(scanned.title, visit)
    }
    return question(title, visit)
  },

  *answer({ meeting, title }, answer, visit) {
    if (answer.type !== 'chosen' || title === undefined) return missed
    if (answer.id !== 'yes') {
      delete visit.state.wish
      return { to: 'menu' }
    }
    if (visit.resident) return yield* counted(meeting, visit.resident.id, visit)
    visit.state.wish = { meeting, title }
    return { to: towards(visit) }
  },
}

const question = (title: string, visit: Visit) => ({
  text: tell(visit, 'here.ask', { title }),
  choices: [
    { id: 'yes', label: label(visit, 'here.yes'), row: 0 },
    { id: 'no', label: label(visit, 'confirm.no'), row: 0 },
  ],
})
