import type { AttachmentKind, Input } from '../../core/input.ts'

/** What a line says that somebody does: a button is named by its label, and everything else is what is sent. */
export type Act = { type: 'button'; label: string; which: 'newest' | 'above' | 'again' } | Input

/** Reads what stands behind the `>` of a line. */
export function readAct(line: string): Act {
  const button = /^\[(.*)\](?: (above|again))?$/.exec(line)
  const contact = /^\((own|another’s) contact (.*)\)$/.exec(line)
  const attachment = /^\((voice|sticker|photo|video|file|other)\)$/.exec(line)
  const place = /^\(location(?: (-?[\d.]+), (-?[\d.]+))?\)$/.exec(line)
  const command = /^\/(\w+)(?: (\S+))?$/.exec(line)
  if (button)
    return {
      type: 'button',
      label: button[1] ?? '',
      which: (button[2] as 'above' | 'again' | undefined) ?? 'newest',
    }
  if (contact) return { type: 'contact', phone: contact[2] ?? '', vouched: contact[1] === 'own' }
  if (attachment) {
    const kind = attachment[1] as AttachmentKind
    return { type: 'attachment', kind, ...(kind === 'photo' && { file: 'a photo of theirs' }) }
  }
  if (line === '(photo, too large)') return { type: 'attachment', kind: 'photo' }
  if (place) {
    const [, latitude = '19.4326', longitude = '-99.1332'] = place
    return { type: 'location', latitude: Number(latitude), longitude: Number(longitude) }
  }
  if (command) return { type: 'command', name: command[1] ?? '', payload: command[2] ?? '' }
  return { type: 'text', text: line }
}
