import type { Catalogue } from '../catalogue.ts'
import type { Sharing } from './messages.ts'

export const en: Catalogue<Sharing> = {
  'sharing.photo':
    '{where, select, terminal {Photos cannot be sent in a terminal: you can go on without one.} web {Take a photo or choose one; one is enough. I keep it without any data of the place that it may carry.} other {Send a photo with the clip 📎; one is enough. I keep it without any data of the place that it may carry.}}',
  'sharing.location':
    '{where, select, telegram {Tap the button to send where you are, or choose another point with the clip 📎 → Location.} whatsapp {Tap the clip 📎 or the +, then “Location”, and send where you are or the point that you choose.} web {Tap the button to use the place where you are.} other {Type the point.}} Coordinates will do too, such as 19.43, -99.13, or the link of a map that has them.',
  'sharing.locate': '📍 Send where I am',
  'sharing.located': '✔ I have the place.',
  'sharing.left': 'All right.',
  'sharing.no-place': 'I could not read that place.',
  'sharing.hidden-place':
    'That link does not say where it is without being opened, and I open no links. Please send the location, or type the coordinates.',
  'sharing.unusable':
    'I cannot use that photo: it is too large, or it is not JPEG, PNG or WebP. Try to send it as a photo, not as a file.',
  'sharing.one-photo': 'One photo is enough: I keep the first.',
  'sharing.many-photos':
    'I received {most, plural, one {# photo} other {# photos}} from this chat in a day and cannot keep more for now. Tomorrow I can.',
}
