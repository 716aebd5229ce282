import type { None } from '../catalogue.ts'

/** What is said of meetings that residents convene. */
export interface Meetings {
  'menu.resume-meeting': None
  'events.meetings': None

  'meetings.open': { page: number }
  'meetings.mine': { page: number }
  'meetings.reports': { page: number }
  'meetings.about': { least: number; most: number; questions: number }
  'meetings.item': { place: number; title: string }
  'meetings.state': { state: string }
  'meetings.none-open': None
  'meetings.none-mine': None
  'meetings.none-reports': None
  'meetings.not-here': None
  'meetings.next': None
  'meetings.convene': None
  'meetings.to-open': None
  'meetings.to-mine': None
  'meetings.to-reports': None

  'convene.step': { place: number; total: number }
  'convene.title': { least: number; most: number }
  'convene.starts': { least: number; most: number }
  'convene.borough': { least: number; most: number }
  'convene.place': { least: number; most: number }
  'convene.pin': { least: number; most: number }
  'convene.open': { least: number; most: number }
  'convene.open-yes': None
  'convene.open-no': None
  'convene.limit': { limit: number }
  'convene.moved': None

  'meeting.gone': None
  'meeting.open': None
  'meeting.invited': None
  'meeting.unfinished': None
  'meeting.whole': None
  'meeting.register': None
  'meeting.registered': { id: number }
  'meeting.registered-open': { id: number }
  'meeting.listed-no': None
  'meeting.listed-waiting': None
  'meeting.listed-yes': None
  'meeting.unlisted': { reason: string }
  'meeting.begun': None
  'meeting.over': None
  'meeting.cancelled': None
  'meeting.here': None
  'meeting.code': None
  'meeting.minutes': None
  'meeting.guide': None
  'meeting.move': None
  'meeting.call-off': None
  'meeting-off.ask': None

  'guide.before': None
  'guide.during': None
  'guide.after': { id: number }

  'meeting-code.ask': { title: string; minutes: number; renews: 'yes' | 'no' }
  'meeting-code.words': { words: string }
  'meeting-code.count': { attended: number; least: number }
  'meeting-code.call': None
  'meeting-code.alternative': { link: string }
  'meeting-code.again': None
  'meeting-code.via': { channel: string }
  'meeting-code.closed': None
  'link.meeting-words': { id: number; code: string }
  'link.meetings-words': None
  'link.meeting': { id: number }

  'here.ask': { title: string }
  'here.yes': None
  'here.counted': { count: number; least: number; most: number }
  'here.before': { count: number; least: number; most: number }
  'here.full': { count: number; least: number; most: number }
  'here.closed': { count: number; least: number; most: number }
  'here.not-now': None
  'here.stale': None

  'minutes.title': { title: string }
  'minutes.nothing': None
  'minutes.ask': { attended: number }
  'minutes.question': { place: number }
  'minutes.unwritten': None
  'minutes.add-agreement': None
  'minutes.add-disagreement': None
  'minutes.ask-agreement': { most: number }
  'minutes.ask-disagreement': { most: number }
  'minutes.remove-agreement': { place: number }
  'minutes.remove-disagreement': { place: number }
  'minutes.next': None
  'minutes.whole': None
  'minutes.full': { all: number; points: number }
  'minutes.sent': None
  'minutes.waiting': None
  'minutes.returned': { reason: string }

  'report.attended': { attended: number; least: number }
  'report.few': { attended: number; least: number }
  'report.agreements': None
  'report.disagreements': None
  'report.as-file': None
  'report.file': { title: string }
  'report.file-name': { id: string }

  'report.fewest': { least: number; smallest: number }

  'meetings.to-synthesis': None
  'synthesis.title': { meetings: number; few: number; least: number }
  'synthesis.sums': { agreements: number; disagreements: number }
  'synthesis.agreements': { page: number }
  'synthesis.disagreements': { page: number }
  'synthesis.item': { place: number; words: string; meetings: number }
  'synthesis.none': None
  'synthesis.words': { words: string }
  'synthesis.originals': { place: number }
  'synthesis.next': None
  'synthesis.to-agreements': None
  'synthesis.to-disagreements': None
  'synthesis.alike': { meetings: number }
  'synthesis.original': { place: number; title: string; words: string }
  'synthesis.report': { place: number }

  'notice.meeting': None
  'notice.meeting-over': { title: string; attended: number }
  'notice.meeting-plan': { title: string }
  'notice.meeting-report': { title: string }
  'notice.meeting-returned': { title: string; why: string }

  'review.meeting': { state: string }
  'review.meeting-approved': None
  'review.meeting-returned': None
  'act.meeting': { id: string }
}
