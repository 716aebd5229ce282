import type { Pool } from 'pg'
import { isOfEssay } from '../core/essay/told.ts'
import { isOfEvent } from '../core/event/told.ts'
import { isOfMeeting } from '../core/meeting/told.ts'
import type { Notice } from '../core/notice.ts'
import type { About } from '../core/notice-words.ts'
import { announcementAbout } from './announcement/sheet.ts'
import { readCourse } from './author/course.ts'
import { letterAbout } from './author/letter.ts'
import { readDigest } from './digest/read.ts'
import { pointAbout } from './essay/about.ts'
import { eventAbout } from './event/about.ts'
import { meetingAbout } from './meeting/about.ts'
import { invitedAbout } from './panel/invited.ts'
import { unfinishedAbout } from './survey/remind.ts'

/** What only a notice of one kind tells of, as it stands now, and whether that is wanted no more. */
interface Particulars {
  about: Partial<About>
  unwanted: boolean
}

/** @param conversation The chat that it is told in. */
export async function particulars(pool: Pool, notice: Notice, conversation: string): Promise<Particulars> {
  if (isOfEvent(notice)) {
    const told = await eventAbout(pool, notice, conversation)
    return { about: { event: told?.event }, unwanted: told?.unwanted ?? false }
  }
  if (isOfMeeting(notice)) {
    const told = await meetingAbout(pool, notice)
    return { about: { meeting: told?.meeting }, unwanted: told?.unwanted ?? false }
  }
  if (isOfEssay(notice)) {
    const point = await pointAbout(pool, notice, conversation)
    return { about: { point }, unwanted: point === undefined }
  }
  switch (notice.type) {
    case 'letter': {
      const letter = await letterAbout(pool, notice.message, conversation)
      return { about: { letter }, unwanted: letter?.unwanted ?? false }
    }
    case 'announcement':
    case 'announcement-news': {
      const announcement = await announcementAbout(pool, notice.announcement)
      const asks = notice.type === 'announcement-news' && notice.what === 'waiting'
      return { about: { announcement }, unwanted: asks && announcement?.status !== 'waiting' }
    }
    case 'invited': {
      const { survey, unwanted } = await invitedAbout(pool, notice.wave, conversation)
      return { about: { survey }, unwanted }
    }
    case 'survey-unfinished': {
      const unfinished = await unfinishedAbout(pool, notice.survey, conversation)
      return { about: { unfinished }, unwanted: unfinished === undefined }
    }
    case 'digest':
      return { about: { digest: await readDigest(pool, notice) }, unwanted: false }
    case 'weekly':
      return { about: { course: await readCourse(pool, notice.proposal, notice) }, unwanted: false }
    default:
      return { about: {}, unwanted: false }
  }
}
