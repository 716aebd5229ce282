import { ask } from '../../ask.ts'
import type { Places } from '../../city.ts'
import { codeLinks } from '../../meeting/link.ts'
import { policy } from '../../policy.ts'
import { renewsItself } from '../../renewal.ts'
import type { Poster } from '../../reply.ts'
import type { Scene } from '../../state.ts'
import { join, type Text } from '../../text.ts'
import { label, languageOf, tell, type Visit } from '../../visit.ts'
import { backChoice, menuChoice, navigate } from '../nav.ts'
import { missed, type SceneRules } from '../scene.ts'
import { goneMeeting } from './meetings.ts'

type CodeScene = Extract<Scene, { type: 'meeting-code' }>

const vias = ['web', 'whatsapp', 'telegram'] as const
const names = { web: 'Web', whatsapp: 'WhatsApp', telegram: 'Telegram' } as const

const known = (places: Places) => vias.filter((via) => places[via] !== undefined)

function posterOf(title: string, link: string, visit: Visit): Poster {
  const language = languageOf(visit)
  return {
    type: 'poster',
    title,
    call: label(visit, 'meeting-code.call'),
    link,
    city: visit.city.name[language],
    language,
    alternative: label(visit, 'meeting-code.alternative', { link }),
  }
}

/** What whoever convened a meeting shows around: each of the others follows it with a phone of their own. */
export const meetingCodeScene: SceneRules<CodeScene> = {
  *show({ meeting: id, via }, visit) {
    const { resident, places, now } = visit
    const meeting = yield* ask('meeting', { id, resident: resident?.id })
    if (!meeting?.mine || !resident) return goneMeeting(visit)
    const code = yield* ask('meeting-code', { resident: resident.id, meeting: id, now })
    if (code === undefined) return { to: { type: 'meeting', id }, said: tell(visit, 'meeting-code.closed') }
    const { title = '' } = meeting.form
    const chosen = via ?? known(places)[0]
    const at = chosen && places[chosen]
    const link = chosen && at !== undefined ? codeLinks[chosen](at, languageOf(visit), id, code) : undefined
    const spoken = label(visit, 'link.meeting-words', { id, code: `${code.slice(0, 4)}-${code.slice(4)}` })
    const text: Text = join(
      [
        tell(visit, 'meeting-code.ask', {
          title,
          minutes: policy.meetings.code / 60_000,
          renews: renewsItself(visit) ? 'yes' : 'no',
        }),
        ...(link === undefined ? [] : [[link] as Text]),
        tell(visit, 'meeting-code.words', { words: spoken }),
        tell(visit, 'meeting-code.count', { attended: meeting.attended, least: policy.meetings.least }),
      ],
      '\n\n',
    )
    return {
      text,
      choices: [
        { id: 'again', label: label(visit, 'meeting-code.again') },
        ...known(places)
          .filter((one) => one !== chosen)
          .map((one) => ({
            id: one,
            label: label(visit, 'meeting-code.via', { channel: names[one] }),
            row: 1,
          })),
        backChoice(visit),
        menuChoice(visit),
      ],
      ...(link !== undefined && { picture: posterOf(title, link, visit) }),
    }
  },

  *answer(scene, answer) {
    if (answer.type !== 'chosen') return missed
    if (answer.id === 'again') return { to: scene }
    const via = vias.find((one) => one === answer.id)
    return via ? { to: { ...scene, via } } : (navigate(answer.id) ?? missed)
  },

  renews: true,
  before: ({ meeting }) => ({ type: 'meeting', id: meeting }),
}
