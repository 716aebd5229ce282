import type { None } from '../catalogue.ts'

/** What is wrong with an essay's file, said to whoever wrote it. */
export interface EssayFaults {
  'essay-file.fault': { line: number; what: string }
  'essay-file.and-more': { count: number }
  'essay-file.good': { sections: number; words: number }
  'essay-file.empty': { example: string }
  'essay-file.too-large': { kilobytes: number }
  'essay-file.no-title': { example: string }
  'essay-file.second-title': None
  'essay-file.no-words': None
  'essay-file.long-title': { length: number; most: number }
  'essay-file.no-name': { mark: string }
  'essay-file.bad-name': { name: string }
  'essay-file.same-section': { id: string; line: number }
  'essay-file.no-summary': { language: string }
  'essay-file.unknown-language': { language: string; known: string }
  'essay-file.twice': { language: string }
  'essay-file.long-summary': { language: string; length: number; most: number }
  'essay-file.before-sections': { example: string }
  'essay-file.no-sections': { example: string }
  'essay-file.many-sections': { most: number }
  'essay-file.no-text': None
  'essay-file.long-text': { length: number; most: number }
  'essay-file.audio': None
  'essay-file.unfit': { state: string }
}
