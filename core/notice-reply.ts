import { announcementReply, gone } from './announcement/reply.ts'
import { coursePicture } from './author/course.ts'
import { dailyButtons } from './author/daily.ts'
import type { City } from './city.ts'
import { digestFile } from './digest/file.ts'
import { digestPayload } from './digest/link.ts'
import { essayPayload, pointPayload } from './essay/link.ts'
import { rateButtons } from './event/rate-button.ts'
import { eventFile, isOfEvent } from './event/told.ts'
import { isStatus } from './history.ts'
import type { PlainKey } from './language/messages.ts'
import { word } from './language/say.ts'
import { meetingPayload } from './meeting/link.ts'
import type { Notice } from './notice.ts'
import { type About, noticeWords } from './notice-words.ts'
import { postponeButton } from './panel/postpone.ts'
import { reviewPayload } from './place.ts'
import { clearButton, historyButton, owedButton, unclearButton } from './promise-button.ts'
import { type Choice, type Language, type Reply, startButton } from './reply.ts'
import { sparePayload, surveyPayload } from './survey/link.ts'

/**
 * The notice in words, with buttons that open what it is about at any later time. Of what staff say of a proposal,
 * people are asked whether it is clear.
 *
 * @param origin The public page's address, for links in a file.
 */
export function noticeReply(
  notice: Notice,
  about: About,
  language: Language,
  city: City,
  origin?: string,
): Reply {
  if (notice.type === 'announcement') return announcementReply(about.announcement ?? gone, language)
  const text = noticeWords(notice, about, language, city)
  const choices = buttons(notice, about, language)
  const { course } = about
  const file = isOfEvent(notice)
    ? eventFile(notice, about.event, language, city)
    : about.digest && digestFile(about.digest, { language, city, origin })
  return {
    text,
    ...(choices.length > 0 && { prompt: { id: 0, choices } }),
    ...(notice.type === 'weekly' && course && { picture: coursePicture(course, language, city) }),
    ...(file && { file }),
  }
}

function buttons(notice: Notice, { entry }: About, language: Language): Choice[] {
  if (notice.type === 'daily') return dailyButtons(notice.proposals, language)
  if (notice.type === 'event-rate') return rateButtons(notice.event)
  if (notice.type === 'owed') return [owedButton(notice.promise, language)]
  if (notice.type === 'survey-unfinished') {
    return [
      startButton('open', word(language, 'notice.survey-open'), surveyPayload(notice.survey)),
      startButton('quiet', word(language, 'notice.survey-spare'), sparePayload(notice.survey)),
    ]
  }
  if (notice.type === 'entry' && entry && isStatus(entry)) {
    return [
      historyButton(`${notice.proposal}`, language),
      clearButton(notice.entry, language),
      unclearButton(notice.entry, language),
    ]
  }
  if (notice.type === 'invited') {
    const begin = word(language, 'notice.begin')
    return [startButton('begin', begin, surveyPayload(notice.survey)), postponeButton(notice.wave, language)]
  }
  const one = opens(notice)
  const open: Choice[] = one ? [startButton('open', word(language, one.label), one.payload)] : []
  return notice.type === 'letter'
    ? [...open, startButton('quiet', word(language, 'letter.quiet'), `q_${notice.proposal}`)]
    : open
}

/** What a notice's one button says and opens. */
function opens(notice: Notice): { label: PlainKey; payload: string } | undefined {
  switch (notice.type) {
    case 'event-over':
      return { label: 'notice.conclude', payload: `cc_${notice.event}` }
    case 'event-rate':
      return undefined
    case 'event-approved':
    case 'event-returned':
      return { label: 'notice.own-event', payload: `ce_${notice.event}` }
    case 'meeting-over':
    case 'meeting-approved':
    case 'meeting-returned':
      return { label: 'notice.meeting', payload: meetingPayload(notice.meeting) }
    case 'comment-public':
    case 'point':
      return { label: 'notice.point', payload: pointPayload(notice.point) }
    case 'comment-returned':
      return { label: 'notice.essay', payload: essayPayload(notice.essay) }
    case 'event-place':
    case 'event-reminder':
    case 'event-changed':
    case 'event-cancelled':
      return { label: 'notice.event', payload: `e_${notice.event}` }
    case 'health':
    case 'daily':
    case 'invited':
    case 'survey-unfinished':
      return undefined
    case 'returned':
      return { label: 'notice.open-draft', payload: `d_${notice.draft}` }
    case 'announcement':
      return undefined
    case 'announcement-news':
      return { label: 'announcement.open', payload: `a_${notice.announcement}` }
    case 'digest':
      return { label: 'notice.digest-open', payload: digestPayload(notice.week) }
    case 'shift-doubtful':
      return { label: 'notice.shift-open', payload: `r_${notice.representative}` }
    case 'review-waiting':
      return { label: 'notice.review', payload: reviewPayload }
    case 'joined':
      return { label: 'notice.read-and-sign', payload: `p_${notice.proposal}` }
    case 'entry':
      if (notice.joins === undefined) return { label: 'notice.read', payload: `p_${notice.proposal}` }
      return { label: notice.signed ? 'notice.read' : 'notice.read-and-sign', payload: `p_${notice.joins}` }
    default:
      return { label: 'notice.read', payload: `p_${notice.proposal}` }
  }
}
