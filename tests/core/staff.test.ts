import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AnnouncementAsks, acts } from '../../core/ask/announcement.ts'
import type { DraftingAsks } from '../../core/ask/essay.ts'
import type { ConclusionAsks } from '../../core/ask/event.ts'
import type { IntegrityAsks } from '../../core/ask/integrity.ts'
import type { ModerationAsks } from '../../core/ask/moderation.ts'
import type { DrawAsks } from '../../core/ask/panel.ts'
import type { PromiseAsks } from '../../core/ask/promise.ts'
import type { RepresentativeAsks } from '../../core/ask/representative.ts'
import type { RunAsks } from '../../core/ask/run.ts'
import type { StandAsks } from '../../core/ask/stand.ts'
import type { SurveyResultsAsks } from '../../core/ask/survey-results.ts'
import type { TeamAsks } from '../../core/ask/team.ts'
import type { Input } from '../../core/input.ts'
import { hidingReasons, returnReasons } from '../../core/moderation.ts'
import { type Member, type Role, roles } from '../../core/staff.ts'
import { newState, type Scene, type State } from '../../core/state.ts'
import { step } from '../../core/step.ts'
import { plain } from '../../core/text.ts'
import { capabilities } from './transcript/chat.ts'
import { city, World } from './world.ts'

const seen = { count: 2, elsewhere: 1 }

/** Every scene of staff and the role that it takes: one that is new and missing here fails the first test. */
const places: readonly (readonly [scene: Scene, role: Role | 'any'])[] = [
  [{ type: 'team' }, 'any'],
  [{ type: 'members' }, 'administrator'],
  [{ type: 'member', id: '1' }, 'administrator'],
  [{ type: 'dismiss', id: '1' }, 'administrator'],
  [{ type: 'enlist' }, 'administrator'],
  [{ type: 'enlist-name', key: 'a2V5', hint: '··· 21' }, 'administrator'],
  [{ type: 'record', page: 1 }, 'administrator'],
  [{ type: 'review' }, 'moderator'],
  [{ type: 'review', review: '1' }, 'moderator'],
  [{ type: 'review-return', review: '1' }, 'moderator'],
  [{ type: 'review-note', review: '1', reason: 'unclear' }, 'moderator'],
  [{ type: 'review-note', review: '1', reason: 'own' }, 'moderator'],
  [{ type: 'review-merge', review: '1' }, 'moderator'],
  [{ type: 'review-merge', review: '1', into: 2 }, 'moderator'],
  [{ type: 'moderate', id: 1 }, 'moderator'],
  [{ type: 'hide', id: 1 }, 'moderator'],
  [{ type: 'hide-note', id: 1, reason: 'false' }, 'moderator'],
  [{ type: 'merge', id: 1 }, 'moderator'],
  [{ type: 'merge', id: 1, into: 2 }, 'moderator'],
  [{ type: 'owed', page: 1, seen: [] }, 'analyst'],
  [{ type: 'promised', promise: '1' }, 'analyst'],
  [{ type: 'standing', id: 1 }, 'analyst'],
  [{ type: 'publishing' }, 'analyst'],
  [{ type: 'publishing', words: true }, 'analyst'],
  [{ type: 'answers', entry: '1', page: 1 }, 'analyst'],
  [{ type: 'event-tags', event: 1 }, 'analyst'],
  [{ type: 'waves' }, 'analyst'],
  [{ type: 'wave-draw', survey: 'barrio' }, 'analyst'],
  [{ type: 'wave-draw', survey: 'barrio', size: 100, wave: 1 }, 'analyst'],
  [{ type: 'wave', id: '1' }, 'analyst'],
  [{ type: 'runs', page: 1 }, 'analyst'],
  [{ type: 'run', survey: 'imagina-tu-ciudad' }, 'analyst'],
  [{ type: 'run-close', survey: 'imagina-tu-ciudad' }, 'analyst'],
  [{ type: 'turnout', survey: 'parque' }, 'analyst'],
  [{ type: 'counted', survey: 'parque', page: 1 }, 'analyst'],
  [{ type: 'written', survey: 'parque', place: 1, page: 1 }, 'analyst'],
  [{ type: 'release', survey: 'parque', on: true }, 'analyst'],
  [{ type: 'suspects' }, 'analyst'],
  [{ type: 'suspects', ids: [1, 2] }, 'analyst'],
  [{ type: 'suspect', id: 1 }, 'analyst'],
  [{ type: 'shares', id: 1, of: 'borough', filter: {} }, 'analyst'],
  [{ type: 'sift', id: 1, filter: {} }, 'analyst'],
  [{ type: 'sift-hours', id: 1, filter: {} }, 'analyst'],
  [{ type: 'invalidate', id: 1, filter: {}, asOf: 1, seen }, 'analyst'],
  [{ type: 'invalidate', id: 1, filter: {}, asOf: 1, seen, reason: 'eran máquinas' }, 'analyst'],
  [{ type: 'invalidations', page: 1 }, 'analyst'],
  [{ type: 'invalidation', id: '1' }, 'analyst'],
  [{ type: 'restore', id: '1' }, 'analyst'],
  [{ type: 'restore', id: '1', reason: 'eran personas' }, 'analyst'],
  [{ type: 'announcements', page: 1 }, 'announcer'],
  [{ type: 'announcement', id: '1' }, 'announcer'],
  [{ type: 'announcement-words' }, 'announcer'],
  [{ type: 'announcement-words', id: '1', language: 'es' }, 'announcer'],
  [{ type: 'announcement-words', id: '1', language: 'en' }, 'announcer'],
  [{ type: 'audience', id: '1' }, 'announcer'],
  [{ type: 'audience', id: '1', by: 'borough' }, 'announcer'],
  [{ type: 'audience', id: '1', by: 'signers' }, 'announcer'],
  [{ type: 'audience', id: '1', by: 'registered' }, 'announcer'],
  [{ type: 'announcement-event', id: '1' }, 'announcer'],
  [{ type: 'announcement-photo', id: '1' }, 'announcer'],
  [{ type: 'announcement-preview', id: '1', channel: 'whatsapp' }, 'announcer'],
  ...acts.map((act) => [{ type: 'announcement-sure', id: '1', act }, 'announcer'] as const),
  [{ type: 'drafting', page: 1 }, 'drafter'],
  [{ type: 'drafted', point: '1' }, 'drafter'],
  [{ type: 'drafting-answer', point: '1' }, 'drafter'],
  [{ type: 'stands' }, 'analyst'],
  [{ type: 'stand-name' }, 'analyst'],
  [{ type: 'stand', stand: '1' }, 'analyst'],
  [{ type: 'stand-survey', stand: '1' }, 'analyst'],
  [{ type: 'stand-proposals', stand: '1' }, 'analyst'],
  [{ type: 'stand-remove', stand: '1' }, 'analyst'],
  [{ type: 'representatives' }, 'analyst'],
  [{ type: 'representative-phone' }, 'analyst'],
  [{ type: 'representative-name', key: 'a2V5', hint: '··· 21' }, 'analyst'],
  [{ type: 'representative', representative: '1' }, 'analyst'],
  [{ type: 'representative-remove', representative: '1' }, 'analyst'],
  [{ type: 'shift-plan', representative: '1' }, 'analyst'],
  [{ type: 'shift-plan', representative: '1', place: 'Alameda', from: 1, hours: 4 }, 'analyst'],
]

