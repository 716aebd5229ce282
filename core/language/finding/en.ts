import type { Catalogue } from '../catalogue.ts'
import type { Finding } from './messages.ts'

export const en: Catalogue<Finding> = {
  'menu.unseen': 'One I have not read',
  'proposal.share': 'Share',
  'unseen.none': 'You have read all there are!',
  'unseen.next': 'Another unread one',
  'share.title': 'So that others read and sign “<b>{title}</b>”, share any of these links:',
  'share.poster':
    'The picture is a poster to print: whoever points their camera at the square opens the proposal.',
  'share.words':
    'So that others read and sign “<b>{title}</b>”, tell them to write <b>proposal {id}</b> here.',
  'share.alternative': 'Poster to print: “{title}”, with a QR code that opens {link}',
}
