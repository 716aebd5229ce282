import { policy } from '../../../../core/policy.ts'
import type { Language } from '../../../../core/reply.ts'

/** What the pages of surveys say. */
export interface Words {
  title: string
  about: string
  none: string
  open: string
  openUntil(day: string): string
  closed: string
  results: string
  answer: string
  notYet: string
  least: string
  answerColumn: string
  figuresColumn: string
}

const { smallest } = policy.results

const es: Words = {
  title: 'Encuestas',
  about: 'Las encuestas abiertas, y los resultados de las que la ciudad ya publicó.',
  none: 'Todavía no hay encuestas.',
  open: 'Abierta',
  openUntil: (day) => `Abierta hasta el ${day}`,
  closed: 'Cerrada',
  results: 'Con resultados',
  answer: 'Responderla',
  notYet: 'Los resultados todavía no se publican.',
  least: `No se muestra nada de menos de ${smallest} personas, ni lo que permitiría deducirlo.`,
  answerColumn: 'Respuesta',
  figuresColumn: 'Personas',
}

const en: Words = {
  title: 'Surveys',
  about: 'The surveys that are open, and the results of those that the city has published.',
  none: 'There are no surveys yet.',
  open: 'Open',
  openUntil: (day) => `Open until ${day}`,
  closed: 'Closed',
  results: 'With results',
  answer: 'Answer it',
  notYet: 'The results are not published yet.',
  least: `Nothing of fewer than ${smallest} people is shown, nor what it could be worked out from.`,
  answerColumn: 'Answer',
  figuresColumn: 'People',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
