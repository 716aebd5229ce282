import { html } from 'hono/html'
import type { Point } from '../../../../core/essay/comment.ts'
import { difference, isSame, type Piece } from '../../../../core/essay/difference.ts'
import { word } from '../../../../core/language/say.ts'
import { plain, type Text } from '../../../../core/text.ts'
import { type PublicSection, type PublicVersion, publicEssay } from '../../../../prisma/public/essays.ts'
import type { Html } from '../../../document.ts'
import { chatsPart, essayLinks } from '../chats.ts'
import type { PublicPage, Reading } from '../section.ts'
import { dayPart, marked } from '../voice.ts'
import { words } from './words.ts'

/** Of what is said of a section, what most people say. The rest is in the chat. */
const most = 20

/** One essay, whole: its sections with their summaries, what changed in them word by word, and what people say. */
export async function essayPage(reading: Reading, id: string): Promise<PublicPage | undefined> {
  const { store, city, language, query } = reading
  const asked = query('version')
  const version = asked === undefined ? undefined : Number(/^\d{1,9}$/.exec(asked)?.[0] ?? 0)
  const found = await publicEssay(store.pool, city.consultation.id, { id, version, most })
  if (!found) return undefined
  const said = words[language]
  const isNewest = found.version === found.versions[0]?.version
  return {
    title: found.title,
    about: found.about[language],
    main: html`<p class="lead">${found.about[language]}</p>
      <p class="faint">${said.version(found.version)} · ${dayPart(found.published, reading)}</p>
      ${versionsPart(id, found, reading)}
      ${isNewest ? chatsPart(said.comment, essayLinks(id, reading), reading) : ''}
      ${found.sections.map((section) => sectionPart(section, { id, found, isNewest, reading }))}`,
  }
}

function versionsPart(id: string, { versions, version }: PublicVersion, reading: Reading): Html | '' {
  if (versions.length === 1) return ''
  const { language, to } = reading
  const said = words[language]
  return html`<nav class="views" aria-label="${said.versions}"><ul>${versions.map(
    (one) =>
      html`<li><a href="${to(`essays/${id}?version=${one.version}`)}"${one.version === version ? html` aria-current="page"` : ''}>${said.version(one.version)}</a></li>`,
  )}</ul></nav>`
}

interface Around {
  id: string
  found: PublicVersion
  isNewest: boolean
  reading: Reading
}

function sectionPart(section: PublicSection, { id, found, isNewest, reading }: Around): Html {
  const { language } = reading
  const said = words[language]
  const { title, summary, audio, text, before } = section
  return html`<section class="card" id="${section.id}" aria-labelledby="${section.id}-title">
        <h2 id="${section.id}-title" lang="es">${title}</h2>
        <p><strong>${said.inShort}</strong> ${summary[language]}</p>
        <div class="written" lang="es">${marked(text)}</div>
        ${audio === null ? '' : html`<p><a href="${audio}">${said.audio}</a></p>`}
        ${found.version === 1 ? '' : changePart(before, text, found.version, reading)}
        ${isNewest ? saidPart(section, id, reading) : ''}
      </section>`
}

/** What goes and what comes, told apart without colour too. */
function changePart(before: Text | null, text: Text, version: number, { language }: Reading): Html | '' {
  const said = words[language]
  if (before === null) return html`<p class="tag">${said.isNew(version)}</p>`
  const pieces = difference(plain(before), plain(text))
  if (isSame(pieces)) return ''
  return html`<details><summary>${said.changed(version)}</summary>
          <p class="written" lang="es">${pieces.map((piece) => piecePart(piece, language))}</p></details>`
}

function piecePart({ change, words: some }: Piece, language: Reading['language']): Html {
  const said = words[language]
  switch (change) {
    case 'same':
      return html`${some}`
    case 'removed':
      return html`<del><span class="unseen"> ${said.removed} </span>${some}</del>`
    case 'added':
      return html`<ins><span class="unseen"> ${said.added} </span>${some}</ins>`
  }
}

function saidPart({ support, doubt, said: some, points }: PublicSection, id: string, reading: Reading): Html {
  const { language } = reading
  const said = words[language]
  return html`<h3>${said.what}</h3>
        <p>${word(language, 'essay.tally', { support, doubt })}</p>
        <ul class="cards">${some.map((point) => pointPart(point, id, reading))}</ul>
        ${points > some.length ? html`<p class="faint">${said.more(points - some.length)}</p>` : ''}`
}

function pointPart(
  { kind, words: said, people, answer, takenIn, takes }: Point,
  id: string,
  reading: Reading,
): Html {
  const { language, to } = reading
  const { answered, supported } = words[language]
  const taken =
    takenIn === null
      ? takes
        ? html`<p>${word(language, 'point.takes')}</p>`
        : ''
      : html`<p><a href="${to(`essays/${id}?version=${takenIn}`)}">${word(language, 'point.taken', { version: takenIn })}</a></p>`
  return html`<li><p><strong>${word(language, `kind.${kind}`)}</strong> · ${supported(people)}</p>
          <p class="written">${said}</p>
          ${answer === null ? '' : html`<blockquote><p><strong>${answered}</strong></p><p class="written">${answer}</p></blockquote>`}
          ${taken}</li>`
}
