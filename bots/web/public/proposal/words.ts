import type { Order } from '../../../../core/city.ts'
import type { Language } from '../../../../core/reply.ts'
import type { ProposalState } from '../../../../prisma/public/proposals.ts'

/** What the pages of proposals say. Numbers come formatted. */
export interface Words {
  title: string
  about(city: string): string
  search: string
  searchHint: string
  filter: string
  topic: string
  borough: string
  state: string
  order: string
  all: string
  wholeCity: string
  states: Readonly<Record<ProposalState, string>>
  orders: Readonly<Record<Order, string>>
  show: string
  clear: string
  none: string
  unsearchable: string
  found(count: number, shown: string): string
  more: string
  first: string
  signatures(count: number, shown: string): string
  elsewhere(count: number, shown: string): string
  toGo(count: number, missing: string, tier: string): string
  allTiers: string
  closed: string
  problem: string
  change: string
  aim: string
  by(author: string): string
  progress: string
  towards(tier: string): string
  reached: string
  reachedOn: string
  owed: string
  history: string
  sign: string
  follow: string
  other: string
}

const es: Words = {
  title: 'Propuestas',
  about: (city) =>
    `Lo que la gente propone para ${city}: qué pide cada propuesta, cuántas firmas tiene y qué respondió la ciudad.`,
  search: 'Buscar',
  searchHint: 'agua, parques, Coyoacán…',
  filter: 'Elegir tema, alcaldía y orden',
  topic: 'Tema',
  borough: 'Alcaldía',
  state: 'Estado',
  order: 'Orden',
  all: 'Todos',
  wholeCity: 'Toda la ciudad',
  states: {
    open: 'Reciben firmas',
    reached: 'Alcanzaron una meta',
    answered: 'Con respuesta de la ciudad',
    closed: 'Ya no reciben firmas',
  },
  orders: { 'most-signed': 'Más firmadas', newest: 'Más nuevas', nearest: 'Cerca de una meta' },
  show: 'Ver',
  clear: 'Quitar filtros',
  none: 'No hay propuestas así. Prueba con otras palabras o menos filtros.',
  unsearchable: 'Escribe una o más palabras de al menos tres letras.',
  found: (count, shown) => (count === 1 ? '1 propuesta' : `${shown} propuestas, primero las más parecidas`),
  more: 'Siguientes propuestas',
  first: 'Volver al principio',
  signatures: (count, shown) => (count === 1 ? '1 firma' : `${shown} firmas`),
  elsewhere: (count, shown) =>
    count === 1
      ? 'y 1 de una persona de fuera, que se cuenta aparte'
      : `y ${shown} de personas de fuera, que se cuentan aparte`,
  toGo: (count, missing, tier) => `${count === 1 ? 'falta' : 'faltan'} ${missing} para ${tier}`,
  allTiers: 'alcanzó todas las metas',
  closed: 'Ya no recibe firmas.',
  problem: 'Qué pasa',
  change: 'Qué se propone',
  aim: 'Dónde quedaría',
  by: (author) => `Propone: ${author}`,
  progress: 'Firmas y metas',
  towards: (tier) => `Avance hacia ${tier}`,
  reached: '✔ Alcanzada',
  reachedOn: 'el',
  owed: 'Lo que la ciudad debe',
  history: 'Qué ha pasado',
  sign: 'Firmarla o seguirla',
  follow: 'Seguirla',
  other: 'Ver la otra propuesta',
}

const en: Words = {
  title: 'Proposals',
  about: (city) =>
    `What people propose for ${city}: what each proposal asks for, how many signed it and what the city answered.`,
  search: 'Search',
  searchHint: 'agua, parques, Coyoacán…',
  filter: 'Choose topic, borough and order',
  topic: 'Topic',
  borough: 'Borough',
  state: 'State',
  order: 'Order',
  all: 'All',
  wholeCity: 'The whole city',
  states: {
    open: 'Taking signatures',
    reached: 'Reached a goal',
    answered: 'Answered by the city',
    closed: 'No longer taking signatures',
  },
  orders: { 'most-signed': 'Most signed', newest: 'Newest', nearest: 'Close to a goal' },
  show: 'Show',
  clear: 'Clear the filters',
  none: 'There are no such proposals. Try other words or fewer filters.',
  unsearchable: 'Type one or more words of at least three letters.',
  found: (count, shown) => (count === 1 ? '1 proposal' : `${shown} proposals, the likest first`),
  more: 'More proposals',
  first: 'Back to the beginning',
  signatures: (count, shown) => (count === 1 ? '1 signature' : `${shown} signatures`),
  elsewhere: (count, shown) =>
    count === 1
      ? 'and 1 of somebody from elsewhere, counted apart'
      : `and ${shown} of people from elsewhere, counted apart`,
  toGo: (_count, missing, tier) => `${missing} to go to ${tier}`,
  allTiers: 'it has reached every goal',
  closed: 'It no longer takes signatures.',
  problem: 'What is wrong',
  change: 'What is proposed',
  aim: 'Where it would go',
  by: (author) => `Proposed by: ${author}`,
  progress: 'Signatures and goals',
  towards: (tier) => `Progress to ${tier}`,
  reached: '✔ Reached',
  reachedOn: 'on',
  owed: 'What the city owes',
  history: 'What has happened',
  sign: 'Sign it or follow it',
  follow: 'Follow it',
  other: 'See the other proposal',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