const ofStaff: Readonly<
  Record<
    keyof (TeamAsks &
      ConclusionAsks &
      DraftingAsks &
      StandAsks &
      RepresentativeAsks &
      DrawAsks &
      ModerationAsks &
      Omit<AnnouncementAsks, 'unsubscribe'> &
      RunAsks &
      Omit<IntegrityAsks, 'object'> &
      Omit<PromiseAsks, 'history' | 'clarify' | 'missing'> &
      Omit<SurveyResultsAsks, 'results'>),
    true
  >
> = {
  team: true,
  drafting: true,
  drafted: true,
  'point-answer': true,
  'point-take': true,
  entrance: true,
  opinions: true,
  'tag-event': true,
  recognise: true,
  enlist: true,
  grant: true,
  dismiss: true,
  acts: true,
  waiting: true,
  take: true,
  release: true,
  decide: true,
  published: true,
  hide: true,
  unhide: true,
  merge: true,
  owed: true,
  standing: true,
  publish: true,
  answers: true,
  runs: true,
  run: true,
  steer: true,
  turnout: true,
  counted: true,
  written: true,
  suspect: true,
  shares: true,
  preview: true,
  invalidate: true,
  invalidations: true,
  invalidation: true,
  restore: true,
  announcements: true,
  announcement: true,
  compose: true,
  conduct: true,
  stands: true,
  'stand-surveys': true,
  'add-stand': true,
  'lock-stand': true,
  'link-stand': true,
  'remove-stand': true,
  representatives: true,
  'add-representative': true,
  'add-shift': true,
  'end-shift': true,
  'remove-representative': true,
  waves: true,
  plan: true,
  draw: true,
  wave: true,
}

