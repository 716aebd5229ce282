import type { Catalogue } from '../catalogue.ts'
import type { Author } from './messages.ts'

export const es: Catalogue<Author> = {
  'daily.one': '<b>Tu propuesta avanza.</b>',
  'daily.many': '<b>Tus propuestas avanzan.</b>',
  'daily.first':
    '«{title}» ya recibió {count, plural, one {su primera firma} other {sus primeras <b># firmas</b>}}.',
  'daily.reached':
    '«{title}» llegó a <b>{at, plural, one {# firma} other {# firmas}}</b>{recent, plural, =0 {} one { (# nueva desde ayer)} other { (# nuevas desde ayer)}}.',
  'daily.passed':
    '«{title}» llegó a <b>{at, plural, one {# firma} other {# firmas}}</b> y ahora lleva {count, number}{recent, plural, =0 {} one { (# nueva desde ayer)} other { (# nuevas desde ayer)}}.',
  'daily.more': '{count, plural, one {Otra más avanzó} other {Otras # avanzaron}} también.',
  'link.open-named': 'Para ver «{title}», escribe <b>propuesta {id}</b>.',
}
