import type { Catalogue } from '../catalogue.ts'
import type { History } from './messages.ts'

export const en: Catalogue<History> = {
  'entry.published': 'It was published and opened for signatures.',
  'entry.retired': 'Its author retired it: it takes no signatures any more.',
  'entry.retired-because': 'Its author retired it: it takes no signatures any more. They say: “{reason}”',
  'notice.entry-author': '<b>News of your proposal “{title}”.</b> {what}',
  'notice.entry': '<b>News of “{title}”.</b> {what}',
}
