// @ts-check
import { word } from './language.js'

/** Where whoever comes next begins. */
export const beginning = () => ('stand' in document.documentElement.dataset ? '/stand/' : '/')

/** Ends the session, so that whoever uses the page next begins anew: a stand is shared, and so are many phones.
 * @param {HTMLButtonElement} button */
export const createLeave = (button) => {
  button.addEventListener('click', async () => {
    if (!window.confirm(word('leaving'))) return
    button.disabled = true
    try {
      const answer = await fetch('/api/leave', { method: 'POST', headers: { 'X-Voces': '1' } })
      if (answer.ok) window.location.replace(beginning())
    } finally {
      button.disabled = false
    }
  })
}
