import { ask } from '../ask.ts'
import type { Proposal, Standing } from '../city.ts'
import type { Past } from '../history.ts'
import type { Choice, Progress } from '../reply.ts'
import type { Scene } from '../state.ts'
import { join, type Text } from '../text.ts'
import { nextTier } from '../tiers.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../visit.ts'
import { endedWords, titleOf } from './ended.ts'
import { listOf } from './list.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { pastWords } from './promise/past.ts'
import { missed, type SceneRules } from './scene.ts'
import { acting } from './staff/acting.ts'
import { towards } from './towards.ts'
import { noteRead, unseen } from './unseen.ts'

/** Where the count stands towards what the city owes at the next tier; a closed one is on its way to nothing. */
function progress(proposal: Proposal & Standing, visit: Visit): Text {
  // "Yours would be the first" is wrong where nobody can sign any more, and where theirs is on its way to be counted.
  const { count, elsewhere } = proposal
  const misleading = count === 0 && elsewhere === 0 && (!proposal.open || proposal.signed)
  const counted = misleading
    ? []
    : [
        elsewhere > 0
          ? tell(visit, 'proposal.count-elsewhere', { count, elsewhere })
          : tell(visit, 'proposal.count', { count }),
      ]
  if (!proposal.open) return join([...counted, endedWords(proposal, visit)], ' ')
  const tier = nextTier(visit.city.consultation.tiers, proposal.count)
  return join(
    [
      ...counted,
      tier
        ? tell(visit, 'proposal.to-go', {
            missing: tier.at - proposal.count,
            tier: tier.at,
            promise: tier.promise[languageOf(visit)],
          })
        : tell(visit, 'proposal.all-tiers'),
    ],
    ' ',
  )
}

export function progressPicture(proposal: Proposal, visit: Visit): Progress {
  const { tiers } = visit.city.consultation
  const { title, count, elsewhere, open } = proposal
  const tier = open ? nextTier(tiers, count) : undefined
  const seen = tier
    ? label(visit, 'picture.alternative-next', { title, count, missing: tier.at - count, tier: tier.at })
    : label(visit, 'picture.alternative', { title, count })
  return {
    type: 'progress',
    title,
    count,
    tiers: tiers.map(({ at }) => at),
    language: languageOf(visit),
    alternative: elsewhere > 0 ? `${seen} ${label(visit, 'picture.elsewhere', { elsewhere })}` : seen,
  }
}

function card(proposal: Proposal & Standing & Past, visit: Visit): Text {
  const { title, author, problem, change, aim } = proposal
  return join(
    [
      proposal.ended === 'hidden'
        ? [{ bold: titleOf(proposal, visit) }]
        : tell(visit, 'proposal.card', {
            title,
            author,
            topic: topicName(visit, proposal.topic),
            place:
              proposal.borough === null
                ? label(visit, 'proposal.whole-city')
                : boroughName(visit, proposal.borough),
            problem,
            change,
          }),
      ...(aim === null || aim === '' ? [] : [tell(visit, 'proposal.aim', { aim })]),
      progress(proposal, visit),
      ...pastWords(proposal, visit),
      ...(proposal.signed ? [ownSignature(proposal, visit)] : []),
    ],
    '\n\n',
  )
}

/** What became of the signature of whoever reads it. */
function ownSignature({ receipt, invalid }: Standing, visit: Visit): Text {
  return join(
    [
      ...(invalid
        ? [
            tell(visit, 'proposal.invalid', { reason: invalid.reason }),
            tell(visit, invalid.objected ? 'proposal.invalid-told' : 'proposal.invalid-tell'),
          ]
        : [tell(visit, 'proposal.you-signed')]),
      ...(receipt === undefined ? [] : [tell(visit, 'proposal.receipt', { receipt })]),
    ],
    '\n',
  )
}

