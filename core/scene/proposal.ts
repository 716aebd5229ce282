import { ask } from '../ask.ts'
import type { Proposal, Standing } from '../city.ts'
import type { Past } from '../history.ts'
import type { Choice, Picture } from '../reply.ts'
import type { Scene } from '../state.ts'
import { join, type Text } from '../text.ts'
import { nextTier } from '../tiers.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../visit.ts'
import { listOf } from './list.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { pastWords } from './promise/past.ts'
import { missed, type SceneRules } from './scene.ts'
import { acting } from './staff/acting.ts'
import { towardsSigning } from './towards.ts'

/** Where the count stands towards what the city owes at the next tier; a closed one is on its way to nothing. */
function progress(proposal: Proposal & Standing, visit: Visit): Text {
  // "Yours would be the first" is wrong where nobody can sign any more, and where theirs is on its way to be counted.
  const misleading = proposal.count === 0 && (!proposal.open || proposal.signed)
  const counted = misleading ? [] : [tell(visit, 'proposal.count', { count: proposal.count })]
  if (!proposal.open) return join([...counted, tell(visit, 'proposal.closed')], ' ')
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

export function progressPicture(proposal: Proposal, visit: Visit): Picture {
  const { tiers } = visit.city.consultation
  const { title, count, open } = proposal
  const tier = open ? nextTier(tiers, count) : undefined
  return {
    type: 'progress',
    title,
    count,
    tiers: tiers.map(({ at }) => at),
    language: languageOf(visit),
    alternative: tier
      ? label(visit, 'picture.alternative-next', { title, count, missing: tier.at - count, tier: tier.at })
      : label(visit, 'picture.alternative', { title, count }),
  }
}

function card(proposal: Proposal & Standing & Past, visit: Visit): Text {
  const { title, author, problem, change, signed, receipt } = proposal
  return join(
    [
      tell(visit, 'proposal.card', {
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
      progress(proposal, visit),
      ...pastWords(proposal, visit),
      ...(signed
        ? [
            join(
              [
                tell(visit, 'proposal.you-signed'),
                ...(receipt === undefined ? [] : [tell(visit, 'proposal.receipt', { receipt })]),
              ],
              '\n',
            ),
          ]
        : []),
    ],
    '\n\n',
  )
}

function choices(proposal: Proposal & Standing & Past, visit: Visit): Choice[] {
  const offered: Choice[] = []
  if (proposal.open && !proposal.signed) offered.push({ id: 'sign', label: label(visit, 'proposal.sign') })
  if (proposal.signed) {
    const follow = proposal.follows ? 'unfollow' : 'follow'
    offered.push({ id: follow, label: label(visit, `proposal.${follow}`) })
    offered.push({ id: 'withdraw', label: label(visit, 'proposal.withdraw') })
  }
  if (proposal.happened) offered.push({ id: 'history', label: label(visit, 'card.history') })
  if (proposal.reached && acting(visit, 'analyst') !== undefined) {
    offered.push({ id: 'standing', label: label(visit, 'card.team') })
  }
  return [...offered, backChoice(visit), menuChoice(visit)]
}

export const proposalScene: SceneRules<Extract<Scene, { type: 'proposal' }>> = {
  *show(scene, visit) {
    const proposal = yield* ask('proposal', { id: scene.id, resident: visit.resident?.id })
    if (!proposal) {
      return { to: listOf('most-signed'), said: tell(visit, 'proposal.gone') }
    }
    return {
      text: card(proposal, visit),
      choices: choices(proposal, visit),
      picture: progressPicture(proposal, visit),
    }
  },

  *answer(scene, answer, visit) {
    if (answer.type !== 'chosen') return missed
    const resident = visit.resident?.id
    switch (answer.id) {
      case 'sign': {
        const proposal = yield* ask('proposal', { id: scene.id, resident })
        // Closed or signed in another chat while this card was open: the card says so.
        if (!proposal?.open || proposal.signed) return { to: 'here' }
        visit.state.wish = { proposal: scene.id, title: proposal.title }
        return { to: towardsSigning(visit) }
      }
      case 'history':
        return { to: { type: 'history', id: scene.id } }
      case 'standing':
        return acting(visit, 'analyst') === undefined ? missed : { to: { type: 'standing', id: scene.id } }
      case 'withdraw':
        return { to: { type: 'withdraw', id: scene.id } }
      case 'follow':
      case 'unfollow':
        if (!resident) return missed
        yield* ask('follow', { resident, proposal: scene.id, on: answer.id === 'follow' })
        return {
          to: 'here',
          said: tell(visit, answer.id === 'follow' ? 'proposal.followed' : 'proposal.unfollowed'),
        }
      default:
        return navigate(answer.id) ?? missed
    }
  },
}
