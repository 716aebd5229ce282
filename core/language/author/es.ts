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
  'course.owed': '✔ Alcanzó {at, plural, one {# firma} other {# firmas}}: {promise}, a más tardar el {due}.',
  'course.meeting':
    '✔ Alcanzó {at, plural, one {# firma} other {# firmas}}: {promise}. La cita: {when}, {place}.',
  'course.kept': '✔ Alcanzó {at, plural, one {# firma} other {# firmas}}, y la ciudad cumplió: {promise}.',
  'course.days':
    '«{title}»: {count, plural, one {# firma} other {# firmas}}. Por día, desde el {from}: {bars}.',
  'course.weeks':
    '«{title}»: {count, plural, one {# firma} other {# firmas}}. Por semana, desde la del {from}: {bars}.',
  'course.places': 'Dónde viven: {places}.',
  'course.few': 'Todavía son pocas para contarlas por alcaldía.',
  'course.others': 'Otras',
  'course.elsewhere': 'Fuera de {city}',
  'course.letter': 'Escribir a firmantes',
  'letter.ask':
    '¿Qué quieres decir a quienes firmaron «{title}»? Escríbelo en un mensaje de hasta {most, number} caracteres, sin teléfonos ni correos. Verás cómo queda antes de enviarlo, y el equipo de la ciudad lo lee primero.',
  'letter.preview':
    'Así lo leerá {people, plural, =0 {quien firme y quiera recibirlo} one {# persona} other {cada una de # personas}}:',
  'letter.text': '<b>{author}</b> escribe a quienes firmaron «{title}»:\n\n{words}',
  'letter.send': 'Enviar a revisión',
  'letter.edit': 'Cambiarlo',
  'letter.drop': 'Descartarlo',
  'letter.sent': 'Listo: el equipo lo lee y te aviso qué decide.',
  'letter.dropped': 'Descartado.',
  'letter.waiting': 'Este mensaje espera a que el equipo lo lea. Te aviso qué decide.',
  'letter.later':
    'Se puede enviar un mensaje por semana. El siguiente a quienes firmaron «{title}», a partir del {day}.',
  'letter.closed': 'Desde esta propuesta ya no se puede escribir.',
  'letter.approved':
    '✔ Tu mensaje a quienes firmaron «{title}» está aprobado: va en camino a {people, plural, one {# persona} other {# personas}}.',
  'letter.returned':
    'Tu mensaje a quienes firmaron «{title}» no se envió: {why}\n\nLo guardé en «Cómo va» para que lo cambies.',
  'review.letter':
    '<b>Mensaje a firmantes</b>\nLe llegaría a {people, plural, =0 {nadie todavía} one {# persona} other {# personas}}.',
  'review.letter-approved': '✔ Aprobado: va en camino.',
  'review.letter-returned': '✔ Devuelto: ya le avisamos por qué.',
  'act.message': 'mensaje {id}',
  'letter.quiet': 'No recibir más',
  'letter.quieted': 'Listo: no recibirás más mensajes ni avisos de esa propuesta. Tu firma sigue contando.',
  'letter.heard': 'Listo: volverás a recibir los mensajes y avisos de esta propuesta.',
  'proposal.hear': 'Recibir sus mensajes',
  'link.quiet': 'Para no recibir más de ella, escribe <b>{words}</b>.',
  'link.quiet-words': 'no más de la propuesta {id}',
  'link.open-named': 'Para ver «{title}», escribe <b>propuesta {id}</b>.',
}
