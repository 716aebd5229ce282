import type { Choice } from '../reply.ts'
import { label, type Visit } from '../visit.ts'
import type { Move } from './scene.ts'

/** The buttons that stand under most questions. They share a row of their own, far below any other. */
const navRow = 99

export const backChoice = (visit: Visit): Choice => ({
  id: 'back',
  label: label(visit, 'nav.back'),
  row: navRow,
})

export const menuChoice = (visit: Visit): Choice => ({
  id: 'menu',
  label: label(visit, 'nav.menu'),
  row: navRow,
})

/** Where a navigation button leads; undefined when the choice is the scene's own. */
export const navigate = (id: string): Move | undefined =>
  id === 'back' ? { to: 'back' } : id === 'menu' ? { to: 'menu' } : undefined
