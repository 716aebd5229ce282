import { announcedPicture, announcementButtons, announcementWords } from '../../../announcement/reply.ts'
import { channelNames, channels } from '../../../job.ts'
import { spokenCommand } from '../../../link.ts'
import { type Language, languages } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import { join, type Text } from '../../../text.ts'
import { tell } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules } from '../../scene.ts'
import { acting, denied } from '../acting.ts'
import { sheetOf } from './sheet.ts'

/** How an announcement is read on each channel, in each language that it has. */
export const announcementPreviewScene: SceneRules<Extract<Scene, { type: 'announcement-preview' }>> = {
  *show({ id, channel }, visit) {
    const sheet = yield* sheetOf(id, visit)
    if ('to' in sheet) return sheet
    const shown = (language: Language): Text[] => {
      // Buttons below the words, or the words that stand for them.
      const below = announcementButtons(sheet, language).map(
        (button): Text =>
          channel === 'whatsapp' ? spokenCommand(language, button) : [`[ ${button.label} ]`],
      )
      return [announcementWords(sheet, language), join(below, '\n')]
    }
    const some = languages.filter((language) => sheet.texts[language] !== undefined)
    return {
      text: join(
        [
          tell(visit, `preview.${channel}`),
          ...some.flatMap((language, place) => [...(place > 0 ? [['· · ·']] : []), ...shown(language)]),
        ],
        '\n\n',
      ),
      choices: [
        ...channels.map((one) => ({ id: `c_${one}`, label: channelNames[one] })),
        backChoice(visit),
        menuChoice(visit),
      ],
      ...(sheet.photo?.state === 'kept' && { picture: announcedPicture(sheet.photo) }),
    }
  },

  *answer(scene, answer, visit) {
    if (acting(visit, 'announcer') === undefined) return denied(visit)
    if (answer.type !== 'chosen') return missed
    const channel = channels.find((one) => answer.id === `c_${one}`)
    return channel ? { to: { ...scene, channel } } : (navigate(answer.id) ?? missed)
  },

  before: ({ id }) => ({ type: 'announcement', id }),
}
