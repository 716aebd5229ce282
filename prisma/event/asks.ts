import type { EventAsks } from '../../core/ask/event.ts'
import type { Answers } from '../asker.ts'
import { eventShelves, events } from './list.ts'
import { register, unregister } from './register.ts'
import { event } from './seen.ts'

export const eventAnswers: Answers<EventAsks> = {
  events,
  'event-shelves': eventShelves,
  event,
  register,
  unregister,
}
