import type { Catalogue } from '../catalogue.ts'
import type { Writing } from './messages.ts'

export const es: Catalogue<Writing> = {
  'menu.write': 'Escribir una propuesta',
  'menu.resume-writing': 'Seguir mi propuesta',

  'write.step': '<b>Tu propuesta</b> · {place, number} de {total, number}',
  'write.editing': '<b>Tu propuesta</b> · un cambio',
  'write.title':
    '¿Qué título le pones? Una línea que diga qué quieres lograr, por ejemplo: Agua para todas las casas, todos los días.',
  'write.problem':
    '¿Qué problema quieres resolver? Cuéntalo en unas frases: qué pasa, dónde y a quiénes les pasa. Todo se guarda al escribirlo; puedes seguir otro día.',
  'write.change': '¿Qué debería cambiar? Di en unas frases qué pides en concreto.',
  'write.aim':
    '¿En qué artículo o parte del texto debería quedar? Por ejemplo: artículo 4, o carta de derechos. Si no lo sabes, sáltalo.',
  'write.topic': '¿De qué tema es?',
  'write.place': '¿Es para toda la ciudad o para una alcaldía?',
  'write.name':
    '¿Cómo quieres aparecer? Lo verá todo el mundo. No hace falta tu nombre: basta uno de pila, el de tu grupo o algo como «Vecina de Tlalpan».',
  'write.now': 'Ahora dice: {words}',
  'write.keep': 'Dejarlo así',
  'write.skip': 'Saltar',
  'write.nothing': 'nada',
  'write.whole-city': 'Toda la ciudad',
  'write.neighbour-she': 'Vecina de {borough}',
  'write.neighbour-he': 'Vecino de {borough}',
  'write.known': 'Ya habías empezado «{title}»: seguimos con esa.',
  'write.drafts':
    'Tienes {limit, plural, one {# propuesta} other {# propuestas}} sin terminar, y no caben más. Envía una o bórrala, y empiezas la nueva.',
  'write.elsewhere':
    'Esto lo acabas de escribir en otro chat, así que no lo cambié. Si quieres otra cosa, escríbela otra vez.',

  'prose.short':
    'Es muy poco para que se entienda. Escribe al menos {least, plural, one {# letra} other {# letras}}.',
  'prose.long':
    'Quedó largo: tiene {length, plural, one {# letra} other {# letras}} y {most, plural, one {cabe #} other {caben #}}. ¿Lo dices más corto?',
  'prose.wordless': 'Aquí hacen falta palabras. ¿Me lo escribes?',
  'prose.link':
    'Un enlace solo no dice de qué se trata, y no todos lo pueden abrir. ¿Lo cuentas con tus palabras?',
  'prose.phone':
    'Ahí parece haber un número de teléfono, y esto lo leerá todo el mundo. No lo guardé: escríbelo otra vez sin el número.',
  'prose.email':
    'Ahí hay un correo, y esto lo leerá todo el mundo. No lo guardé: escríbelo otra vez sin el correo.',

  'alike.title':
    '{count, plural, one {Ya hay <b>una propuesta parecida</b>.} other {Ya hay <b># propuestas parecidas</b>.}} Si dice lo que tú quieres, firmarla suma más que empezar otra: elígela para leerla. Lo que escribiste queda guardado.',
  'alike.sign': 'Firmar esta en su lugar',
  'alike.other': 'La mía es distinta',

  'works.title':
    '<b>Mis propuestas</b>: {count, plural, one {# propuesta} other {# propuestas}} · página {page, number}',
  'works.draft':
    '{place, number}. <b>{title}</b>\n{state, select, waiting {Enviada; espera a que la lean} returned {Devuelta: hay algo que cambiar} other {Sin terminar}}',
  'works.proposal':
    '{place, number}. <b>{title}</b>\n{state, select, open {Publicada} retired {La retiraste} merged {Se unió a otra} hidden {Oculta} other {Ya no recibe firmas}} · {count, plural, =0 {sin firmas todavía} one {# firma} other {# firmas}}',
  'works.open': 'Abrir la {place, number}',
  'works.new': 'Escribir otra',
  'works.next': 'Más',

  'draft.unfinished': 'Está sin terminar. Nadie más la ve.',
  'draft.whole':
    'Así quedaría. Nadie más la ve hasta que la envíes; luego la lee el equipo de la ciudad y se publica.',
  'draft.waiting': 'Está enviada. Te aviso en cuanto el equipo de la ciudad la lea.',
  'draft.claimed': 'Alguien del equipo de la ciudad la está leyendo. Te aviso en cuanto termine.',
  'draft.returned': '<b>El equipo te la devolvió.</b> {reason} Cámbiala y envíala otra vez cuando quieras.',
  'draft.note': '<b>Te escriben:</b> {note}',
  'draft.gone': 'Esa propuesta ya no está.',
  'draft.problem': '<b>Qué pasa:</b> {words}',
  'draft.change': '<b>Qué proponemos:</b> {words}',
  'draft.go-on': 'Seguir escribiendo',
  'draft.send': 'Enviar',
  'draft.send-again': 'Enviar otra vez',
  'draft.edit': 'Cambiar algo',
  'draft.drop': 'Borrar',
  'draft.reclaim': 'Recuperarla',
  'draft.reclaimed': 'Listo: es tuya otra vez, y nadie más la ve.',
  'draft.too-late': 'Ya no se puede: alguien del equipo la está leyendo, o ya decidió.',
  'draft.sent':
    '✔ <b>Enviada.</b> El equipo de la ciudad la lee y te aviso. Mientras nadie la lea puedes recuperarla, en «Escribir una propuesta».',
  'draft.often':
    'Ya enviaste {limit, plural, one {# propuesta} other {# propuestas}} en los últimos siete días. Esta queda guardada; podrás enviarla en {days, plural, one {# día} other {# días}}.',
  'draft.full':
    'Ya tienes {open, plural, one {# propuesta abierta} other {# propuestas abiertas}}, y no caben más a la vez. Esta queda guardada: podrás enviarla cuando una cierre, o si retiras una.',

  'parts.ask': '¿Qué quieres cambiar?',
  'parts.title': 'El título',
  'parts.problem': 'El problema',
  'parts.change': 'Lo que pides',
  'parts.aim': 'El artículo o parte',
  'parts.topic': 'El tema',
  'parts.place': 'El lugar',
  'parts.name': 'Cómo apareces',

  'drop.ask': '¿Borras «<b>{title}</b>»? Lo escrito se pierde para siempre.',
  'drop.yes': 'Sí, borrarla',
  'drop.done': 'Borrada: ya nadie la leerá.',

  'proposal.aim': '<b>Dónde quedaría:</b> {aim}',
  'proposal.retired': 'Quien la propuso la retiró: ya no recibe firmas.',
  'proposal.retire': 'Retirar propuesta',
  'retire.ask':
    '¿Retiras tu propuesta «<b>{title}</b>»? Deja de recibir firmas y no se puede volver a abrir. {count, plural, =0 {Todavía nadie la firma.} one {Le aviso a # persona que la firmó.} other {Les aviso a las # personas que la firmaron.}}',
  'retire.yes': 'Sí, retirarla',
  'retire.reason':
    '¿Quieres decir por qué? Lo leerán quienes la firmaron y quedará en su historia. También puedes retirarla sin decirlo.',
  'retire.without': 'Retirar sin decirlo',
  'retire.done': 'Retirada: «{title}» ya no recibe firmas.',
  'retire.not-open': 'Esa propuesta ya no recibe firmas.',
}
