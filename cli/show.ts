import QRCode from 'qrcode'
import type { Health } from '../bots/whatsapp/transport.ts'

const troubles: Readonly<Record<Exclude<Health['state'], 'starting' | 'ready' | 'pairing'>, string>> = {
  reconnecting: 'lost its connection and tries to get it back',
  'logged-out': 'the phone ended the session; it must be paired again',
  broken: 'does not work',
}

/**
 * Tells the person at the terminal how WhatsApp is: once, until it changes.
 *
 * @param entrance A link to the team's page, where there is one: it shows the same to somebody elsewhere.
 */
export function showHealth(
  say: (text: string) => void,
  entrance: () => string | undefined,
): (health: Health) => void {
  let last = ''
  return (health) => {
    const key = JSON.stringify(health)
    if (key === last) return
    last = key
    // Two codes that follow each other closely are drawn in their order: drawing takes no time worth waiting for.
    void wordsOf(health, entrance).then((text) => text && say(text))
  }
}

/** What is shown of it; nothing while it starts. */
async function wordsOf(
  { state, detail, pairing, number }: Health,
  entrance: () => string | undefined,
): Promise<string | undefined> {
  if (state === 'starting') return undefined
  if (state === 'ready') return `WhatsApp · ${number ? `https://wa.me/${number}` : 'ready'}`
  if (state !== 'pairing') return `WhatsApp · ${detail ?? troubles[state]}`
  const also = entrance()
  const elsewhere = also ? [`or on the team’s page, within ten minutes: ${also}`] : []
  const again = detail ? [detail] : []
  if (!pairing) return ['WhatsApp · is to be paired', ...again, ...elsewhere].join('\n  ')
  const way = 'in WhatsApp on the account’s phone: Linked devices › Link a device'
  if (pairing.type === 'code') {
    return [
      `WhatsApp · type ${pairing.code} ${way} › Link with phone number instead`,
      ...again,
      ...elsewhere,
    ].join('\n  ')
  }
  const drawn = await QRCode.toString(pairing.text, { type: 'terminal', small: true })
  return [`WhatsApp · scan this ${way}`, ...again, ...elsewhere, '', ...drawn.split('\n')].join('\n  ')
}
