import type { AnnouncedPhoto, Sheet } from '../../../announcement/announcement.ts'
import { announcedPicture } from '../../../announcement/reply.ts'
import { ask } from '../../../ask.ts'
import { policy } from '../../../policy.ts'
import { tidy } from '../../../prose/tidy.ts'
import type { Choice } from '../../../reply.ts'
import type { Scene } from '../../../state.ts'
import type { Text } from '../../../text.ts'
import { label, tell, type Visit } from '../../../visit.ts'
import { backChoice, menuChoice, navigate } from '../../nav.ts'
import { missed, type SceneRules, type View } from '../../scene.ts'
import { composed } from './compose.ts'
import { sheetOf } from './sheet.ts'

type PhotoScene = Extract<Scene, { type: 'announcement-photo' }>

const isOpen = ({ mine, status }: Sheet): boolean => mine && (status === 'writing' || status === 'tested')

/** That a photo goes with it, or what of that is missing. */
export function photoWords({ state, words }: AnnouncedPhoto, visit: Visit): Text {
  if (state !== 'kept') return tell(visit, `announcement.photo-${state}`)
  return words === null
    ? tell(visit, 'announcement.photo-unsaid')
    : tell(visit, 'announcement.with-photo', { words })
}

/** It as it is kept, and what its writer can do with it. */
function shown(photo: AnnouncedPhoto, open: boolean, visit: Visit): View {
  const choice = (id: 'another' | 'words' | 'without'): Choice => ({
    id,
    label: label(visit, `announcement.photo-do-${id}`),
  })
  const isKept = photo.state === 'kept'
  return {
    text: photoWords(photo, visit),
    choices: [
      ...(photo.state === 'coming' ? [{ id: 'look', label: label(visit, 'announcement.look') }] : []),
      ...(open ? [choice('another'), ...(isKept ? [choice('words')] : []), choice('without')] : []),
      backChoice(visit),
      menuChoice(visit),
    ],
    ...(isKept && { picture: announcedPicture(photo) }),
  }
}

/** The photo that goes with an announcement: sent by its writer, and told in words for whoever does not see it. */
export const announcementPhotoScene: SceneRules<PhotoScene> = {
  *show(scene, visit) {
    const sheet = yield* sheetOf(scene.id, visit)
    if ('to' in sheet) return sheet
    const { photo } = sheet
    const open = isOpen(sheet)
    if (photo && (!open || (scene.part === undefined && photo.words !== null)))
      return shown(photo, open, visit)
    if (!open) return { to: { type: 'announcement', id: scene.id } }
    if (photo && scene.part === undefined) return { to: { ...scene, part: 'words' } }
    const nav = [backChoice(visit), menuChoice(visit)]
    return photo && scene.part === 'words'
      ? {
          text: tell(visit, 'announcement.photo-describe', { most: policy.announcement.photoWords }),
          choices: nav,
        }
      : {
          text: tell(visit, 'announcement.photo-send'),
          choices: [{ id: 'skip', label: label(visit, 'question.skip') }, ...nav],
          asks: 'photo',
        }
  },

  *answer(scene, answer, visit) {
    const sheet = yield* sheetOf(scene.id, visit)
    if ('to' in sheet) return sheet
    const { id, part } = scene
    const { photo } = sheet
    const here: Scene = { type: 'announcement-photo', id }
    if (answer.type === 'chosen' && answer.id === 'look') return { to: 'here' }
    if (answer.type === 'chosen' && answer.id === 'skip') return { to: { type: 'announcement', id } }
    if (answer.type === 'chosen' && !['another', 'words', 'without'].includes(answer.id))
      return navigate(answer.id) ?? missed
    if (!isOpen(sheet)) return { to: { type: 'announcement', id }, said: tell(visit, 'announcement.late') }
    switch (answer.type) {
      case 'photo': {
        const kept = yield* ask('photo', { file: answer.file, instead: photo?.id })
        const made = yield* composed(id, { photo: kept }, visit)
        return typeof made === 'string' ? { to: { ...here, part: 'words' } } : made
      }
      case 'typed': {
        if (part !== 'words') return missed
        const words = tidy(answer.text).replaceAll(/\s+/g, ' ')
        const most = policy.announcement.photoWords
        if (words.length > most)
          return { to: 'here', said: tell(visit, 'prose.long', { most, length: words.length }) }
        const made = yield* composed(id, { photoWords: words }, visit)
        return typeof made === 'string' ? { to: here } : made
      }
      case 'chosen': {
        if (answer.id === 'another') return { to: { ...here, part: 'photo' } }
        if (answer.id === 'words') return { to: { ...here, part: 'words' } }
        const made = yield* composed(id, { photo: undefined }, visit)
        if (photo) yield* ask('forget', { photo: photo.id })
        return typeof made === 'string' ? { to: { type: 'announcement', id } } : made
      }
      default:
        return missed
    }
  },

  asksText: ({ part }) => part === 'words',

  before: ({ id }) => ({ type: 'announcement', id }),
}
