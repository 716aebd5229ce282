import type { ConclusionAsks, EventAsks } from '../../core/ask/event.ts'
import type { HostingAsks } from '../../core/ask/hosting.ts'
import type { Answers } from '../asker.ts'
import { opine, opinions, rate, tagEvent } from './conclusions.ts'
import { eventBegin, eventDraft, eventDrop, eventSave, hosted } from './draft.ts'
import { eventShelves, events } from './list.ts'
import { eventPhoto, eventPhotosDrop } from './photos.ts'
import { register, unregister } from './register.ts'
import { event } from './seen.ts'
import { eventCancel, eventSend } from './send.ts'

export const eventAnswers: Answers<EventAsks & ConclusionAsks & HostingAsks> = {
  rate,
  opine,
  opinions,
  'tag-event': tagEvent,
  hosted,
  'event-draft': eventDraft,
  'event-begin': eventBegin,
  'event-save': eventSave,
  'event-send': eventSend,
  'event-drop': eventDrop,
  'event-photo': eventPhoto,
  'event-photos-drop': eventPhotosDrop,
  'event-cancel': eventCancel,
  events,
  'event-shelves': eventShelves,
  event,
  register,
  unregister,
}
