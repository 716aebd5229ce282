import type { None } from '../catalogue.ts'

/** What was answered to a survey: for everybody, and to staff how it goes. */
export interface Results {
  'results.see': None
  'results.title': { title: string; place: number; total: number }
  'results.as-of': { date: string }
  'results.as-of-open': { date: string }
  'results.counting': { title: string }
  'results.gone': None
  'results.none': None
  'results.few': { least: number }
  'results.all-few': None
  'results.kept-back': None
  'results.phone': None
  'results.chat': None
  'results.stand': None
  'results.weighted': None
  'results.of-answered': { count: number }
  'results.of-asked': { count: number }
  'results.of-people': { count: number }
  'results.skipped': { count: number }
  'results.declined': { count: number }
  'results.mean': { mean: string; most: number }
  'results.mean-number': { mean: string }
  'results.quartiles': { median: string; low: string; high: string }
  'results.mean-place': { place: string }
  'results.first': None
  'results.several': None
  'results.weighing': { effect: string; margin: string }
  'results.line': { label: string; figures: string }
  'results.yes': None
  'results.no': None
  'results.from-to': { from: string; to: string }
  'results.up-to': { to: string }
  'results.from-on': { from: string }
  'results.around': { latitude: string; longitude: string }
  'results.squares': { kilometres: number }
  'results.photos': None
  'results.words': None
  'results.no-words': None
  'results.more-lines': { count: number }
  'results.next': None
  'results.previous': None
  'results.in-words': None
  'results.in-picture': None
  'turnout.open': None
  'turnout.title': { title: string }
  'turnout.finished': { chats: number; stands: number }
  'turnout.apart': { pilot: number; over: number }
  'turnout.partial': { partial: number }
  'turnout.stop': { after: string; count: number }
  'turnout.stop-first': { count: number }
  'turnout.minutes': { minutes: string }
  'turnout.shown': None
  'turnout.hidden': None
  'turnout.look': None
  'turnout.show': None
  'turnout.hide': None
  'turnout.gone': None
  'release.ask': { title: string; least: number }
  'release.ask-hide': { title: string }
  'release.yes': None
  'release.hide': None
  'release.done': None
  'release.hidden': None
  'release.same': None
  'counted.title': { title: string; place: number; total: number }
  'counted.read': None
  'written.title': { question: string; page: number }
  'written.none': None
  'written.next': None
  'written.previous': None
  'act.survey-exported': None
}
