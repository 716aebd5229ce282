import type { Language } from '../../../../core/reply.ts'

/** What the pages of essays say. */
export interface Words {
  title: string
  about: string
  none: string
  version(version: number): string
  versions: string
  people(count: number): string
  comment: string
  inShort: string
  audio: string
  changed(version: number): string
  isNew(version: number): string
  removed: string
  added: string
  what: string
  more(count: number): string
  answered: string
  supported(count: number): string
}

const es: Words = {
  title: 'Ensayos',
  about: 'Los textos del grupo que redacta, lo que la gente dice de cada parte y lo que se tomó de ello.',
  none: 'Todavía no hay ensayos.',
  version: (version) => `Versión ${version}`,
  versions: 'Versiones',
  people: (count) =>
    count === 0 ? 'nadie ha opinado' : count === 1 ? '1 persona opinó' : `${count} personas opinaron`,
  comment: 'Opinar de una parte',
  inShort: 'En palabras sencillas:',
  audio: 'Escuchar esta parte',
  changed: (version) => `Qué cambió en la versión ${version}`,
  isNew: (version) => `Nueva en la versión ${version}`,
  removed: 'se quita:',
  added: 'se pone:',
  what: 'Qué dicen',
  more: (count) =>
    count === 1 ? 'Y un comentario más, en el chat.' : `Y ${count} comentarios más, en el chat.`,
  answered: 'El grupo que redacta responde:',
  supported: (count) => (count === 1 ? '1 persona' : `${count} personas`),
}

const en: Words = {
  title: 'Essays',
  about: 'The texts of the drafting group, what people say of each part, and what was taken of it.',
  none: 'There are no essays yet.',
  version: (version) => `Version ${version}`,
  versions: 'Versions',
  people: (count) =>
    count === 0 ? 'nobody has commented' : count === 1 ? '1 person commented' : `${count} people commented`,
  comment: 'Comment on a part',
  inShort: 'In plain words:',
  audio: 'Listen to this part',
  changed: (version) => `What changed in version ${version}`,
  isNew: (version) => `New in version ${version}`,
  removed: 'out:',
  added: 'in:',
  what: 'What people say',
  more: (count) =>
    count === 1 ? 'And one more comment, in the chat.' : `And ${count} more comments, in the chat.`,
  answered: 'The drafting group answers:',
  supported: (count) => (count === 1 ? '1 person' : `${count} people`),
}

export const words: Readonly<Record<Language, Words>> = { es, en }
