import type { City, Places } from '../../../core/city.ts'
import type { Language } from '../../../core/reply.ts'
import type { Store } from '../../../prisma/store.ts'
import type { Html } from '../../document.ts'

/** Who reads, and what a page is made of. */
export interface Reading {
  language: Language
  store: Store
  city: City
  /** Where the chats are, for links into them. */
  places: Places
  /** Milliseconds since 1970. */
  now: number
  /** What the address says after its question mark; undefined where it says nothing. */
  query(name: string): string | undefined
  /** The address of a page in the reader's language, by its path below the language: `proposals/3`. */
  to(path: string): string
}

/** One page: what is different from all others. */
export interface PublicPage {
  /** The heading, and the name of the browser's tab. */
  title: string
  /** The language of the heading, where it is not the reader's. */
  titleIn?: Language
  /** What search engines and messengers show below the title. */
  about?: string | undefined
  /** All below the heading. Its own headings begin with h2. */
  main: Html
}

/**
 * What one part of the public page needs to be there: the navigation, the routes, the map of the site and the tests of
 * accessibility all read it. A page answers undefined where there is nothing, which is then said as 404.
 */
export interface Section {
  /** Below the language, in the words of an address. */
  path: string
  name: Readonly<Record<Language, string>>
  page(reading: Reading): Promise<PublicPage | undefined>
  /** Where the section has a page for each of its things: at `<path>/<id>`. */
  each?: {
    /** As they stand in an address. */
    id: RegExp
    page(reading: Reading, id: string): Promise<PublicPage | undefined>
    /** Those that there are, for the map of the site. */
    ids(about: Pick<Reading, 'store' | 'city'>): Promise<readonly (string | number)[]>
  }
}

/** A page that is somewhere else on this site and stands in the navigation with the others. */
export interface Elsewhere {
  name: Readonly<Record<Language, string>>
  address(language: Language): string
}

export const isSection = (entry: Section | Elsewhere): entry is Section => 'path' in entry
