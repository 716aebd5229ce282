import type { Catalogue } from '../catalogue.ts'
import type { Events } from './messages.ts'

export const es: Catalogue<Events> = {
  'menu.events': 'Eventos',
  'menu.resume-event': 'Continuar: ir a «{title}»',

  'events.coming': '<b>Próximos eventos</b> · página {page, number}',
  'events.mine': '<b>Eventos a los que vas</b> · página {page, number}',
  'events.past': '<b>Eventos que ya pasaron</b> · página {page, number}',
  'events.day': '<b>Eventos del {day}</b> · página {page, number}',
  'events.shelf': '<b>{name}</b>: próximos eventos · página {page, number}',
  'events.near': '<b>Eventos</b>, del más cercano al más lejano · página {page, number}',
  'events.item': '{place, number}. <b>{title}</b>\n{when}\n{where}',
  'events.left':
    '{left, plural, =0 {Lleno; hay lista de espera} one {Queda # lugar} other {Quedan # lugares}}',
  'events.cancelled': 'Se canceló',
  'events.in': '✔ Tienes lugar',
  'events.waiting': 'Estás en la lista de espera',
  'events.none-coming': 'Todavía no hay eventos próximos.',
  'events.none': 'Ahí no hay eventos próximos. Estos son los demás:',
  'events.none-mine': 'No te has apuntado a ningún evento próximo. Estos son los que vienen:',
  'events.none-past': 'Todavía no ha pasado ninguno. Estos son los que vienen:',
  'events.none-near': 'Ningún evento próximo tiene su lugar en el mapa. Estos son todos:',
  'events.next': 'Más eventos',
  'events.by-day': 'Por día',
  'events.by-borough': 'Por alcaldía',
  'events.by-near': 'Cerca de mí',
  'events.by-topic': 'Por tema',
  'events.by-mine': 'A los que voy',
  'events.by-past': 'Ya pasaron',
  'events.by-coming': 'Todos los próximos',
  'events.feed': 'En mi calendario',
  'events.feed-link':
    'Para ver todos los eventos en tu calendario, y sus cambios, suscríbelo a esta dirección:\n{link}',
  'events.ask-day': '¿De qué día? Elige uno o escríbelo, por ejemplo: sábado, o 12 de octubre.',
  'events.ask-borough': '¿De qué alcaldía quieres ver los eventos?',
  'events.ask-topic': '¿De qué tema quieres ver los eventos?',
  'events.ask-near': '¿Cerca de dónde? Uso el lugar solo para esta búsqueda, redondeado a unos cien metros.',
  'events.no-day': 'No entendí qué día es. Escríbelo por ejemplo así: mañana, sábado, o 12 de octubre.',
  'events.no-place':
    'Eso no me dice un lugar. Envía una ubicación, o dos números como los da un mapa: 19.4326, -99.1332.',

  'event.card': '<b>{title}</b>\n{when}\n{where}\n\n{what}',
  'event.whole-city': 'toda la ciudad',
  'event.official': 'Evento oficial · {topic}\n<b>Organiza:</b> {host}',
  'event.milestone': 'Paso del proceso · {topic}\n<b>Organiza:</b> {host}',
  'event.resident': 'Evento vecinal · {topic}\n<b>Organiza:</b> {host}',
  'event.map': '<b>Mapa:</b> {link}',
  'event.access': '<b>Accesibilidad:</b> {access}',
  'event.open': 'Sin límite de lugares{taken, plural, =0 {} one {; va # persona} other {; van # personas}}.',
  'event.capacity':
    '{left, plural, one {Queda <b># lugar</b>} other {Quedan <b># lugares</b>}} de {capacity, number}.',
  'event.full':
    'Los {capacity, number} lugares están ocupados{waiting, plural, =0 {; hay lista de espera} one {; # persona espera uno} other {; # personas esperan uno}}.',
  'event.over': 'Ya pasó.',
  'event.cancelled': '<b>Se canceló.</b>',
  'event.you-in': '✔ Tienes lugar.',
  'event.you-waiting': 'Estás en la lista de espera, en el lugar {turn, number}.',
  'event.go': 'Quiero ir',
  'event.wait': 'Lista de espera',
  'event.leave': 'Cancelar mi lugar',
  'event.unwait': 'Salir de la lista',
  'event.file': 'Para mi calendario',
  'event.gone': 'Ese evento no está disponible. Estos son los próximos:',
  'event.until': '{from} hasta el {to}',
  'event.metres': 'a {count, number} m',
  'event.kilometres': 'a {count, number} km',

  'attend.ask': '¿Vas a «<b>{title}</b>»?\n{when}',
  'attend.yes': 'Sí, quiero ir',
  'attend.in':
    '✔ <b>Tienes lugar</b> en «{title}»: {when}. {state, select, both {Te lo recuerdo un día antes y unas horas antes. } hours {Te lo recuerdo unas horas antes. } other {}}Con este archivo queda en tu calendario.',
  'attend.in-before': 'Ya tenías lugar en «{title}»: {when}.',
  'attend.waiting':
    'Todos los lugares de «{title}» están ocupados. Quedaste en la lista de espera, en el lugar <b>{turn, number}</b>: si se libera uno y te toca, es tuyo y te aviso enseguida.',
  'attend.closed': 'Ese evento ya no recibe a más personas.',
  'attend.file': 'Con este archivo, «{title}» queda en tu calendario.',
  'leave.ask': '¿Cancelas tu lugar en «<b>{title}</b>»? Otra persona podrá ocuparlo.',
  'leave.ask-waiting': '¿Dejas la lista de espera de «<b>{title}</b>»?',
  'leave.yes': 'Sí, cancelar',
  'leave.done': 'Listo: ya no te espero en «{title}». Gracias por avisar.',
  'leave.done-waiting': 'Listo: ya no estás en la lista de espera de «{title}».',
  'leave.nothing': 'No estabas en la lista de ese evento.',

  'calendar.name': 'Voces · {city}',
  'calendar.file': 'evento-{id}.ics',
  'calendar.host': 'Organiza: {host}',
  'calendar.access': 'Accesibilidad: {access}',
  'calendar.map': 'Mapa: {link}',

  'notice.event': 'Ver el evento',
  'notice.event-place':
    '🎟 <b>Tienes lugar</b> en «{title}»: {when}. Se liberó uno y te tocaba. Si ya no puedes ir, cancélalo y pasa a la siguiente persona.',
  'notice.event-tomorrow':
    '⏰ Recuerda: «{title}»\n{when}\n{where}\n\nSi ya no puedes ir, cancela tu lugar para que alguien más lo aproveche.',
  'notice.event-soon': '⏰ Ya casi empieza «{title}»\n{when}\n{where}\n\n¡Te esperamos!',

  'link.event': 'Para verlo, escribe <b>evento {id}</b>.',
}
