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

  'menu.resume-hosting': 'Seguir mi evento',
  'events.host': 'Proponer un evento',
  'compose.step': '<b>Tu evento</b> · {place, number} de {total, number}',
  'compose.editing': '<b>Tu evento</b> · un cambio',
  'compose.title':
    '¿Cómo se llama? Una línea que diga a qué invitas, por ejemplo: Plática sobre el agua en Santo Domingo.',
  'compose.what':
    '¿De qué se trata? Cuéntalo en unas frases: qué se hará y para quién es. Todo se guarda al escribirlo; puedes seguir otro día.',
  'compose.starts':
    '¿Qué día y a qué hora empieza? Por ejemplo: 12 de octubre a las 17:00, o sábado a las 10 de la mañana.',
  'compose.ends': '¿Cuánto dura? Elige, o escribe a qué hora termina, por ejemplo: 19:30.',
  'compose.place':
    '¿Dónde es? El nombre del lugar y su dirección, como se lo dirías a alguien que llega por primera vez.',
  'compose.pin': '¿En qué punto del mapa?',
  'compose.borough': '¿En qué alcaldía es?',
  'compose.topic': '¿De qué tema es?',
  'compose.access':
    '¿Cómo se llega y participa con una discapacidad? Por ejemplo: rampa en la entrada, sin escalones, baño accesible, intérprete. Si no lo sabes, sáltalo.',
  'compose.capacity':
    '¿Cuántos lugares hay? Escribe un número. Cuando se ocupen, quien llegue espera en una lista.',
  'compose.host':
    '¿Quién organiza? Así lo verá todo el mundo. No hace falta tu nombre: basta uno de pila o el de tu grupo.',
  'compose.no-limit': 'Sin límite',
  'compose.places': '<b>Lugares:</b> {places}',
  'compose.hours': '{hours, plural, one {# hora} other {# horas}}',
  'compose.sure': '¿Es el <b>{when}</b>?',
  'compose.unreadable':
    'No entendí la fecha. Escríbela con día y hora, por ejemplo: 12 de octubre a las 17:00.',
  'compose.no-hour': '¿A qué hora? Escribe el día y la hora, por ejemplo: 12 de octubre a las 17:00.',
  'compose.past': 'Eso ya pasó. Escribe un día y una hora que vengan.',
  'compose.ends-before': 'Así terminaría antes de empezar. ¿A qué hora termina?',
  'compose.long':
    'Un evento dura hasta {hours, plural, one {# hora} other {# horas}}. Si son varios días, haz uno por día.',
  'compose.no-number': 'Escribe solo un número, hasta {most, number}.',
  'compose.limit':
    'Tienes {limit, plural, one {# evento} other {# eventos}} sin enviar, y no caben más. Envía uno o bórralo, y empiezas el nuevo.',
  'compose-part.title': 'El nombre',
  'compose-part.what': 'De qué se trata',
  'compose-part.starts': 'Cuándo empieza',
  'compose-part.ends': 'Cuándo termina',
  'compose-part.place': 'El lugar',
  'compose-part.pin': 'El punto del mapa',
  'compose-part.borough': 'La alcaldía',
  'compose-part.topic': 'El tema',
  'compose-part.access': 'La accesibilidad',
  'compose-part.capacity': 'Los lugares',
  'compose-part.host': 'Quién organiza',
  'composed.unfinished': 'Está sin terminar. Nadie más lo ve.',
  'composed.whole':
    'Así quedaría. Nadie más lo ve hasta que lo envíes; luego lo lee el equipo de la ciudad y se publica.',
  'composed.whole-official': 'Así quedaría. Al publicarlo lo ve todo el mundo.',
  'composed.waiting': 'Está enviado. Te aviso en cuanto el equipo de la ciudad lo lea.',
  'composed.returned': '<b>El equipo te lo devolvió.</b> {reason}',
  'composed.published': 'Está publicado.',
  'composed.changes':
    'Está publicado, y así quedaría con tus cambios: se ven cuando los envíes y se publiquen, y quienes se apuntaron se enteran.',
  'composed.send': 'Enviar',
  'composed.publish': 'Publicar',
  'composed.edit': 'Cambiar algo',
  'composed.drop': 'Borrar',
  'composed.undo': 'Olvidar cambios',
  'composed.cancel': 'Cancelar el evento',
  'composed.sent': '✔ <b>Enviado.</b> El equipo de la ciudad lo lee y te aviso.',
  'composed.done': '✔ <b>Publicado.</b>',
  'composed.past': 'Empieza antes de ahora: cambia primero la fecha.',
  'composed.full': 'Ya tienes varios eventos por venir, y no caben más a la vez. Este queda guardado.',
  'composed.dropped': 'Borrado.',
  'composed.gone': 'Ese evento ya no está.',
  'hosting.title': '<b>Tus eventos</b>',
  'hosting.item':
    '{place, number}. <b>{title}</b>\n{state, select, writing {Sin terminar} waiting {Enviado; espera a que lo lean} returned {Devuelto: hay algo que cambiar} cancelled {Cancelado} other {Publicado}}{when}',
  'hosting.open': 'Abrir el {place, number}',
  'hosting.new': 'Proponer otro',
  'hosting.official': 'Evento oficial',
  'hosting.milestone': 'Paso del proceso',
  'call-off.ask':
    '¿Cancelas «<b>{title}</b>»? {people, plural, =0 {Todavía nadie se ha apuntado.} one {Le aviso a # persona que se apuntó.} other {Les aviso a las # personas que se apuntaron.}} No se puede deshacer.',
  'call-off.yes': 'Sí, cancelarlo',
  'call-off.done': 'Cancelado: les avisé a quienes se apuntaron.',
  'notice.event-changed': '⚠ <b>Cambió</b> «{title}», al que te apuntaste. Ahora es así:\n{when}\n{where}',
  'notice.event-cancelled': '✖ <b>Se canceló</b> «{title}», {when}. Lamentamos el cambio de planes.',
  'notice.event-approved':
    '✔ Tu evento «{title}» está publicado: {when}. Te aviso cuando termine, para contar cómo salió.',
  'notice.event-returned': 'El equipo te devolvió el evento «{title}»: {why}',
  'notice.own-event': 'Ver mi evento',
  'review.event':
    '{state, select, changes {<b>Cambios a un evento publicado</b>} other {<b>Evento vecinal</b>}}',
  'review.event-approved': '✔ Publicado.',
  'review.event-returned': '✔ Devuelto: ya le avisamos por qué.',
  'act.event': 'evento {id}',
  'act.event-published': 'publicó un evento',
  'act.event-cancelled': 'canceló un evento',
  'team.hosting': 'Eventos de la ciudad',
  'link.own-event': 'Para verlo, escribe <b>mi evento {id}</b>.',
  'composed.undone': 'Listo: olvidé los cambios.',

  'compose.attended': '¿Cuántas personas fueron? Escribe un número.',
  'compose.conclusions':
    '¿A qué conclusiones llegaron? Cuéntalas en unas frases, sin nombres: en qué estuvieron de acuerdo, en qué no y qué piden.',
  'composed.conclude': 'Conclusiones',
  'event.conclusions':
    '<b>Conclusiones</b> ({attended, plural, =0 {sin asistentes} one {fue # persona} other {fueron # personas}}):\n{words}',
  'event.rating':
    '<b>Calificación:</b> {mean, number} de 5 ({count, plural, one {# persona} other {# personas}}).',
  'event.tags': '<b>Sobre:</b> {tags}',
  'event.tag': 'Etiquetar',
  'opinion.noted': '✔ Anotado: {rating, number} de 5.',
  'opinion.others': 'Eso lo califica quien tuvo lugar en el evento, cuando ya pasó.',
  'opinion.ask': '¿Quieres decir algo en una frase? La lee el equipo de la ciudad, sin saber quién eres.',
  'opinion.thanks': 'Gracias, queda anotado.',
  'event-tags.ask':
    '<b>«{title}»</b>\n¿Sobre qué son sus conclusiones? Toca los temas o escribe un artículo; otra vez, para quitarlo.\nAhora: {tags}',
  'notice.event-over':
    'Terminó «{title}». Gracias por organizarlo. ¿Cuántas personas fueron, y a qué conclusiones llegaron?',
  'notice.event-rate': '¿Qué te pareció «{title}»? Califícalo del 1 al 5.',
  'notice.conclude': 'Contar cómo salió',
  'link.rate': 'Para calificarlo, escribe por ejemplo <b>califico {event} con {rating}</b>.',
  'act.event-tagged': 'etiquetó conclusiones',
  'act.event-untagged': 'quitó una etiqueta',

  'link.conclude': 'Para contarlo, escribe <b>conclusiones {id}</b>.',
  'notice.event-concluded': '✔ Las conclusiones de «{title}» están publicadas. Gracias por contarlas.',

  'event-photos.ask':
    '¿Tienes fotos de cómo salió? Caben {most, number}, una por una{count, plural, =0 {} one {; llevas # foto} other {; llevas # fotos}}. Que no se reconozca a menores; les quito el lugar y la hora que guarda la cámara. El equipo las ve antes de que se publiquen.',
  'event-photos.drop': 'Quitar las fotos',
  'composed.photos': 'Agregar fotos',
  'composed.has-photos': '{count, plural, one {Con # foto.} other {Con # fotos.}}',
  'event.photos': '<b>{count, plural, one {# foto} other {# fotos}}</b> de cómo salió: {link}',
  'review.photos': '<b>{count, plural, one {# foto} other {# fotos}}</b>, en la página del equipo:',
}
