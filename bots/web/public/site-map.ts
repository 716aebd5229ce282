import { languages } from '../../../core/reply.ts'
import { isSection, type Reading } from './section.ts'
import { sections } from './sections.ts'

/** Addresses that one map may hold. */
const most = 50_000

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The addresses of all public pages, each in both languages, as search engines read them. */
export async function siteMap(about: Pick<Reading, 'store' | 'city'>, origin: string): Promise<string> {
  const base = origin.replace(/\/+$/, '')
  const paths: string[] = []
  for (const { path, each } of sections.filter(isSection)) {
    paths.push(path)
    if (each) for (const id of await each.ids(about)) paths.push(`${path}/${id}`)
  }
  const urls = paths
    .slice(0, most / languages.length)
    .flatMap((path) =>
      languages.map((language) => `<url><loc>${escaped(`${base}/${language}/${path}`)}</loc></url>`),
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
