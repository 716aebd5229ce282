import type { Content, Counts } from './announcement/announcement.ts'
import { newsWords } from './announcement/news.ts'
import { announcementWords, gone } from './announcement/reply.ts'
import { type Course, weekWords } from './author/course.ts'
import { dailyWords } from './author/daily.ts'
import { letterReturned, letterWords } from './author/letter.ts'
import type { City } from './city.ts'
import type { DigestSeen } from './digest/digest.ts'
import { digestNotice } from './digest/words.ts'
import { isOfEssay, type PointAbout, pointWords } from './essay/told.ts'
import { type EventAbout, eventWords, isOfEvent } from './event/told.ts'
import { type Entry, entryWords } from './history.ts'
import { channelNames } from './job.ts'
import { dayWords } from './language/date.ts'
import { say, word } from './language/say.ts'
import { isOfMeeting, type MeetingAbout, meetingWords } from './meeting/told.ts'
import type { Notice } from './notice.ts'
import type { Language } from './reply.ts'
import { returnedWords } from './returned.ts'
import { join, plain, type Text } from './text.ts'
import { nextTier } from './tiers.ts'

/** What a notice is about, as it stands when the notice is told. */
export interface About {
  /** Of the proposal, or of the draft where there is none; empty where there is neither, and where it is hidden. */
  title: string
  /** Of the draft, where the notice is of a proposal too. */
  draft?: string | undefined
  /** Of the proposal that it joins. */
  joins?: string | undefined
  /** Of an entry's notice. */
  entry?: Entry | undefined
  /** Of the notice of a week. */
  course?: Course | undefined
  /** Of a message to those who signed. */
  letter?: { words: string; author: string } | undefined
  /** Of an announcement, or of news of one. */
  announcement?: (Content & { counts: Counts }) | undefined
  /** Of the notice of an event. */
  event?: EventAbout | undefined
  /** Of the notice of a meeting. */
  meeting?: MeetingAbout | undefined
  /** Of a comment on an essay, or of what people say alike. */
  point?: PointAbout | undefined
  /** Of an invitation: the survey's title, and how many questions it has at most. */
  survey?: { title: Readonly<Record<Language, string>>; questions: number } | undefined
  /** Of a survey that was left half-way: how many questions are left. */
  unfinished?: { title: Readonly<Record<Language, string>>; left: number } | undefined
  /** Of a week, for the drafting group. */
  digest?: DigestSeen | undefined
  /** Why the person's signature does not count. */
  reason?: string | undefined
}

/** A title as it may be told: that of a hidden proposal is its number. */
const shown = (title: string | undefined, id: number, language: Language): string =>
  title || word(language, 'hidden.title', { id })

