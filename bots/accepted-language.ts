import type { Context } from 'hono'
import { type Language, languages } from '../core/reply.ts'

/** Spanish, unless the browser names English before it. */
export function acceptedLanguage(context: Context): Language {
  const named = (context.req.header('accept-language') ?? '').toLowerCase().split(',')
  const known = named.flatMap((tag) => languages.find((language) => tag.trim().startsWith(language)) ?? [])
  return known[0] ?? 'es'
}
