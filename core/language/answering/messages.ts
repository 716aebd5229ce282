import type { None } from '../catalogue.ts'

/** Surveys, as those who answer them meet them. */
export interface Answering {
  'menu.surveys': None
  'menu.resume-survey': None

  'surveys.title': None
  'surveys.none': None
  'surveys.item': { place: number; title: string; state: string }

  'survey.door': { title: string; intro: string; questions: number; minutes: number }
  'survey.anonymous': None
  'survey.one-per-phone': None
  'survey.closes': { date: string }
  'survey.start': None
  'survey.go-on': { left: number }
  'survey.later': None
  'survey.gone': None
  'survey.not-open': { title: string }
  'survey.over': { title: string }
  'survey.answered': { title: string }
  'survey.other-borough': None
  'survey.panel': None

  'question.step': { place: number; total: number; section: string }
  'question.editing': { title: string }
  'question.now': { words: string }
  'question.choose-some': { least: number; most: number; buttons: string }
  'question.rank': { place: number; count: number }
  'question.ranked': { words: string }
  'question.scale': { from: number; to: number; low: string; high: string }
  'question.number': { least: number; most: number; unit: string }
  'question.text': { most: number }
  'question.date': None
  'question.own': { label: string }
  'question.own-none': None
  'question.yes': None
  'question.no': None
  'question.done': { count: number }
  'question.done-word': None
  'question.undo': None
  'question.decline': None
  'question.skip': None
  'question.keep': None
  'question.clear': None
  'question.previous': None
  'question.left': None

  'wrong.choose': None
  'wrong.required': None
  'wrong.few': { least: number }
  'wrong.many': { most: number }
  'wrong.number': None
  'wrong.outside': { least: number; most: number }
  'wrong.fraction': { decimals: number }
  'wrong.long': { most: number; length: number }
  'wrong.blank': None
  'wrong.phone': None
  'wrong.email': None
  'wrong.date': None
  'wrong.no-year': None
  'wrong.early': { day: string }
  'wrong.late': { day: string }
  'wrong.borough': None
  'wrong.pin': None
  'wrong.photo': None

  'given.number': { number: number }
  'given.photo': None
  'given.declined': None
  'given.skipped': None

  'recap.title': { title: string }
  'recap.item': { place: number; question: string; answer: string }
  'recap.send': None
  'recap.revise': None
  'recap.more': None
  'recap.first': None
  'revise.ask': None

  'thanks.full': None
  'thanks.next': { topic: string }
  'thanks.topic': { topic: string }
  'thanks.next-any': None
  'thanks.write': None
  'thanks.surveys': None
}
