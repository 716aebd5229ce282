import type { Catalogue } from '../catalogue.ts'
import type { Representatives } from './messages.ts'

export const es: Catalogue<Representatives> = {
  'menu.duty': 'Estoy de turno',
  'duty.title': '<b>Turno de {name}</b>',
  'duty.on': 'Estás de turno en {place} hasta las {until}.',
  'duty.counts':
    '{qr, plural, =0 {Ninguna firma por código} one {# firma por código} other {# firmas por código}} · {assisted, number} de {most, number} con ayuda',
  'duty.next': 'Ahora no estás de turno. El próximo: {when}, en {place}.',
  'duty.none': 'Ahora no estás de turno. Quien coordina al equipo te puede dar uno.',
  'duty.no-longer': 'Ya no recoges firmas para la ciudad. ¡Gracias por lo que hiciste!',
  'duty.code': 'Mostrar un código',
  'duty.open': '¿Qué abre el código? Escribe el número de la propuesta, o palabras de ella.',
  'duty.survey': 'Encuesta: {title}',
  'duty.not-found': 'No encontré ninguna. Prueba con su número.',
  'duty.not-open': 'Ahí ya no se puede participar. Elige otra.',
  'duty.no-place':
    'No sé en qué dirección está este sitio. Quien cuida el servidor puede decirla en WEB_ORIGIN.',
  'duty.shown':
    'Muestra este código: abre «<b>{title}</b>» en el teléfono de la otra persona, por {name}. Vale hasta las {until}; {renews, select, yes {cada minuto se cambia solo por uno nuevo} other {para quien venga después, pide uno nuevo}}.',
  'duty.alternative': 'Código QR para abrir «{title}»: {link}',
  'duty.again': 'Nuevo código',
  'duty.by': 'Por {name}',
  'duty.assist': 'Ayudar a firmar',
  'assist.which':
    '¿Qué propuesta quiere firmar la persona? Escribe su número, o palabras de ella. Hace falta que tenga a la mano un teléfono que reciba mensajes de texto.',
  'assist.no-codes':
    'Desde aquí no se pueden mandar códigos por mensaje de texto. Quien cuida el servidor puede decir cómo en TWILIO_ACCOUNT_SID o CODE_SENDER_URL.',
  'assist.read-proposal':
    'Lee en voz alta: «Esta es la propuesta <b>{title}</b>. Pide: {change} ¿La quiere firmar?»',
  'assist.read-consent':
    'Lee en voz alta: «Para que cada persona cuente una sola vez, se comprueba su número de teléfono y se guarda solo una huella cifrada de él y el código de su país, nunca el número. Con ella se guardan su firma, la alcaldía en que vive y que firmó con ayuda. ¿Está de acuerdo?»',
  'assist.read-free':
    'Lee en voz alta: «Firmar es voluntario y gratis, y puede retirar su firma cuando quiera: escriba a Voces, de {city}, desde este mismo número. Ahora le llegará un código. Léamelo solo si quiere firmar. ¿Seguimos?»',
  'assist.agreed': 'Lo leí y dijo que sí',
  'assist.refused': 'Dijo que no',
  'assist.ended': 'No se guardó nada. Agradécele su tiempo.',
  'assist.phone': 'Escribe el número de la persona, con su lada. Le llegará un código por mensaje de texto.',
  'assist.off': 'Tu turno terminó, así que ya no se puede firmar con ayuda.',
  'assist.full': 'En este turno ya no caben más firmas con ayuda. Quien coordina al equipo puede darte otro.',
  'assist.code':
    'Pide a la persona que te lea el código que llegó al número que termina en {hint}, y escríbelo. Vale {minutes, plural, one {# minuto} other {# minutos}}.',
  'assist.again': 'No llegó: otro código',
  'assist.wrong': 'Ese no es el código. {tries, plural, one {Queda # intento.} other {Quedan # intentos.}}',
  'assist.spent': 'Ese código ya no vale. Pide otro con su número.',
  'assist.expired': 'Ese código ya venció. Pide otro con su número.',
  'assist.borough': '¿En qué alcaldía vive la persona?',
  'assist.gone': 'Pasó demasiado tiempo. Empieza otra vez con la persona.',
  'assist.signed-before': 'La persona ya había firmado «{title}». Su firma cuenta una vez.',
  'assist.done':
    '✔ Recibí la firma de la persona a «{title}». Te digo en cuanto quede registrada, con su recibo.',
  'assist.message':
    '{code} es tu código para firmar la propuesta {id} con ayuda de alguien de Voces. Vale {minutes} minutos. Léelo solo si quieres firmar.',
  'notice.assisted':
    '✔ <b>Registrada.</b> La firma a «{title}» con tu ayuda ya cuenta: {count, plural, one {va # firma} other {van # firmas}}.\n\nRecibo de la persona, por si lo quiere apuntar: {receipt}',
  'notice.assisted-before':
    'La persona a la que ayudaste ya había firmado «{title}». Su firma cuenta una vez.',
  'notice.assisted-closed':
    '«{title}» ya no recibe firmas, así que la de la persona a la que ayudaste no se registró.',
  'mine.by-stand': '«{title}»: la firmaste en un puesto.',
  'mine.by-qr': '«{title}»: la firmaste por el código de alguien del equipo.',
  'mine.by-assisted':
    '«{title}»: la firmaste con ayuda de alguien del equipo. Si no fuiste tú, ábrela y retira la firma.',
  'duty.old-code': 'Ese código ya venció, pero lo que abre sigue aquí.',

  'team.representatives': 'Representantes',
  'representatives.title':
    '<b>Representantes</b>\n{count, plural, =0 {Todavía no hay nadie. Recogen firmas en la calle: muestran un código que se abre en el teléfono de cada persona.} one {Hay una persona. Elígela para ver sus turnos.} other {Hay # personas. Elige una para ver sus turnos.}}',
  'representatives.item': '<b>{name}</b> · {how}',
  'representatives.new': 'Nueva persona',
  'representatives.phone':
    '¿Cuál es el teléfono de la persona? Escríbelo con su lada, o comparte su contacto.',
  'representatives.made': '✔ {name} ya puede recoger firmas. Ahora dale un turno.',
  'representatives.gone': 'Esa persona ya no está en la lista.',
  'representative.on': 'de turno en {place}',
  'representative.off': 'sin turno',
  'representative.card': '<b>{name}</b>',
  'representative.no-shift': 'Todavía no tiene turnos.',
  'representative.shift': 'Nuevo turno',
  'representative.end': 'Terminar: {shift}',
  'representative.remove': 'Quitar de la lista',
  'representative.removing':
    '¿Quitas a {name}? Ya no podrá recoger firmas, y su turno termina ahora. Las que recogió siguen contando.',
  'representative.yes-remove': 'Sí, quitar',
  'representative.removed': '✔ Ya no recoge firmas.',

  'shift.place':
    '¿Dónde será el turno de {name}? Elige un puesto o escribe el lugar, por ejemplo: Metro Hidalgo.',
  'shift.from': '¿Desde cuándo? Escribe día y hora, por ejemplo: {example}.',
  'shift.hours': '¿Cuántas horas dura? De 1 a {most, number}.',
  'shift.most': '¿A cuántas personas puede ayudar a firmar en este turno? De 0 a {most, number}.',
  'shift.now': 'Desde ahora',
  'shift.no-place': 'Escribe un nombre de hasta 40 letras y números, sin signos.',
  'shift.no-moment': 'No entendí el día y la hora, o ya pasaron.',
  'shift.no-number': 'Escribe solo un número que esté entre los dos.',
  'shift.overlaps': 'Ya tiene otro turno a esas horas.',
  'shift.planned': '✔ Listo el turno. Lo verá en su menú, en «Estoy de turno».',
  'shift.ended': '✔ El turno terminó.',
  'shift.gone': 'Ese turno ya no está.',

  'shift.doubtful':
    '⚠ {unconfirmed, plural, one {# número nunca confirmó} other {# números nunca confirmaron}}, de {asked, number} a los que se mandó un código.',
  'notice.shift-doubtful':
    '⚠ En el turno de {name} en {place} {unconfirmed, plural, one {# número nunca confirmó} other {# números nunca confirmaron}}, de {asked, number} a los que se mandó un código. Nada de eso se contó. Conviene hablar con la persona, o terminar su turno.',
  'notice.shift-open': 'Ver a la persona',
  'link.representative': 'Para verla, escribe <b>representante {id}</b>.',

  'suspect.by-origin': 'Por origen',
  'shares.origin': '<b>Firmas que cuentan, por cómo llegaron</b> (las {most, number} con más)',
  'shares.no-origin': 'no se sabe',
  'origin.chat': 'En su propio chat',
  'origin.stand': 'En un puesto',
  'origin.qr': 'En su teléfono, por el código de un representante',
  'origin.assisted': 'Con ayuda de un representante',

  'act.shift': 'turno {id}',
  'act.representative': 'representante {id}',
  'act.representative-added': 'registró a una persona que recoge firmas',
  'act.representative-removed': 'quitó a una persona que recoge firmas',
  'act.shift-planned': 'dio un turno',
  'act.assist-asked': 'pidió un código para ayudar a firmar',
  'act.assisted': 'ayudó a firmar',
  'act.shift-ended': 'terminó un turno',
}
