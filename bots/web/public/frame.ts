import { html } from 'hono/html'
import type { City } from '../../../core/city.ts'
import type { Language } from '../../../core/reply.ts'
import type { Html } from '../../document.ts'
import { type Elsewhere, isSection, type PublicPage, type Section } from './section.ts'
import { sections } from './sections.ts'
import { words } from './words.ts'

export interface FrameOptions extends PublicPage {
  language: Language
  city: Pick<City, 'name'>
  /** Where the page is in each language, with what follows the question mark. */
  address(language: Language): string
  /** Its own stylesheet, beside what all pages share. */
  style?: 'receipts'
  /** The site's public address, where it has one. */
  origin: string | undefined
}

/** Without what follows the question mark. */
const bare = (address: string): string => address.split('?')[0] ?? ''

/** Whether an entry of the navigation is where the reader is, or above it. */
const holds = (entry: string, here: string): boolean =>
  bare(here) === bare(entry) || bare(here).startsWith(`${bare(entry)}/`)

/** Where an entry of the navigation leads. */
const addressOf = (entry: Section | Elsewhere, language: Language): string =>
  isSection(entry) ? `/${language}/${entry.path}` : entry.address(language)

/** A whole page of the public site: it needs no script, and no font but the reader's own. */
export function frame(options: FrameOptions): Html {
  const { title, titleIn, about, main, language, city, address, style, origin } = options
  const said = words[language]
  const other = language === 'es' ? 'en' : 'es'
  const here = address(language)
  const whole = origin?.replace(/\/+$/, '') ?? ''
  const links = sections.map((entry, place) => {
    const to = addressOf(entry, language)
    // The bare address shows the first.
    const current = holds(to, here) || (place === 0 && bare(here) === `/${language}`)
    return html`<li><a href="${to}"${current ? html` aria-current="page"` : ''}>${entry.name[language]}</a></li>`
  })
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${title} · ${city.name[language]} · Voces</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${about ? html`<meta name="description" content="${about}">` : ''}
    <link rel="canonical" href="${whole}${here}">
    <link rel="alternate" hreflang="${other}" href="${whole}${address(other)}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page/palette.css">
    <link rel="stylesheet" href="/page/public.css">
    ${style ? html`<link rel="stylesheet" href="/page/${style}.css">` : ''}
  </head>
  <body>
    <a class="skip" href="#content">${said.skip}</a>
    <header>
      <p class="name"><a href="/${language}">Voces</a> <span>${city.name[language]}</span></p>
      <p class="tools"><a href="/">${said.chat}</a> <a href="${address(other)}" lang="${other}" hreflang="${other}">${said.other}</a></p>
      <nav aria-label="${said.sections}"><ul>${links}</ul></nav>
    </header>
    <main id="content" tabindex="-1">
      <h1${titleIn && titleIn !== language ? html` lang="${titleIn}"` : ''}>${title}</h1>
      ${main}
    </main>
    <footer>
      <p>${said.footer}</p>
      <p>${said.kept}</p>
    </footer>
  </body>
</html>`
}
