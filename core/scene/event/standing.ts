import type { EventSeen } from '../../ask/event.ts'
import { tell, type Visit } from '../../visit.ts'
import type { Move } from '../scene.ts'
import { eventsOf } from './events.ts'

/** People can still come. */
export const isComing = ({ cancelled, ends }: EventSeen, visit: Visit): boolean =>
  !cancelled && ends > visit.now

/** It is gone, or never was. */
export const goneEvent = (visit: Visit): Move => ({
  to: eventsOf('coming'),
  said: tell(visit, 'event.gone'),
})
