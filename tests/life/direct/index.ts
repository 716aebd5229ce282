import type { Stage } from '../stage.ts'
import { announcements } from './announcements.ts'
import type { Direction } from './direction.ts'
import { drafts } from './drafts.ts'
import { essays } from './essays.ts'
import { events } from './events.ts'
import { house } from './house.ts'
import { integrity } from './integrity.ts'
import { meetings } from './meetings.ts'
import { moderation } from './moderation.ts'
import { page } from './page.ts'
import { panel } from './panel.ts'
import { people } from './people.ts'
import { photos } from './photos.ts'
import { proposals } from './proposals.ts'
import { representatives } from './representatives.ts'
import { results } from './results.ts'
import { stands } from './stands.ts'
import { surveys } from './surveys.ts'

/** Everything that can happen around a dialogue; a subject's own directions are in a file of its own. */
const directions: readonly Direction[] = [
  ...people,
  ...proposals,
  ...drafts,
  ...essays,
  ...events,
  ...integrity,
  ...meetings,
  ...moderation,
  ...announcements,
  ...page,
  ...panel,
  ...surveys,
  ...photos,
  ...stands,
  ...representatives,
  ...results,
  ...house,
]

export async function direct(line: string, stage: Stage): Promise<void> {
  for (const [pattern, happen] of directions) {
    const found = pattern.exec(line)
    if (found) return happen(stage, ...found.slice(1))
  }
  throw new Error(`nobody knows how to do this: ${line}`)
}
