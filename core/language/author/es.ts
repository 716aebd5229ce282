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
  'proposal.course': 'Cómo va',
  'course.now':
    '<b>Cómo va «{title}»</b>\n{count, plural, =0 {Todavía no tiene firmas} one {<b># firma</b>} other {<b># firmas</b>}}{recent, plural, =0 {} one {; # en los últimos 7 días} other {; # en los últimos 7 días}}.',
  'course.week':
    '<b>La semana de «{title}»</b>\nDel {from} al {to} recibió {recent, plural, one {<b># firma</b>} other {<b># firmas</b>}}; en total lleva {count, number}.',
  'course.next':
    '<b>Lo que sigue:</b> {missing, plural, one {falta #} other {faltan #}} para {tier, number}: {promise}.',
  'course.reached': '✔ Alcanzó {at, plural, one {# firma} other {# firmas}}: {promise}.',
  'course.days':
    '«{title}»: {count, plural, one {# firma} other {# firmas}}. Por día, desde el {from}: {bars}.',
  'course.weeks':
    '«{title}»: {count, plural, one {# firma} other {# firmas}}. Por semana, desde la del {from}: {bars}.',
  'course.places': 'Dónde viven: {places}.',
  'course.few': 'Todavía son pocas para contarlas por alcaldía.',
  'course.others': 'Otras',
  'course.elsewhere': 'Fuera de {city}',
  'link.open-named': 'Para ver «{title}», escribe <b>propuesta {id}</b>.',
}
