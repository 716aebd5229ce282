import { en as analysis } from './analysis/en.ts'
import { en as announcement } from './announcement/en.ts'
import { en as answering } from './answering/en.ts'
import { en as author } from './author/en.ts'
import type { Catalogue } from './catalogue.ts'
import { en as digest } from './digest/en.ts'
import { en as essay } from './essay/en.ts'
import { en as essayFile } from './essay-file/en.ts'
import { en as event } from './event/en.ts'
import { en as everyday } from './everyday/en.ts'
import { en as finding } from './finding/en.ts'
import { en as history } from './history/en.ts'
import { en as integrity } from './integrity/en.ts'
import { en as meeting } from './meeting/en.ts'
import type { Messages } from './messages.ts'
import { en as moderation } from './moderation/en.ts'
import { en as panel } from './panel/en.ts'
import { en as promise } from './promise/en.ts'
import { en as representation } from './representation/en.ts'
import { en as representative } from './representative/en.ts'
import { en as results } from './results/en.ts'
import { en as self } from './self/en.ts'
import { en as sharing } from './sharing/en.ts'
import { en as staff } from './staff/en.ts'
import { en as stand } from './stand/en.ts'
import { en as survey } from './survey/en.ts'
import { en as surveyLife } from './survey-life/en.ts'
import { en as team } from './team/en.ts'
import { en as writing } from './writing/en.ts'

export const en: Catalogue<Messages> = {
  ...analysis,
  ...announcement,
  ...digest,
  ...essay,
  ...essayFile,
  ...event,
  ...answering,
  ...everyday,
  ...author,
  ...finding,
  ...history,
  ...integrity,
  ...meeting,
  ...moderation,
  ...panel,
  ...promise,
  ...representation,
  ...representative,
  ...results,
  ...self,
  ...sharing,
  ...staff,
  ...stand,
  ...survey,
  ...surveyLife,
  ...team,
  ...writing,
}
