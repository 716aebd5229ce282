import { Unfit } from '../../channel.ts'
import type { Draw } from '../../picture/file.ts'
import { fileBytes } from '../../sheet/bytes.ts'
import type { Outgoing } from '../transport.ts'
import type { Body } from './protocol.ts'

/** @param to Digits, or an opaque id. @throws Unfit for anything else. */
export function chatOf(to: string): string {
  if (/^[1-9]\d{5,19}$/.test(to)) return `${to}@c.us`
  if (/^[1-9]\d*@lid$/.test(to)) return to
  throw new Unfit('not an address of WhatsApp Web')
}

/** A message as the child sends it. @throws Unfit for what WhatsApp Web cannot show. */
export async function bodyOf(message: Outgoing, draw: Draw): Promise<Body> {
  switch (message.type) {
    case 'text':
      return { type: 'text', text: message.text }
    case 'picture': {
      const { bytes, type: mime, name } = await draw(message.picture)
      const data = Buffer.from(bytes).toString('base64')
      return { type: 'media', kind: 'image', mime, name, data, caption: message.caption }
    }
    case 'file': {
      const { name, type } = message.file
      const data = (await fileBytes(message.file)).toString('base64')
      return { type: 'media', kind: 'document', mime: type, name, data, caption: message.caption }
    }
    default:
      throw new Unfit(`WhatsApp Web shows no ${message.type}`)
  }
}
