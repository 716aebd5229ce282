import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../reply.ts'
import { plain, type Span, type Text } from '../text.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Key, Messages, PlainKey } from './messages.ts'

export const catalogues: Readonly<Record<Language, Catalogue<Messages>>> = { es, en }

/** Numbers and dates follow these; Mexican Spanish writes 4,990. */
export const locales: Readonly<Record<Language, string>> = { es: 'es-MX', en: 'en-US' }

/** A message without values is called without them. */
export type Values<K extends Key> = keyof Messages[K] extends never ? [] : [values: Messages[K]]

const formats = new Map<string, IntlMessageFormat>()

function format(language: Language, key: Key): IntlMessageFormat {
  const name = `${language} ${key}`
  let made = formats.get(name)
  if (!made) {
    made = new IntlMessageFormat(catalogues[language][key], locales[language])
    formats.set(name, made)
  }
  return made
}

const bold = (chunks: readonly Span[]): Span => ({ bold: plain(chunks) })

/** The message in the resident's language, with what stands out marked. */
export function say<K extends Key>(language: Language, key: K, ...[values]: Values<K>): Text {
  const made: unknown = format(language, key).format<Span>({ ...values, b: bold })
  return Array.isArray(made) ? (made as Span[]) : [made as Span]
}

/** The message as plain words: labels, alternative texts, text messages. */
export const word = <K extends Key>(language: Language, key: K, ...values: Values<K>): string =>
  plain(say(language, key, ...values))

/** Whether there is a message of this name that takes no values. */
export const isPlainKey = (name: string): name is PlainKey =>
  Object.hasOwn(es, name) && !es[name as Key].includes('{')
