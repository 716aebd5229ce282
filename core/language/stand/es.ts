import type { Catalogue } from '../catalogue.ts'
import type { Stands } from './messages.ts'

export const es: Catalogue<Stands> = {
  'stand.title':
    '<b>Puesto {name}</b>\n{kind, select, none {Aquí no hay propuestas para firmar ahora.} one {Aquí puedes leer y firmar esta propuesta.} other {Aquí puedes leer y firmar estas propuestas.}}',
  'stand.only':
    'En este puesto solo está lo que ves aquí. Todo lo demás te espera en tu propio teléfono, a la hora que quieras.',
  'stand.start': 'Inicio del puesto',

  'team.stands': 'Puestos',
  'stands.title':
    '<b>Puestos</b>\n{count, plural, =0 {Todavía no hay ninguno. Un puesto es una tableta o un teléfono que la gente usa en la calle: responde una encuesta y firma propuestas, y nada más.} one {Hay uno. Elígelo para ver cómo va.} other {Hay #. Elige uno para ver cómo va.}}',
  'stands.item': '<b>{name}</b> · {how}',
  'stands.new': 'Nuevo puesto',
  'stands.name': '¿Cómo se llama el puesto? Por ejemplo: Alameda, o Metro Hidalgo.',
  'stands.unnamed': 'Escribe un nombre de hasta 40 letras y números, sin signos.',
  'stands.taken':
    'Ya hay o hubo un puesto «{name}», y lo que recogió lleva ese nombre. Escribe otro, por ejemplo «{name} 2».',
  'stands.gone': 'Ese puesto ya no está.',
  'stands.made':
    '✔ El puesto «{name}» está listo. Elige qué encuesta y qué propuestas tiene, y luego pide el enlace que lo abre en su aparato.',

  'stand.card': '<b>Puesto {name}</b>\nEncuesta: {survey}\nPropuestas: {proposals}\nAparato: {how}',
  'stand.none': 'ninguna',
  'stand.no-device': 'todavía ninguno',
  'stand.waits': '{minutes, plural, one {el enlace vale # minuto más} other {el enlace vale # minutos más}}',
  'stand.seen':
    'visto {when} · {queued, plural, =0 {todo enviado} one {# respuesta por enviar} other {# respuestas por enviar}}',
  'stand.unsent':
    '⚠ El aparato de «{name}» todavía tiene {queued, plural, one {# respuesta} other {# respuestas}} por enviar. Otro aparato puede tomar su lugar; el de antes las enviará cuando vuelva a tener red.',
  'stand.refused':
    '⚠ {count, plural, one {# respuesta suya no se pudo contar: llegó demasiado tarde o no es de la encuesta.} other {# respuestas suyas no se pudieron contar: llegaron demasiado tarde o no son de la encuesta.}} Sus palabras están guardadas; en el servidor las imprime «voces stand refused».',
  'stand.link': 'Enlace',
  'stand.survey': 'Encuesta',
  'stand.proposals': 'Propuestas',
  'stand.remove': 'Quitar el puesto',
  'stand.linked':
    'Abre este enlace en el aparato del puesto: {link}\nVale {minutes, plural, one {# minuto} other {# minutos}} y una sola vez. Quien lo abra convierte su aparato en el puesto: no lo reenvíes.',
  'stand.no-page':
    'No sé en qué dirección está la página de este sitio. Quien cuida el servidor puede decirla en WEB_ORIGIN.',
  'stand.changed': '✔ Cambiado. El aparato lo sabrá en cuanto tenga red.',

  'stand.which-survey':
    '¿Qué encuesta se responde en el puesto «{name}»? Solo están las que responde cualquier persona: en un puesto nadie dice quién es.',
  'stand.no-survey': 'Ninguna',
  'stand.which-proposals':
    '¿Qué propuestas se firman en el puesto «{name}»? Escribe sus números con comas, hasta {most, number}. Por ejemplo: 1, 3',
  'stand.no-proposals': 'Ninguna',
  'stand.not-proposals':
    'Escribe números de propuestas que existan, hasta {most, number}, separados con comas. Por ejemplo: 1, 3',

  'stand.removing':
    '¿Quitas el puesto «{name}»? En su aparato ya nadie podrá responder ni firmar. Lo que recogió sigue contando{queued, plural, =0 {.} one {, y la respuesta que le falta enviar llegará cuando tenga red.} other {, y las # respuestas que le faltan enviar llegarán cuando tenga red.}}',
  'stand.yes-remove': 'Sí, quitar',
  'stand.removed': '✔ El puesto «{name}» ya no está.',

  'act.stand': 'puesto {name}',
  'act.proposals': 'propuestas {ids}',
  'act.stand-added': 'creó un puesto',
  'act.stand-locked': 'cambió lo que hay en un puesto',
  'act.stand-linked': 'pidió el enlace de un puesto',
  'act.stand-entered': 'abrió el enlace de un puesto en un aparato',
  'act.stand-removed': 'quitó un puesto',
}
