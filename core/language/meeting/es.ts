import type { Catalogue } from '../catalogue.ts'
import type { Meetings } from './messages.ts'

export const es: Catalogue<Meetings> = {
  'menu.resume-meeting': 'Seguir mi encuentro',
  'events.meetings': 'Encuentros vecinales',

  'meetings.open': '<b>Encuentros</b> abiertos · página {page, number}',
  'meetings.mine': '<b>Tus encuentros</b> · página {page, number}',
  'meetings.reports': '<b>Lo que dijeron los encuentros</b> · página {page, number}',
  'meetings.about':
    'Un encuentro lo convoca quien quiera: de {least, number} a {most, number} personas se juntan en una casa, una plaza o una escuela, conversan {questions, plural, one {# pregunta} other {# preguntas}} y dejan por escrito en qué estuvieron de acuerdo y en qué no.',
  'meetings.item': '{place, number}. <b>{title}</b>',
  'meetings.state':
    '{state, select, writing {Sin terminar} cancelled {Cancelado} waiting {Acta enviada} returned {Acta devuelta: hay algo que cambiar} yes {Acta publicada} other {Registrado}}',
  'meetings.none-open': 'Por ahora no hay encuentros abiertos por venir. El primero puede ser el tuyo.',
  'meetings.none-mine': 'Todavía no has convocado ninguno.',
  'meetings.none-reports': 'Todavía no hay ninguna acta publicada.',
  'meetings.not-here': 'Este proceso no tiene encuentros. Estos son los eventos:',
  'meetings.next': 'Más encuentros',
  'meetings.convene': 'Convocar un encuentro',
  'meetings.to-open': 'Los abiertos',
  'meetings.to-mine': 'Los míos',
  'meetings.to-reports': 'Las actas',

  'convene.step': '<b>Tu encuentro</b> · {place, number} de {total, number}',
  'convene.title':
    '¿Qué tema o pregunta los reúne? Una línea, por ejemplo: El agua que queremos en Santo Domingo.',
  'convene.starts':
    '¿Qué día y a qué hora? Por ejemplo: 12 de octubre a las 17:00, o sábado a las 10 de la mañana.',
  'convene.borough': '¿En qué alcaldía?',
  'convene.place': '¿En qué lugar? El nombre y la dirección. Solo se muestra si el encuentro es abierto.',
  'convene.pin': '¿En qué punto del mapa?',
  'convene.open':
    '¿Es abierto? Si lo es, el equipo de la ciudad lo lee y cualquiera lo ve y puede ir, hasta {most, number} personas. Si no, invitas tú.',
  'convene.open-yes': 'Abierto',
  'convene.open-no': 'Solo invitados',
  'convene.limit':
    'Ya tienes {limit, plural, one {# encuentro} other {# encuentros}} por hacer, y no caben más a la vez.',
  'convene.moved': 'Listo: cambió el día. Avisa a quienes invitaste.',

  'meeting.gone': 'Ese encuentro no está disponible. Estos son los abiertos:',
  'meeting.open': 'Abierto: cualquiera puede ir.',
  'meeting.invited': 'Con invitación.',
  'meeting.unfinished': 'Está sin terminar.',
  'meeting.whole': 'Así quedaría. Regístralo para que sus acuerdos cuenten.',
  'meeting.register': 'Registrar',
  'meeting.registered':
    '✔ <b>Registrado:</b> es el encuentro {id}. Invita tú a quienes quieras. Esta es la guía; la encuentras siempre aquí.',
  'meeting.registered-open':
    '✔ <b>Registrado:</b> es el encuentro {id}. El equipo de la ciudad lo lee antes de mostrarlo. Esta es la guía; la encuentras siempre aquí.',
  'meeting.listed-no': 'Está registrado.',
  'meeting.listed-waiting':
    'Está registrado. El equipo de la ciudad lo lee antes de mostrarlo a todo el mundo.',
  'meeting.listed-yes': 'Está registrado, y cualquiera lo ve.',
  'meeting.unlisted': 'Está registrado y lo pueden hacer, pero no se muestra en la lista. {reason}',
  'meeting.begun': 'Muestra el código para que cada quien diga que está, y escribe el acta cuando quieras.',
  'meeting.over': 'Ya pasó. Escribe el acta cuando quieras.',
  'meeting.cancelled': '<b>Se canceló.</b>',
  'meeting.here': '✔ Dijiste que estuviste.',
  'meeting.code': 'Mostrar el código',
  'meeting.minutes': 'Escribir el acta',
  'meeting.guide': 'La guía',
  'meeting.move': 'Cambiar el día',
  'meeting.call-off': 'Cancelar',
  'meeting-off.ask': '¿Cancelas el encuentro? No se puede deshacer.',

  'guide.before':
    '<b>Antes.</b> Invita a personas distintas: de 10 a 30. Elige a quien modera, para que todas hablen, y a quien toma nota. Calcula dos horas.',
  'guide.during':
    '<b>Durante.</b> Muestra el código al empezar: cada quien lo abre con su teléfono y dice que está; nadie puede hacerlo por otra persona. Luego conversen, una por una, estas preguntas:',
  'guide.after':
    '<b>Después.</b> Escribe el acta aquí, con <b>encuentro {id}</b>: por cada pregunta, los acuerdos y los desacuerdos, sin nombres. El equipo la lee y se publica. Con menos de 10 personas se guarda, pero no cuenta en el resumen.',

  'meeting-code.ask':
    '<b>{title}</b>\nCada quien abre este código con su propio teléfono y dice que está. Vale {minutes, plural, one {# minuto} other {# minutos}}; {renews, select, yes {cada minuto se cambia solo por uno nuevo} other {luego muestra uno nuevo}}.',
  'meeting-code.words': 'Sin cámara, se escribe aquí mismo: <b>{words}</b>',
  'meeting-code.count':
    '{attended, plural, =0 {Todavía no se cuenta nadie} one {Va # persona} other {Van # personas}}; el mínimo es {least, number}.',
  'meeting-code.call': 'Di que estás aquí',
  'meeting-code.alternative': 'Código para decir que están en el encuentro: {link}',
  'meeting-code.again': 'Código nuevo',
  'meeting-code.via': 'Para {channel}',
  'meeting-code.closed': 'El código se muestra desde media hora antes y hasta que envías el acta.',
  'link.meeting-words': 'Encuentro {id} {code}',
  'link.meetings-words': 'Encuentros',
  'link.meeting': 'Para verlo, escribe <b>encuentro {id}</b>.',

  'here.ask':
    '¿Estás en el encuentro «<b>{title}</b>»? Solo se cuenta cuántas personas fueron; nadie ve quiénes.',
  'here.yes': 'Sí, estuve',
  'here.counted': '✔ <b>Anotado.</b> {count, plural, one {Va # persona} other {Van # personas}}.',
  'here.before': 'Ya estabas en la cuenta. {count, plural, one {Va # persona} other {Van # personas}}.',
  'here.full':
    'Este encuentro ya tiene {most, number} personas, que es lo máximo. Pueden formar otro grupo y registrarlo aparte.',
  'here.closed': 'Este encuentro ya no cuenta a más personas.',
  'here.not-now':
    'Ese encuentro no cuenta a nadie ahora: eso se hace desde media hora antes y hasta que se envía el acta.',
  'here.stale': 'Ese código ya no vale. Pide a quien convocó que te muestre uno nuevo.',

  'minutes.title': '<b>Acta</b> · {title}',
  'minutes.nothing': 'Todavía no hay nada escrito.',
  'minutes.ask':
    'Toca una pregunta para escribir. Al enviarla ya no se cuenta a más personas: {attended, plural, =0 {no va ninguna} one {va #} other {van #}}.',
  'minutes.question': 'Pregunta {place, number}',
  'minutes.unwritten': '¿En qué estuvieron de acuerdo y en qué no?',
  'minutes.add-agreement': 'Un acuerdo',
  'minutes.add-disagreement': 'Un desacuerdo',
  'minutes.ask-agreement': 'Escribe un acuerdo en una frase, sin nombres: hasta {most, number} letras.',
  'minutes.ask-disagreement':
    'Escribe en una frase en qué no coincidieron, sin nombres: hasta {most, number} letras.',
  'minutes.remove-agreement': 'Quitar acuerdo {place, number}',
  'minutes.remove-disagreement': 'Quitar desac. {place, number}',
  'minutes.next': 'Siguiente pregunta',
  'minutes.whole': 'Leer todo',
  'minutes.full':
    'Caben {points, number} de cada pregunta y {all, number} en toda el acta. Quita alguno para escribir otro.',
  'minutes.sent': '✔ <b>Acta enviada.</b> El equipo de la ciudad la lee y te aviso.',
  'minutes.waiting': 'El acta está enviada. Te aviso en cuanto el equipo de la ciudad la lea.',
  'minutes.returned': '<b>El equipo te devolvió el acta.</b> {reason}',

  'report.attended': '{attended, plural, one {Fue # persona} other {Fueron # personas}}.',
  'report.few':
    '{attended, plural, =0 {No se contó a nadie} one {Fue # persona} other {Fueron # personas}}. No alcanza el mínimo de {least, number}: se guarda, y no cuenta en el resumen.',
  'report.agreements': 'Acuerdos:',
  'report.disagreements': 'Desacuerdos:',
  'report.as-file': 'Guardar el acta',
  'report.file': 'El acta de «{title}».',
  'report.file-name': 'acta-{id}.txt',

  'report.fewest':
    'Fueron menos de {smallest, number} personas. No alcanza el mínimo de {least, number}: se guarda, y no cuenta en el resumen.',

  'meetings.to-synthesis': 'El resumen de todos',
  'synthesis.title':
    '<b>Lo que dicen los encuentros.</b> {meetings, plural, =0 {Todavía no hay actas que cuenten.} one {# acta publicada.} other {# actas publicadas.}}{few, plural, =0 {} one { # más no alcanza {least, number} personas y no cuenta.} other { # más no alcanzan {least, number} personas y no cuentan.}}',
  'synthesis.sums':
    '{agreements, plural, =0 {Sin acuerdos} one {# acuerdo} other {# acuerdos}} · {disagreements, plural, =0 {sin desacuerdos} one {# desacuerdo} other {# desacuerdos}}',
  'synthesis.agreements': 'Acuerdos, los más repetidos primero · página {page, number}',
  'synthesis.disagreements': 'Desacuerdos, los más repetidos primero · página {page, number}',
  'synthesis.item':
    '{place, number}. {words}\n{meetings, plural, one {En # encuentro} other {En # encuentros}}',
  'synthesis.none': 'Todavía no hay ninguno.',
  'synthesis.words': '<b>Palabras más usadas</b>, y en cuántos encuentros: {words}',
  'synthesis.originals': 'Originales del {place, number}',
  'synthesis.next': 'Más',
  'synthesis.to-agreements': 'Los acuerdos',
  'synthesis.to-disagreements': 'Los desacuerdos',
  'synthesis.alike':
    '<b>Así lo dijeron</b> {meetings, plural, one {en # encuentro} other {en # encuentros}}, con sus palabras:',
  'synthesis.original': '{place, number}. {words}\n«{title}»',
  'synthesis.report': 'Acta del {place, number}',

  'notice.meeting': 'Ver el encuentro',
  'notice.meeting-over':
    '¿Cómo les fue en «{title}»? {attended, plural, =0 {No se contó a nadie todavía.} one {Se contó a # persona.} other {Se contó a # personas.}} Escribe el acta: en qué estuvieron de acuerdo y en qué no.',
  'notice.meeting-plan': '✔ Tu encuentro «{title}» ya se muestra a todo el mundo.',
  'notice.meeting-report': '✔ El acta de «{title}» está publicada. Gracias por convocar.',
  'notice.meeting-returned': 'El equipo te devolvió «{title}»: {why}',

  'review.meeting': '{state, select, report {<b>Acta de un encuentro</b>} other {<b>Encuentro abierto</b>}}',
  'review.meeting-approved': '✔ Publicado.',
  'review.meeting-returned': '✔ Devuelto: ya le avisamos por qué.',
  'act.meeting': 'encuentro {id}',
}
