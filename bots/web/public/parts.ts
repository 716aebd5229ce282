import { html } from 'hono/html'
import type { Html } from '../../document.ts'

export interface PagesPart {
  /** Where the list begins; undefined where the reader is there. */
  first: string | undefined
  /** Undefined where nothing comes after. */
  next: string | undefined
  words: { first: string; more: string }
}

/** Leads from a page of a list to the next and back to its beginning. */
export const pagesPart = ({ first, next, words }: PagesPart): Html | '' =>
  first === undefined && next === undefined
    ? ''
    : html`<p class="pages">${first === undefined ? '' : html`<a href="${first}">${words.first}</a>`}
        ${next === undefined ? '' : html`<a class="button" rel="next" href="${next}">${words.more}</a>`}</p>`

/** Different views of one list, of which the reader is in one. */
export const viewsPart = (
  name: string,
  views: readonly { name: string; address: string; current: boolean }[],
): Html =>
  html`<nav class="views" aria-label="${name}"><ul>${views.map(
    ({ name: view, address, current }) =>
      html`<li><a href="${address}"${current ? html` aria-current="page"` : ''}>${view}</a></li>`,
  )}</ul></nav>`
