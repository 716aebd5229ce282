import type { Language } from '../../core/reply.ts'

/** Stands for a title of which nothing can be drawn. */
export const untitled: Readonly<Record<Language, string>> = {
  es: 'Propuesta ciudadana',
  en: 'Residents’ proposal',
}
