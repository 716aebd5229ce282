import type { Input } from '../../core/input.ts'
import { readButton } from '../button.ts'
import type { Content } from './transport.ts'

/** What a resident sent, in neutral form. Pure. Nobody vouches for the number on a contact card. */
export function readContent(content: Content): Input {
  switch (content.type) {
    case 'pressed':
      return readButton(content.id)
    case 'contact':
      return { type: 'contact', phone: content.phone, vouched: false }
    default:
      return content
  }
}
