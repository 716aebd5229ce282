import type { Language } from '../../../../core/reply.ts'

/** What the page of promises says. */
export interface Words {
  title: string
  about: string
  owed: string
  late: string
  kept: string
  showOwed: string
  showKept: string
  noneOwed: string
  noneKept: string
  more: string
  first: string
}

const es: Words = {
  title: 'Lo que la ciudad debe',
  about:
    'Cuando una propuesta alcanza una meta, la ciudad debe una revisión o una presentación, con fecha. Aquí está lo que falta y lo que va tarde.',
  owed: 'Pendientes',
  late: 'Van tarde',
  kept: 'Cumplidas',
  showOwed: 'Lo pendiente, lo más próximo primero',
  showKept: 'Lo cumplido',
  noneOwed: 'No se debe nada: todo lo prometido está cumplido.',
  noneKept: 'Todavía no se ha cumplido ninguna.',
  more: 'Siguientes',
  first: 'Volver al principio',
}

const en: Words = {
  title: 'What the city owes',
  about:
    'When a proposal reaches a goal, the city owes a review or a presentation by a date. Here is what is still to come and what is late.',
  owed: 'Owed',
  late: 'Late',
  kept: 'Kept',
  showOwed: 'What is owed, the nearest first',
  showKept: 'What was kept',
  noneOwed: 'Nothing is owed: all that was promised is kept.',
  noneKept: 'None has been kept yet.',
  more: 'More',
  first: 'Back to the beginning',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
