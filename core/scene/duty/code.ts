import { type Asking, ask } from '../../ask.ts'
import { hourOf } from '../../language/date.ts'
import { linkWords, telegramLink, webLink } from '../../link.ts'
import { renewsItself } from '../../renewal.ts'
import type { Poster } from '../../reply.ts'
import { codeWords, type Opens, withCode } from '../../shift.ts'
import type { Scene } from '../../state.ts'
import { surveyTelegramLink, surveyWebLink, surveyWords } from '../../survey/link.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { offDuty } from './duty.ts'

type Way = 'web' | 'whatsapp' | 'telegram'
const ways = ['web', 'whatsapp', 'telegram'] as const

const names: Readonly<Record<Way, string>> = { web: 'Web', whatsapp: 'WhatsApp', telegram: 'Telegram' }

/** The link that opens it on somebody's own phone, with the code of this minute. */
function linkTo(opens: Opens, way: Way, place: string, code: string, visit: Visit): string {
  const isProposal = 'proposal' in opens
  switch (way) {
    case 'web':
      return `${isProposal ? webLink(place, opens.proposal) : surveyWebLink(place, opens.survey)}?r=${code}`
    case 'telegram':
      return withCode(
        isProposal ? telegramLink(place, opens.proposal) : surveyTelegramLink(place, opens.survey),
        code,
      )
    case 'whatsapp': {
      const language = languageOf(visit)
      const words = isProposal ? linkWords(language, opens.proposal) : surveyWords(language, opens.survey)
      return `https://wa.me/${place}?text=${encodeURIComponent(codeWords(words, code))}`
    }
  }
}

/** What it is called, while people can take part in it. */
function* titleToOpen(opens: Opens, visit: Visit): Asking<string | undefined> {
  if ('proposal' in opens) {
    const found = yield* ask('proposal', { id: opens.proposal, resident: undefined })
    return found?.open ? found.title : undefined
  }
  const found = yield* ask('survey', { survey: opens.survey, resident: undefined })
  return found?.state === 'open' ? found.survey.title[languageOf(visit)] : undefined
}

/** A QR for somebody else's phone to open. It says whose shift it is, for a minute or two. */
export const dutyCodeScene: SceneRules<Extract<Scene, { type: 'duty-code' }>> = {
  *show({ opens, by }, visit) {
    const { resident, places, now, city } = visit
    const told =
      resident && visit.representative ? yield* ask('duty-code', { resident: resident.id, now }) : 'off'
    if (told === 'off') return { to: { type: 'duty' } }
    const title = yield* titleToOpen(opens, visit)
    if (title === undefined) return { to: { type: 'duty-open', ids: [] }, said: tell(visit, 'duty.not-open') }
    const possible = ways.filter((way) => places[way] !== undefined)
    const way = possible.find((one) => one === by) ?? possible[0]
    const place = way && places[way]
    if (!way || !place) return { to: { type: 'duty' }, said: tell(visit, 'duty.no-place') }
    const link = linkTo(opens, way, place, told.code, visit)
    const language = languageOf(visit)
    const until = hourOf(told.until, city.timeZone, language)
    const picture: Poster = {
      type: 'poster',
      title,
      link,
      city: city.name[language],
      language,
      alternative: label(visit, 'duty.alternative', { title, link }),
      ...('survey' in opens && { answer: true as const }),
    }
    return {
      text: tell(visit, 'duty.shown', {
        title,
        until,
        name: names[way],
        renews: renewsItself(visit) ? 'yes' : 'no',
      }),
      picture,
      choices: [
        { id: 'again', label: label(visit, 'duty.again') },
        ...possible
          .filter((one) => one !== way)
          .map((one) => ({ id: `by_${one}`, label: label(visit, 'duty.by', { name: names[one] }), row: 1 })),
        backChoice(visit),
        menuChoice(visit),
      ],
    }
  },

  *answer(scene, answer, visit) {
    if (!visit.representative) return offDuty(visit)
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'again') return { to: 'here' }
    const way = ways.find((one) => answer.id === `by_${one}`)
    return way ? { to: { ...scene, by: way } } : (navigate(answer.id) ?? missed)
  },

  renews: true,
  before: () => ({ type: 'duty-open', ids: [] }),
}
