import { receipts } from '../receipts/section.ts'
import { openData } from './data/section.ts'
import { digests } from './digest/section.ts'
import { essays } from './essay/section.ts'
import { events } from './event/section.ts'
import { kept } from './kept/section.ts'
import { meetings } from './meeting/section.ts'
import { owed } from './owed/section.ts'
import { proposals } from './proposal/section.ts'
import { participation } from './representation/section.ts'
import type { Elsewhere, Section } from './section.ts'
import { surveys } from './survey/section.ts'

/** All that the public page has, in the order of its navigation. The first is also what its bare address shows. */
export const sections: readonly (Section | Elsewhere)[] = [
  proposals,
  owed,
  surveys,
  essays,
  events,
  meetings,
  participation,
  digests,
  receipts,
  kept,
  openData,
]
