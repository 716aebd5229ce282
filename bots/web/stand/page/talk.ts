import type { Language } from '../../../../core/reply.ts'
import { askWhetherStill, watch } from './still.ts'

/** The conversation on a stand's device: it ends with whoever had it. */
const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'es')

async function leave(): Promise<void> {
  try {
    sessionStorage.clear()
    await fetch('/api/leave', { method: 'POST', headers: { 'X-Voces': '1' }, keepalive: true })
  } catch {
    // Without the network the next conversation still begins as somebody new.
  }
  location.replace('/stand/')
}

const idle = askWhetherStill(language, () => void leave())
watch(idle, () => true)
idle.touch()
// The back button must not bring back what somebody else saw.
window.addEventListener('pageshow', (event) => event.persisted && location.replace('/stand/'))