function choices(proposal: Proposal & Standing & Past, scene: ProposalScene, visit: Visit): Choice[] {
  const offered: Choice[] = []
  const hidden = proposal.ended === 'hidden'
  if (proposal.open && !proposal.signed) offered.push({ id: 'sign', label: label(visit, 'proposal.sign') })
  if (proposal.invalid && !proposal.invalid.objected)
    offered.push({ id: 'object', label: label(visit, 'proposal.object') })
  if (proposal.signed) {
    const follow = proposal.follows ? 'unfollow' : 'follow'
    offered.push({ id: follow, label: label(visit, `proposal.${follow}`) })
    offered.push({ id: 'withdraw', label: label(visit, 'proposal.withdraw') })
  }
  if (proposal.quiet) offered.push({ id: 'hear', label: label(visit, 'proposal.hear') })
  if (proposal.mine && !hidden) offered.push({ id: 'course', label: label(visit, 'proposal.course') })
  if (proposal.joins) offered.push({ id: `p_${proposal.joins.id}`, label: label(visit, 'ended.see-other') })
  if (proposal.mine && proposal.open) offered.push({ id: 'retire', label: label(visit, 'proposal.retire') })
  if (!proposal.mine && acting(visit, 'moderator') !== undefined) {
    offered.push({ id: 'moderate', label: label(visit, 'proposal.moderate') })
  }
  if (proposal.happened) offered.push({ id: 'history', label: label(visit, 'card.history') })
  if (proposal.represented && !hidden)
    offered.push({ id: 'represents', label: label(visit, 'represents.whom') })
  if (proposal.reached && acting(visit, 'analyst') !== undefined) {
    offered.push({ id: 'standing', label: label(visit, 'card.team') })
  }
  return withinReach(
    [
      ...offered,
      ...(hidden ? [] : [{ id: 'share', label: label(visit, 'proposal.share'), row: 97 }]),
      ...(scene.drawn ? [{ id: 'unseen', label: label(visit, 'unseen.next'), row: 97 }] : []),
      backChoice(visit),
      menuChoice(visit),
    ],
    visit,
  )
}

/** What somebody who may sign misses least: 'menu' can be written, and the others are offered once they signed. */
const spare = ['menu', 'represents', 'share', 'history']

/** Where few choices can be pressed at once, signing stays one tap away. */
function withinReach(offered: Choice[], { capabilities }: Visit): Choice[] {
  const over = offered[0]?.id === 'sign' ? offered.length - (capabilities.pressed ?? offered.length) : 0
  const left = spare.slice(0, Math.max(0, over))
  return offered.filter(({ id }) => !left.includes(id))
}

type ProposalScene = Extract<Scene, { type: 'proposal' }>

export const proposalScene: SceneRules<ProposalScene> = {
  *show(scene, visit) {
    const proposal = yield* ask('proposal', { id: scene.id, resident: visit.resident?.id })
    if (!proposal) {
      return { to: listOf('most-signed'), said: tell(visit, 'proposal.gone') }
    }
    noteRead(scene.id, visit)
    return {
      text: card(proposal, visit),
      choices: choices(proposal, scene, visit),
      // Why a signature does not count is read whole, rather than cut off below a picture.
      ...(proposal.ended !== 'hidden' && !proposal.invalid && { picture: progressPicture(proposal, visit) }),
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id
    const other = /^p_(\d{1,9})$/.exec(answer.id)?.[1]
    if (other !== undefined) return { to: { type: 'proposal', id: Number(other) } }
    switch (answer.id) {
      case 'sign': {
        const proposal = yield* ask('proposal', { id: scene.id, resident })
        // Closed or signed in another chat while this card was open: the card says so.
        if (!proposal?.open || proposal.signed) return { to: 'here' }
        visit.state.wish = { proposal: scene.id, title: proposal.title }
        return { to: towards(visit) }
      }
      case 'hear':
        if (!resident) return missed
        yield* ask('quiet', { resident, proposal: scene.id, on: false })
        return { to: 'here', said: tell(visit, 'letter.heard') }
      case 'course':
        return { to: { type: 'course', id: scene.id } }
      case 'history':
        return { to: { type: 'history', id: scene.id } }
      case 'represents':
        return { to: { type: 'represents', id: scene.id } }
      case 'standing':
        return acting(visit, 'analyst') === undefined ? missed : { to: { type: 'standing', id: scene.id } }
      case 'share':
        return { to: { type: 'share', id: scene.id } }
      case 'unseen':
        return yield* unseen(visit)
      case 'withdraw':
        return { to: { type: 'withdraw', id: scene.id } }
      case 'retire':
        return { to: { type: 'retire', id: scene.id } }
      case 'follow':
      case 'unfollow':
        if (!resident) return missed
        yield* ask('follow', { resident, proposal: scene.id, on: answer.id === 'follow' })
        return {
          to: 'here',
          said: tell(visit, answer.id === 'follow' ? 'proposal.followed' : 'proposal.unfollowed'),
        }
      case 'moderate':
        return acting(visit, 'moderator') === undefined ? missed : { to: { type: 'moderate', id: scene.id } }
      case 'object':
        if (!resident) return missed
        yield* ask('object', { resident, proposal: scene.id })
        return { to: 'here', said: tell(visit, 'proposal.objected') }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