/** All that any button of staff is called, so that each is pressed in each place. */
const ids = [
  'page',
  ...['review', 'members', 'record', 'm_1', 'p_1', 'enlist', 'dismiss', 'yes', 'none', 'older', 'approve'],
  ...[
    'any',
    'borough',
    'origin',
    'hours',
    'invalidate',
    'invalidations',
    'newer',
    'restore',
    'sift',
    'channel',
    'stand',
  ],
  ...['e_imagina-tu-ciudad', 'open', 'close', 'runs'],
  ...['again', 'correct', 'drop', 'next', 'previous', 'publish', 'resume', 'skip', 'status', 'in-review'],
  ...[
    'write',
    'a_1',
    'events',
    'without',
    'all',
    'by_borough',
    'b_tlalpan',
    'c_telegram',
    'words',
    'audience',
  ],
  ...acts,
  ...['drafting', 'k_1', 'answer', 'take', 'untake'],
  ...['stands', 's_1', 'new', 'link', 'survey', 'proposals', 'remove'],
  ...['representatives', 'r_1', 'shift', 'x_1', 'now', 's_Alameda'],
  ...['look', 'show', 'read', 'words'],
  ...['return', 'merge', 'pass', 'hide', 'unhide', 'moderate', ...returnReasons, ...hidingReasons],
  ...['panel', 'no', 's_barrio', 'w_1', 'n_100'],
  ...roles.flatMap((role) => [`grant_${role}`, `revoke_${role}`]),
]
const inputs: readonly Input[] = [
  ...ids.map((_, ordinal): Input => ({ type: 'choice', prompt: 7, ordinal })),
  { type: 'text', text: '55 8765 4321' },
  { type: 'text', text: 'propuesta 2' },
  { type: 'text', text: 'revisar' },
  { type: 'contact', phone: '+525587654321', vouched: false },
  { type: 'command', name: 'start', payload: 'review' },
]

/** What is asked of staff's part of the store when somebody in this place sends this. */
function reached(scene: Scene, input: Input, staff: Member | undefined): string[] {
  const world = new World()
  const resident = world.resident('+525551234567', 'tlalpan')
  const publishing = { kind: 'not-included', proposal: 1, values: {} } as const
  const prompt = { id: 7, choices: ids.map((id) => ({ id, label: id })) }
  const state: State = { ...newState, language: 'es', scene, prompt, publishing }
  const { now } = world
  const situation = {
    now,
    channel: 'telegram',
    places: {},
    capabilities: capabilities.telegram,
    vouched: undefined,
  } as const
  const withPanel = { ...city, panel: { id: 'ciudad', name: { es: 'Panel', en: 'Panel' } } }
  const steps = step(state, input, {
    ...situation,
    city: withPanel,
    resident,
    staff,
    muted: false,
    lost: false,
  })
  let next = steps.next()
  while (!next.done) {
    const { type } = next.value
    if (type in ofStaff) return [type]
    next = steps.next(world.answer(next.value))
  }
  const said = next.value.replies.map(({ text }) => plain(text)).join()
  if (!staff) expect(said).not.toMatch(/[Ee]quipo/)
  return []
}

describe('a place of staff', () => {
  test.each(places)('%o is reached by nobody who is not of the team', (scene) => {
    for (const input of inputs) expect(reached(scene, input, undefined)).toEqual([])
  })

  const others = places.flatMap(([scene, role]) =>
    role === 'any'
      ? []
      : roles
          .filter((held) => held !== role && held !== 'administrator')
          .map((held) => [scene, held] as const),
  )
  test.each(others)('%o is not reached by who is %s alone', (scene, held) => {
    const member: Member = { name: 'Ana', roles: [held] }
    for (const input of inputs.filter(({ type }) => type === 'choice'))
      expect(reached(scene, input, member)).toEqual([])
  })

  test('is here whichever it is', () => {
    const folder = new URL('../../core/scene/', import.meta.url)
    const index = readFileSync(new URL('index.ts', folder), 'utf8')
    const rules = [...index.matchAll(/import \{ (.+) \} from '\.\/staff\//g)].flatMap(([, names = '']) =>
      names.split(', '),
    )
    const types = rules.map((rule) => new RegExp(`^ {2}'?([a-z-]+)'?: ${rule},$`, 'm').exec(index)?.[1])
    expect(types.length).toBeGreaterThan(10)
    expect(new Set(places.map(([{ type }]) => type))).toEqual(new Set(types))
  })
})
