import { html } from 'hono/html'
import type { Language } from '../../../core/reply.ts'
import { document, type Html } from '../../document.ts'

const words = {
  es: {
    title: 'Puesto',
    ask: (name: string) => `¿Este aparato será el puesto «${name}»?`,
    why: 'A partir de ahora mostrará solo lo que se eligió para el puesto, y se reinicia después de cada persona. Hazlo solo en el aparato del puesto: el enlace sirve una vez.',
    yes: 'Sí, es el aparato del puesto',
    over: 'Este enlace ya no vale: sirve una sola vez y pocos minutos. Pide otro a quien te lo dio.',
  },
  en: {
    title: 'Stand',
    ask: (name: string) => `Shall this device be the stand “${name}”?`,
    why: 'From now on it will show only what was chosen for the stand, and begin anew after each person. Do it on the stand’s device alone: the link works once.',
    yes: 'Yes, it is the stand’s device',
    over: 'This link holds no longer: it works once, and for some minutes. Ask whoever gave it to you for another.',
  },
} satisfies Record<Language, unknown>

/** Asks whoever opened a stand's link whether this is the device. */
export function invitePage(language: Language, city: string, name: string): Html {
  const { ask, why, yes } = words[language]
  return frame(
    language,
    city,
    html`<form class="card" method="post">
        <h2>${ask(name)}</h2>
        <p>${why}</p>
        <button>${yes}</button>
      </form>`,
  )
}

export const overPage = (language: Language, city: string): Html =>
  frame(language, city, html`<p class="card">${words[language].over}</p>`)

function frame(language: Language, city: string, main: Html): Html {
  const { title } = words[language]
  return document({
    language,
    title,
    style: 'receipts',
    head: html`<meta name="robots" content="noindex">`,
    header: html`<h1>Voces · ${title}</h1><p>${city}</p>`,
    main,
  })
}
