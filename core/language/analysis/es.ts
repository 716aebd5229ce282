import type { Catalogue } from '../catalogue.ts'
import type { Analysis } from './messages.ts'

export const es: Catalogue<Analysis> = {
  'menu.integrity': 'Firmas por revisar',

  'suspects.ask':
    '¿De qué propuesta quieres revisar las firmas? Escribe su número (por ejemplo, <b>propuesta 12</b>) o unas palabras de su título.',
  'suspects.found': '¿Cuál de estas? También puedes escribir otro número u otras palabras.',
  'suspects.none': 'No encontré propuestas con eso.',
  'suspects.item': '{place, number}. <b>{title}</b> · propuesta {id}',
  'suspects.invalidations': 'Lo invalidado',
  'suspects.gone': 'Eso no existe.',
  'suspects.own': 'Esa propuesta es tuya: sus firmas las revisa otra persona del equipo.',

  'suspect.title':
    '<b>{title}</b> · propuesta {id}\n{counted}{invalid, plural, =0 {} one {; # invalidada} other {; # invalidadas}}.',
  'suspect.hours':
    '{found, plural, =0 {Ninguna hora llama la atención.} one {Una hora llama la atención: elígela para ver sus firmas.} other {# horas llaman la atención: elige una para ver sus firmas.}}',
  'suspect.rule':
    'Llama la atención la hora con {least, number} firmas o más que además pase de {times, number} veces la mediana de las horas de los últimos {days, number} días, que aquí es {usual, number}.',
  'suspect.hour': '{hour} · {count, number}',
  'suspect.by-channel': 'Por canal',
  'suspect.by-stand': 'Por puesto',
  'suspect.by-callingCode': 'Por país',
  'suspect.by-borough': 'Por alcaldía',
  'suspect.sift': 'Elegir con filtros',

  'shares.channel': '<b>Firmas que cuentan, por canal</b>',
  'shares.stand': '<b>Firmas que cuentan, por puesto</b> (los {most, number} con más)',
  'shares.callingCode': '<b>Firmas que cuentan, por país del teléfono</b> (los {most, number} con más)',
  'shares.borough': '<b>Firmas que cuentan, por alcaldía</b> (las {most, number} con más)',
  'shares.item': '{name}: {count, number}',
  'shares.empty': 'No hay firmas que cuenten.',
  'shares.any': 'Cualquiera',
  'shares.no-channel': 'Canal desconocido',
  'shares.no-stand': 'Sin puesto',
  'shares.no-country': 'País desconocido',
  'shares.no-borough': 'De fuera de la ciudad',

  'filter.all': 'Todas',
  'filter.hours': '{from} – {until}',

  'sift.title':
    '<b>{title}</b>\n{filter}: <b>{all, plural, =0 {ninguna firma que cuente} one {# firma que cuenta} other {# firmas que cuentan}}</b>.',
  'sift.of-which': '{count, number} de la ciudad y {elsewhere, number} de fuera.',
  'sift.counted':
    '{count, plural, one {# firma} other {# firmas}}{elsewhere, plural, =0 {} other { de la ciudad y # de fuera}}',
  'sift.boroughs': 'Por alcaldía: {boroughs}.',
  'sift.borough': '{name} {count, number}',
  'sift.left': 'La propuesta muestra {shown}. Sin estas mostraría {left}.',
  'sift.falls': '⚠ Quedaría por debajo de la meta de {tier, number}, que ya alcanzó y se mantiene.',
  'sift.under': 'La meta de {tier, number}, que ya alcanzó, se mantiene.',
  'sift.invalidate': 'Invalidarlas',
  'sift.hours': 'Horas',
  'sift.channel': 'Canal',
  'sift.stand': 'Puesto',
  'sift.callingCode': 'País',
  'sift-hours.ask':
    '¿De qué hora a qué hora? Escribe día/mes y hora de la ciudad: <b>24/11 3</b> es una sola hora; <b>24/11 3 - 24/11 5</b>, de las 3:00 a las 5:59.',
  'sift-hours.any': 'Todas las horas',
  'sift-hours.unreadable': 'No pude leer esas horas. Escribe, por ejemplo: 24/11 3 - 24/11 5',

  'reason.length': 'Escribe el motivo con entre {least, number} y {most, number} caracteres.',
  'invalidate.why':
    '¿Por qué {all, plural, one {no cuenta esta firma} other {no cuentan estas # firmas}}? Escribe el motivo, de hasta {most, number} caracteres: lo leen quienes firmaron, quien propone y quien lea la historia de la propuesta.',
  'invalidate.sure':
    '¿Invalidar <b>{all, plural, one {# firma} other {# firmas}}</b> de «{title}»?\nCuáles: {filter}.\nMotivo: «{reason}»',
  'invalidate.changed': '⚠ Cambió desde que lo viste: eran {before}.',
  'invalidate.later':
    'Después de que lo viste {later, plural, one {llegó # firma más que cumple} other {llegaron # firmas más que cumplen}} lo mismo; no {later, plural, one {entra} other {entran}}.',
  'invalidate.told': 'Se avisa a quienes firmaron y queda en la historia de la propuesta. Se puede deshacer.',
  'invalidate.nothing': 'Ya no hay firmas que invalidar.',
  'invalidate.yes': 'Sí, invalidar',
  'invalidate.done':
    '✔ {all, plural, one {# firma ya no cuenta} other {# firmas ya no cuentan}}. Quedan {left}.',

  'invalidations.title': '<b>Lo invalidado</b> · página {page, number}',
  'invalidations.none': 'Todavía no se ha invalidado ninguna firma.',
  'invalidations.item':
    '{place, number}. <b>{title}</b>\n{all, plural, one {# firma} other {# firmas}} · {at} · {by}{state, select, undone { · deshecho} other {}}{objections, plural, =0 {} one { · # persona dice que es un error} other { · # personas dicen que es un error}}',
  'invalidations.newer': 'Más recientes',
  'invalidations.older': 'Anteriores',

  'invalidation.title':
    '<b>{title}</b>\nInvalidadas: <b>{all, number}</b>.\nCuáles: {filter}.\nMotivo: «{reason}»\n{by}, {at}',
  'invalidation.objections':
    '{objections, plural, one {# de quienes firmaron dice que es un error.} other {# de quienes firmaron dicen que es un error.}}',
  'invalidation.undone': '✔ Deshecho por {by}, {at}. Motivo: «{reason}»',
  'invalidation.restore': 'Deshacer',

  'restore.why':
    '¿Por qué {all, plural, one {vuelve a contar esta firma} other {vuelven a contar estas # firmas}}? Escribe el motivo, de hasta {most, number} caracteres: lo leen quienes firmaron, quien propone y quien lea la historia de la propuesta.',
  'restore.sure':
    '¿Hacer que {all, plural, one {vuelva a contar # firma} other {vuelvan a contar # firmas}} de «{title}»? Las que se retiraron mientras tanto siguen retiradas.\nMotivo: «{reason}»',
  'restore.yes': 'Sí, deshacer',
  'restore.done':
    '✔ {all, plural, =0 {Ninguna firma vuelve} one {# firma vuelve} other {# firmas vuelven}} a contar. Ahora son {left}.',
}
