import { isPhotoType } from '../../../core/photo.ts'
import type { Content } from '../transport.ts'
import type { Raw } from './protocol.ts'

/** One-to-one chats with a person: a number or an opaque id. 0@c.us is WhatsApp itself. */
const person = /^[1-9]\d*@(c\.us|lid)$/

export const isPerson = (chat: string): boolean => person.test(chat)

/** What nobody wrote: notices of WhatsApp, calls, changes to other messages, and what cannot be read yet. */
const silent = new Set([
  // The pictures of an album come as messages of their own.
  'album',
  'broadcast_notification',
  'call_log',
  'ciphertext',
  'debug',
  'e2e_notification',
  'gp2',
  'group_notification',
  // Templates and flows are sent by businesses: another bot is not to be answered.
  'hsm',
  'interactive',
  'native_flow',
  'keep_in_chat',
  'newsletter_notification',
  'notification',
  'notification_template',
  'pinned_message',
  'poll_update',
  'protocol',
  'reaction',
  'reaction_enc',
  'revoked',
])

/** True for a message that may become readable: it is not to be taken yet, nor to be forgotten. */
export const isSealed = ({ type, fromMe }: Raw): boolean => type === 'ciphertext' && !fromMe

/** @returns undefined for whatever is not a resident's message to us. */
export function readMessage(raw: Raw): Content | undefined {
  if (raw.fromMe || raw.broadcast || !isPerson(raw.chat) || silent.has(raw.type)) return undefined
  switch (raw.type) {
    case 'chat':
    case 'buttons_response':
    case 'list_response':
    case 'template_button_reply':
      return raw.text === '' ? undefined : { type: 'text', text: raw.text }
    case 'ptt':
    case 'audio':
      return { type: 'attachment', kind: 'voice' }
    case 'image':
      return photo(raw)
    case 'video':
    case 'gif':
    case 'ptv':
      return { type: 'attachment', kind: 'video' }
    case 'sticker':
      return { type: 'attachment', kind: 'sticker' }
    case 'document':
      if (!raw.mime?.startsWith('image/')) return { type: 'attachment', kind: 'file' }
      return isPhotoType(raw.mime) ? photo(raw) : { type: 'attachment', kind: 'photo' }
    case 'location':
      return location(raw)
    case 'vcard':
      return card(raw.text)
    default:
      return { type: 'attachment', kind: 'other' }
  }
}

/** It is found by its chat and its id, neither of which holds a space. */
const photo = ({ chat, id }: Raw): Content => ({ type: 'attachment', kind: 'photo', file: `${chat} ${id}` })

function location({ latitude, longitude }: Raw): Content {
  return latitude === undefined || longitude === undefined
    ? { type: 'attachment', kind: 'other' }
    : { type: 'location', latitude, longitude }
}

/** The first phone of a card; WhatsApp writes its own spelling of it beside it (`waid`), which is the surer one. */
function card(text: string): Content {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const line = lines.find((one) => /^(item\d+\.)?TEL[;:]/i.test(one))
  const waid = line && /;waid=(\d+)/i.exec(line)?.[1]
  const phone = waid ? `+${waid}` : line?.slice(line.indexOf(':') + 1).trim()
  return phone ? { type: 'contact', phone } : { type: 'attachment', kind: 'other' }
}
