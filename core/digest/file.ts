import type { City } from '../city.ts'
import { word } from '../language/say.ts'
import type { Attached, Language, Sheet } from '../reply.ts'
import type { DigestSeen } from './digest.ts'
import { toldOf, weekSpan } from './words.ts'

interface Where {
  language: Language
  city: City
  /** The public page's address. Undefined: there is none, and so no links. */
  origin?: string | undefined
}

/** A digest as a sheet: all of it, each line with the way to its original. */
export function digestSheet(digest: DigestSeen, { language, city, origin }: Where): Sheet {
  const told = toldOf(digest, { language, city })
  const base = origin?.replace(/\/+$/, '')
  const parts = told.map(({ heading, lines, more }) => ({
    heading,
    lines: lines.map(({ words, path }) => ({
      words,
      ...(base !== undefined && { link: `${base}/${language}/${path}` }),
    })),
    ...(more > 0 && { note: word(language, 'digest.more', { count: more }) }),
  }))
  const span = word(language, 'digests.week', weekSpan(digest.week, language))
  return {
    title: word(language, 'digest.file-title'),
    about: `${span} · ${city.name[language]}`,
    parts: parts.length > 0 ? parts : [{ heading: word(language, 'digest.quiet'), lines: [] }],
    language,
  }
}

export const digestFile = (digest: DigestSeen, where: Where): Attached => ({
  name: word(where.language, 'digest.file-name', { week: digest.week }),
  type: 'application/pdf',
  content: digestSheet(digest, where),
})
