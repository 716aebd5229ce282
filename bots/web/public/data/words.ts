import type { Language } from '../../../../core/reply.ts'

/** What the page of open data says. */
export interface Words {
  title: string
  about: string
  described: string
  caching: string
}

const es: Words = {
  title: 'Datos abiertos',
  about:
    'Todo lo que se publica aquí, en tablas para llevar. Nada es personal: no dicen quién firmó, propuso, fue o respondió.',
  described: 'Qué contiene cada columna, y cómo pedir las tablas desde un programa:',
  caching:
    'Cada respuesta lleva un ETag: quien lo envía de vuelta en If-None-Match recibe 304 mientras nada cambie.',
}

const en: Words = {
  title: 'Open data',
  about:
    'All that is published here, as tables to take away. None of it is personal: they do not say who signed, proposed, came or answered.',
  described: 'What each column holds, and how a program asks for the tables:',
  caching:
    'Each answer carries an ETag: whoever sends it back in If-None-Match gets 304 as long as nothing changes.',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
