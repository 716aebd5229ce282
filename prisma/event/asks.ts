import type { EventAsks } from '../../core/ask/event.ts'
import type { HostingAsks } from '../../core/ask/hosting.ts'
import type { Answers } from '../asker.ts'
import { eventBegin, eventDraft, eventDrop, eventSave, hosted } from './draft.ts'
import { eventShelves, events } from './list.ts'
import { register, unregister } from './register.ts'
import { event } from './seen.ts'
import { eventCancel, eventSend } from './send.ts'

export const eventAnswers: Answers<EventAsks & HostingAsks> = {
  hosted,
  'event-draft': eventDraft,
  'event-begin': eventBegin,
  'event-save': eventSave,
  'event-send': eventSend,
  'event-drop': eventDrop,
  'event-cancel': eventCancel,
  events,
  'event-shelves': eventShelves,
  event,
  register,
  unregister,
}
