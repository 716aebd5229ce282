import { type Asking, ask } from '../../ask.ts'
import type { PlainKey } from '../../language/messages.ts'
import type { Choice } from '../../reply.ts'
import { type Member, may, type Role } from '../../staff.ts'
import type { Scene } from '../../state.ts'
import { label, tell, type Visit } from '../../visit.ts'
import { menuChoice, navigate } from '../nav.ts'
import { type Move, missed, type SceneRules } from '../scene.ts'
import { entering, hasPage } from './entering.ts'
import { owedFromStart } from './promise/owed.ts'

interface Work {
  id: string
  role: Role | 'any'
  /** A message, or what makes the words, when they say how much there is. */
  label: PlainKey | ((visit: Visit) => Asking<string>)
  to: Scene | ((visit: Visit) => Asking<Move>)
  /** Where it is not for every city. */
  here?: (visit: Visit) => Asking<boolean>
}

/** What staff can turn to, and the role that it takes. */
const work: readonly Work[] = [
  { id: 'review', role: 'moderator', label: waiting, to: { type: 'review' } },
  { id: 'integrity', role: 'analyst', label: 'menu.integrity', to: { type: 'suspects' } },
  { id: 'owed', role: 'analyst', label: 'team.owed', to: owedFromStart },
  {
    id: 'announcements',
    role: 'announcer',
    label: 'team.announcements',
    to: { type: 'announcements', page: 1 },
  },
  { id: 'hosting', role: 'announcer', label: 'team.hosting', to: { type: 'hosting', page: 1 } },
  {
    id: 'drafting',
    role: 'drafter',
    label: 'team.drafting',
    to: { type: 'drafting', page: 1 },
    here: () => ask('has-essays', {}),
  },
  {
    id: 'digests',
    role: 'drafter',
    label: 'team.digests',
    to: { type: 'digests', page: 1 },
    *here() {
      return (yield* ask('digests', { page: 1 })).length > 0
    },
  },
  { id: 'representatives', role: 'analyst', label: 'team.representatives', to: { type: 'representatives' } },
  { id: 'stands', role: 'analyst', label: 'team.stands', to: { type: 'stands' } },
  {
    id: 'panel',
    role: 'analyst',
    label: 'team.panel',
    to: { type: 'waves' },
    *here({ city }) {
      return city.panel !== undefined
    },
  },
  { id: 'runs', role: 'analyst', label: 'team.runs', to: { type: 'runs', page: 1 } },
  {
    id: 'page',
    role: 'any',
    label: 'team.page',
    to: entering,
    *here(visit) {
      return hasPage(visit)
    },
  },
  { id: 'members', role: 'administrator', label: 'team.members', to: { type: 'members' } },
  { id: 'record', role: 'administrator', label: 'team.record', to: { type: 'record', page: 1 } },
]

function* waiting(visit: Visit): Asking<string> {
  const count = yield* ask('waiting', { by: visit.resident?.id ?? '' })
  return label(visit, 'team.review', { count })
}

const isTheirs = (staff: Member | undefined, role: Work['role']): boolean =>
  role === 'any' ? staff !== undefined : may(staff, role)

/** Where staff begin. Who is staff no longer is shown the menu. */
export const teamScene: SceneRules<{ type: 'team' }> = {
  *show(_scene, visit) {
    const { staff } = visit
    if (!staff) return { to: 'menu' }
    const choices: Choice[] = []
    for (const { id, role, label: words, here } of work) {
      if (!isTheirs(staff, role) || (here && !(yield* here(visit)))) continue
      choices.push({ id, label: typeof words === 'string' ? label(visit, words) : yield* words(visit) })
    }
    return { text: tell(visit, 'team.title', { name: staff.name }), choices: [...choices, menuChoice(visit)] }
  },

  *answer(_scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const chosen = work.find(({ id, role }) => id === answer.id && isTheirs(visit.staff, role))
    if (!chosen) return navigate(answer.id) ?? missed
    return typeof chosen.to === 'function' ? yield* chosen.to(visit) : { to: chosen.to }
  },
}
