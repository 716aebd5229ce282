import type { Analysis } from './analysis/messages.ts'
import type { Announcements } from './announcement/messages.ts'
import type { Answering } from './answering/messages.ts'
import type { Author } from './author/messages.ts'
import type { Digests } from './digest/messages.ts'
import type { Essays } from './essay/messages.ts'
import type { EssayFaults } from './essay-file/messages.ts'
import type { Events } from './event/messages.ts'
import type { Everyday } from './everyday/messages.ts'
import type { Finding } from './finding/messages.ts'
import type { History } from './history/messages.ts'
import type { Integrity } from './integrity/messages.ts'
import type { Meetings } from './meeting/messages.ts'
import type { Moderation } from './moderation/messages.ts'
import type { Panel } from './panel/messages.ts'
import type { Promises } from './promise/messages.ts'
import type { Representation } from './representation/messages.ts'
import type { Representatives } from './representative/messages.ts'
import type { Results } from './results/messages.ts'
import type { Self } from './self/messages.ts'
import type { Sharing } from './sharing/messages.ts'
import type { Staff } from './staff/messages.ts'
import type { Stands } from './stand/messages.ts'
import type { SurveyFaults } from './survey/messages.ts'
import type { SurveyLife } from './survey-life/messages.ts'
import type { Team } from './team/messages.ts'
import type { Writing } from './writing/messages.ts'

/**
 * Every sentence that somebody can read, with the values it takes: a folder for each subject, and in it a file for each
 * language. A test compares the values used with those named. `<b>…</b>` marks words that stand out.
 */
export interface Messages
  extends Analysis,
    Announcements,
    Answering,
    Author,
    Digests,
    Essays,
    EssayFaults,
    Events,
    Everyday,
    Finding,
    History,
    Integrity,
    Meetings,
    Moderation,
    Panel,
    Promises,
    Representation,
    Representatives,
    Results,
    Self,
    Sharing,
    Staff,
    Stands,
    SurveyFaults,
    SurveyLife,
    Team,
    Writing {}

export type Key = keyof Messages

/** Those that take no values. */
export type PlainKey = { [K in Key]: keyof Messages[K] extends never ? K : never }[Key]
