import type { Catalogue } from '../catalogue.ts'
import type { Representatives } from './messages.ts'

export const es: Catalogue<Representatives> = {
  'menu.duty': 'Estoy de turno',
  'duty.title': '<b>Turno de {name}</b>',
  'duty.on': 'Estás de turno en {place} hasta las {until}.',
  'duty.counts':
    '{qr, plural, =0 {Ninguna firma por tu código} one {# firma por tu código} other {# firmas por tu código}} · {assisted, number} de {most, number} con ayuda',
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
    'Muestra este código: abre «<b>{title}</b>» en el teléfono de la otra persona, por {name}. Vale hasta las {until}; para quien venga después, pide uno nuevo.',
  'duty.alternative': 'Código QR para abrir «{title}»: {link}',
  'duty.again': 'Nuevo código',
  'duty.by': 'Por {name}',
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

  'act.shift': 'turno {id}',
  'act.representative': 'representante {id}',
  'act.representative-added': 'registró a una persona que recoge firmas',
  'act.representative-removed': 'quitó a una persona que recoge firmas',
  'act.shift-planned': 'dio un turno',
  'act.shift-ended': 'terminó un turno',
}
