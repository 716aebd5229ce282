import type { Barred } from '../../../ask/integrity.ts'
import { tell, type Visit } from '../../../visit.ts'
import type { Move } from '../../scene.ts'
import { denied } from '../acting.ts'

/** Whether an analyst was told why not, rather than what they asked. */
export const isBarred = (told: unknown): told is Barred =>
  told === 'denied' || told === 'gone' || told === 'own'

/** Where whoever may not look is led. */
export const barred = (why: Barred, visit: Visit): Move =>
  why === 'denied' ? denied(visit) : { to: { type: 'suspects' }, said: tell(visit, `suspects.${why}`) }
