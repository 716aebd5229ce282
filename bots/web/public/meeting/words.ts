import type { Language } from '../../../../core/reply.ts'

/** What the pages of meetings say besides the words that the chat has for them. */
export interface Words {
  title: string
  about: string
  convene: string
  see: string
  summary: string
  list: string
  open: string
  reports: string
  more: string
  first: string
  map: string
  questions: string
  originals: string
  words: string
  back: string
}

const es: Words = {
  title: 'Encuentros',
  about:
    'Encuentros que convocan vecinas y vecinos: de 10 a 30 personas conversan las mismas preguntas, y aquí está en qué estuvieron de acuerdo y en qué no.',
  convene: 'Convocar un encuentro',
  see: 'Decir que estás ahí',
  summary: 'Lo que dicen todos',
  list: 'Uno por uno',
  open: 'Los abiertos',
  reports: 'Las actas',
  more: 'Siguientes encuentros',
  first: 'Volver al principio',
  map: 'Ver en el mapa',
  questions: 'Por pregunta',
  originals: 'Así lo dijeron, con sus palabras',
  words: 'Palabras más usadas, y en cuántos encuentros',
  back: 'Volver al resumen',
}

const en: Words = {
  title: 'Local meetings',
  about:
    'Meetings that residents convene: 10 to 30 people discuss the same questions, and here is what they agreed on and what not.',
  convene: 'Convene a meeting',
  see: 'Say that you are there',
  summary: 'What all of them say',
  list: 'One by one',
  open: 'Open ones',
  reports: 'The reports',
  more: 'More meetings',
  first: 'Back to the beginning',
  map: 'See it on the map',
  questions: 'By question',
  originals: 'How they said it, in their own words',
  words: 'Words used most, and at how many meetings',
  back: 'Back to the summary',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
