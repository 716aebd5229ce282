import type { Language } from '../../../../core/reply.ts'

/** What the pages of digests say besides the words that the chat has for them. */
export interface Words {
  title: string
  about: string
  more: string
  first: string
  back: string
}

const es: Words = {
  title: 'Resúmenes de la semana',
  about:
    'Cada lunes, lo que pasó en la semana: lo que concluyeron los eventos, las propuestas que avanzaron, las encuestas, lo que la ciudad debe y las preguntas que esperan respuesta.',
  more: 'Semanas anteriores',
  first: 'Volver al principio',
  back: 'Todos los resúmenes',
}

const en: Words = {
  title: 'Weekly digests',
  about:
    'Each Monday, what there was in the week: what events concluded, proposals that moved, surveys, what the city owes, and questions that wait for an answer.',
  more: 'Earlier weeks',
  first: 'Back to the beginning',
  back: 'All digests',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
