import { html } from 'hono/html'
import { word } from '../../../core/language/say.ts'
import type { Html } from '../../document.ts'
import { frame, type Viewer } from '../frame.ts'
import { words } from './words.ts'

/** Asks for a code, and for nothing that would tell who is of the team. */
export function enterPage(viewer: Viewer, refused?: 'wrong' | 'limited'): Html {
  const { language } = viewer
  const said = words[language]
  const how = said.how(word(language, 'menu.team'), word(language, 'team.page'))
  return frame(viewer, {
    place: '/staff/enter',
    main: html`<form class="card" method="post" action="/staff/enter">
        <h2>${said.title}</h2>
        <p>${how}</p>
        ${refused ? html`<p class="alarm" id="refused" role="alert">${said.refused[refused]}</p>` : ''}
        <label for="code">${said.code}</label>
        <input id="code" name="code" required maxlength="40" placeholder="ABCD-EFGH" autocomplete="one-time-code" autocapitalize="characters" autocorrect="off" spellcheck="false" autofocus${refused ? html` aria-describedby="refused"` : ''}>
        <button>${said.enter}</button>
      </form>`,
  })
}

/** What a link of the server leads to: chat apps open links to draw a preview, and would use it up. */
export function linkPage(viewer: Viewer): Html {
  const said = words[viewer.language]
  return frame(viewer, {
    place: '/staff/enter',
    main: html`<form class="card" method="post">
        <h2>${said.linkTitle}</h2>
        <p>${said.linkWhy}</p>
        <button>${said.linkEnter}</button>
      </form>`,
  })
}

export const overPage = (viewer: Viewer): Html =>
  frame(viewer, {
    place: '/staff/enter',
    main: html`<p class="card" role="status">${words[viewer.language].over}</p>`,
  })
