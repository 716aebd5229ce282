import type { Language } from '../../../../core/reply.ts'

/** What the pages of events say besides the words that the chat has for them. */
export interface Words {
  title: string
  about: string
  feed: string
  coming: string
  past: string
  nonePast: string
  more: string
  first: string
  map: string
  file: string
  go: string
  after: string
  photo(place: number): string
}

const es: Words = {
  title: 'Eventos',
  about: 'Lo que la ciudad y sus vecinas y vecinos organizan, a donde cualquiera puede ir.',
  feed: 'Suscribir mi calendario',
  coming: 'Los que vienen',
  past: 'Los que ya pasaron',
  nonePast: 'Todavía no ha pasado ninguno.',
  more: 'Siguientes eventos',
  first: 'Volver al principio',
  map: 'Ver en el mapa',
  file: 'Guardarlo en mi calendario',
  go: 'Apartar un lugar',
  after: 'Qué resultó',
  photo: (place) => `Foto ${place} del evento, de quien lo organizó`,
}

const en: Words = {
  title: 'Events',
  about: 'What the city and its residents hold, where anybody may come.',
  feed: 'Subscribe my calendar',
  coming: 'To come',
  past: 'Over',
  nonePast: 'None is over yet.',
  more: 'More events',
  first: 'Back to the beginning',
  map: 'See it on the map',
  file: 'Put it into my calendar',
  go: 'Take a place',
  after: 'What came of it',
  photo: (place) => `Photo ${place} of the event, by its host`,
}

export const words: Readonly<Record<Language, Words>> = { es, en }
