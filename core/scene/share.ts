import { ask } from '../ask.ts'
import type { Places, Proposal } from '../city.ts'
import { telegramLink, webLink, whatsappLink } from '../link.ts'
import type { Language, Poster } from '../reply.ts'
import type { Scene } from '../state.ts'
import { join, type Text } from '../text.ts'
import { label, languageOf, tell, type Visit } from '../visit.ts'
import { backChoice, menuChoice, navigate } from './nav.ts'
import { missed, type SceneRules } from './scene.ts'

/** The links that open a proposal, as far as the city's places are known. A poster bears the first: a page needs no app. */
function linksTo(id: number, { web, whatsapp, telegram }: Places, language: Language) {
  return [
    ...(web ? [{ name: 'Web', link: webLink(web, id) }] : []),
    ...(whatsapp ? [{ name: 'WhatsApp', link: whatsappLink(whatsapp, language, id) }] : []),
    ...(telegram ? [{ name: 'Telegram', link: telegramLink(telegram, id) }] : []),
  ]
}

function posterOf({ title }: Proposal, link: string, visit: Visit): Poster {
  return {
    type: 'poster',
    title,
    link,
    city: visit.city.name[languageOf(visit)],
    language: languageOf(visit),
    alternative: label(visit, 'share.alternative', { title, link }),
  }
}

/** What somebody passes on so that others read and sign: links, and a poster to print. */
export const shareScene: SceneRules<Extract<Scene, { type: 'share' }>> = {
  *show({ id }, visit) {
    const proposal = yield* ask('proposal', { id, resident: visit.resident?.id })
    if (!proposal) return { to: { type: 'proposal', id } }
    const { title } = proposal
    const links = linksTo(id, visit.places, languageOf(visit))
    const choices = [backChoice(visit), menuChoice(visit)]
    const [first] = links
    if (!first) return { text: tell(visit, 'share.words', { title, id }), choices }
    const lines = links.map(({ name, link }): Text => [{ bold: name }, `: ${link}`])
    return {
      text: join([tell(visit, 'share.title', { title }), ...lines, tell(visit, 'share.poster')], '\n\n'),
      choices,
      picture: posterOf(proposal, first.link, visit),
    }
  },

  *answer(_scene, answer) {
    return (answer.type === 'chosen' && navigate(answer.id)) || missed
  },
}