/** A notice in words. */
export function noticeWords(notice: Notice, about: About, language: Language, city: City): Text {
  if (isOfEvent(notice)) return eventWords(notice, about.event, language, city)
  if (isOfMeeting(notice)) return meetingWords(notice, about.meeting, language)
  if (isOfEssay(notice)) return pointWords(notice, about.point, language)
  const { tiers } = city.consultation
  const assisted = 'assisted' in notice && notice.assisted
  const title = 'proposal' in notice ? shown(about.title, notice.proposal, language) : about.title
  switch (notice.type) {
    case 'signed': {
      if (assisted)
        return say(language, 'notice.assisted', {
          title,
          count: notice.count,
          receipt: notice.receipt ?? '',
        })
      const { count, elsewhere, receipt } = notice
      const tier = nextTier(tiers, count)
      const recorded =
        typeof elsewhere === 'number'
          ? say(language, 'notice.signed-elsewhere', { title, count, elsewhere })
          : tier
            ? say(language, 'notice.signed-next', { title, count, missing: tier.at - count, tier: tier.at })
            : say(language, 'notice.signed', { title, count })
      return receipt === undefined
        ? recorded
        : join([recorded, say(language, 'notice.receipt', { receipt })], '\n\n')
    }
    case 'already-signed':
      return say(language, assisted ? 'notice.assisted-before' : 'notice.already-signed', { title })
    case 'closed':
      return say(language, assisted ? 'notice.assisted-closed' : 'notice.closed', { title })
    case 'withdrawn':
      return typeof notice.elsewhere === 'number'
        ? say(language, 'notice.withdrawn-elsewhere', {
            title,
            count: notice.count,
            elsewhere: notice.elsewhere,
          })
        : say(language, 'notice.withdrawn', { title, count: notice.count })
    case 'invalid':
      if (assisted) return say(language, 'notice.assisted-before', { title })
      return say(language, 'notice.invalid', {
        title,
        reason: about.reason ?? '',
        object: word(language, 'proposal.object'),
      })
    case 'daily':
      return dailyWords(notice.proposals, language, city)
    case 'letter':
      return letterWords(
        { title, author: about.letter?.author ?? '', words: about.letter?.words ?? '' },
        language,
      )
    case 'letter-approved':
      return say(language, 'letter.approved', { title, people: notice.people })
    case 'letter-returned':
      return letterReturned(title, notice, language)
    case 'weekly':
      return weekWords(notice.week, title, about.course, language, city)
    case 'tier': {
      const { at, author, due } = notice
      const promise = tiers.find((tier) => tier.at === at)?.promise[language] ?? ''
      if (due === undefined) {
        return say(language, author ? 'notice.tier-author' : 'notice.tier-follower', { title, at, promise })
      }
      const dated = { title, at, promise, due: dayWords(due, language) }
      return say(language, author ? 'notice.tier-author-due' : 'notice.tier-follower-due', dated)
    }
    case 'entry': {
      const { entry } = about
      if (notice.joins !== undefined) {
        const joined = { title, other: shown(about.joins, notice.joins, language) }
        const state = notice.signed ? 'signed' : 'unsigned'
        return say(language, notice.author ? 'notice.merged-author' : 'notice.merged', { ...joined, state })
      }
      if (notice.concerned && entry?.kind === 'invalidated') {
        const object = word(language, 'proposal.object')
        return say(language, 'notice.concerned-invalidated', { title, reason: entry.reason, object })
      }
      if (notice.concerned && entry?.kind === 'restored')
        return say(language, 'notice.concerned-restored', { title, reason: entry.reason })
      const what = entry ? plain(entryWords(entry, language, city.timeZone)) : ''
      return say(language, notice.author ? 'notice.entry-author' : 'notice.entry', { title, what })
    }
    case 'returned': {
      const { why, note } = returnedWords(notice, language)
      const back = say(language, 'notice.returned', { title })
      return join([back, [why], ...(note === undefined ? [] : [[note]])], '\n\n')
    }
    case 'joined':
      return say(language, 'notice.joined', { title: about.draft ?? '', other: title })
    case 'invited': {
      const survey = { title: about.survey?.title[language] ?? '', questions: about.survey?.questions ?? 0 }
      return say(language, notice.again ? 'notice.invited-again' : 'notice.invited', survey)
    }
    case 'review-waiting':
      return say(language, 'notice.review-waiting')
    case 'owed': {
      const { at, what, late } = notice
      const about = { title, at, day: dayWords(notice.day, language) }
      return say(language, late ? `notice.late-${what}` : `notice.owed-${what}`, about)
    }
    case 'announcement':
      return announcementWords(about.announcement ?? gone, language)
    case 'announcement-news':
      return newsWords(notice, about.announcement?.counts, language)
    case 'survey-unfinished': {
      const { title, left = 0 } = about.unfinished ?? {}
      return say(language, 'notice.survey-unfinished', { title: title?.[language] ?? notice.survey, left })
    }
    case 'digest':
      return digestNotice(notice.week, about.digest, { language, city })
    case 'shift-doubtful':
      return say(language, 'notice.shift-doubtful', notice)
    case 'health':
      return say(language, 'notice.health', {
        channel: channelNames[notice.channel],
        // ICU takes no hyphen in the name of a case.
        state: notice.state === 'logged-out' ? 'unpaired' : notice.state,
      })
  }
}
