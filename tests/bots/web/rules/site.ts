import { datasets } from '../../../../bots/web/public/data/datasets.ts'
import { isSection } from '../../../../bots/web/public/section.ts'
import { sections } from '../../../../bots/web/public/sections.ts'
import { languages } from '../../../../core/reply.ts'
import type { Rules } from './rule.ts'

const everybody = { for: 'anyone' } as const

/** The public pages and open data, as their tables have them: whatever stands there is for everybody. */
export const siteRules: Rules = {
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`GET /${language}`, everybody],
      [`GET /${language}/*`, { ...everybody, at: `/${language}/nothing` }],
      ...sections
        .filter(isSection)
        .flatMap(({ path, each }) => [
          [`GET /${language}/${path}`, everybody],
          ...(each ? [[`GET /${language}/${path}/:id`, { ...everybody, at: `/${language}/${path}/1` }]] : []),
        ]),
    ]),
  ),
  ...Object.fromEntries(
    datasets.flatMap(({ name }) => [
      [`GET /data/${name}.json`, everybody],
      [`GET /data/${name}.csv`, everybody],
    ]),
  ),
  'GET /data/openapi.json': everybody,
  'GET /public': everybody,
  'GET /sitemap.xml': everybody,
  'GET /robots.txt': everybody,
}
