import { z } from 'zod'
import { announcement } from './announcement.ts'
import { digest } from './digest.ts'
import { essay } from './essay.ts'
import { event } from './event.ts'
import { everyday } from './everyday.ts'
import { integrity } from './integrity.ts'
import { meeting } from './meeting.ts'
import { moderation } from './moderation.ts'
import { panel } from './panel.ts'
import { promise } from './promise.ts'
import { representative } from './representative.ts'
import { run } from './run.ts'
import { self } from './self.ts'
import { stand } from './stand.ts'
import { survey } from './survey.ts'
import { team } from './team.ts'
import { writing } from './writing.ts'

/** Where a conversation is. What a scene shows and understands is in the file of its name under `scene/`. */
export const Scene = z.discriminatedUnion('type', [
  ...everyday,
  ...writing,
  ...survey,
  ...panel,
  ...digest,
  ...essay,
  ...event,
  ...meeting,
  ...promise,
  ...team,
  ...moderation,
  ...integrity,
  ...announcement,
  ...self,
  ...stand,
  ...representative,
  ...run,
])
export type Scene = z.infer<typeof Scene>
export type SceneType = Scene['type']
