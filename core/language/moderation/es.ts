import type { Catalogue } from '../catalogue.ts'
import type { Moderation } from './messages.ts'

export const es: Catalogue<Moderation> = {
  'reason.personal-data': 'Datos personales',
  'reason.off-topic': 'No es de esto',
  'reason.unclear': 'Cuesta entenderla',
  'reason.insulting': 'Ofende a alguien',
  'reason.repeated': 'Ya existe otra igual',
  'reason.false': 'Engaña a la gente',
  'reason.own': 'Con mis palabras',

  'returned.personal-data': 'Incluye datos personales, como nombres de particulares, teléfonos o domicilios.',
  'returned.off-topic': 'Lo que pide no toca a esta consulta. Si tiene que ver con ella, cuéntanos en qué.',
  'returned.unclear': 'Cuesta entender qué pasa o qué debería cambiar. Dilo más sencillo.',
  'returned.insulting': 'Ofende a personas o grupos. Di lo mismo sin ofender.',
  'returned.repeated':
    'Ya hay una propuesta que pide lo mismo. Puedes firmar esa, o contar qué cambia en la tuya.',

  'hidden.title': 'Propuesta {id} (oculta)',
  'hidden.personal-data': 'Incluía datos personales.',
  'hidden.off-topic': 'No correspondía a esta consulta.',
  'hidden.insulting': 'Ofendía a personas o grupos.',
  'hidden.false': 'Engañaba a la gente sobre quién la presenta o qué pide.',

  'team.review': 'Por revisar ({count, number})',
  'link.review-word': 'revisar',
  'link.review': 'Para empezar, escribe <b>{word}</b>.',
  'link.draft': 'Para abrirla, escribe <b>borrador {id}</b>.',

  'moderation.similar': '<b>Se parecen a esta:</b>',
  'moderation.none-similar': 'No encontré otras que se le parezcan.',
  'moderation.similar-one': '• Propuesta {id}: {title} · {count, plural, one {# firma} other {# firmas}}',
  'moderation.into': 'A la propuesta {id}',
  'moderation.target':
    '<b>Propuesta {id}: {title}</b>\n{count, plural, one {# firma} other {# firmas}}\n\n<b>Qué pasa:</b> {problem}\n\n<b>Qué proponemos:</b> {change}',
  'moderation.no-target':
    'Esa no puede ser: tiene que ser otra, que reciba firmas y que no hayas escrito tú. Elige una, o escribe su número.',
  'moderation.yes-merge': 'Sí, unirlas',
  'moderation.note-length': 'Escribe un texto de hasta {most, number} letras.',

  'review.title':
    '<b>Por revisar.</b> Durante {minutes, plural, one {# minuto} other {# minutos}} solo la ves tú.',
  'review.none': 'No queda nada que te toque revisar ahora.',
  'review.held': 'Se te acabó el tiempo con esa, y ahora la revisa otra persona del equipo.',
  'review.gone': 'Quien la escribió la retomó para cambiarla, así que ya no espera revisión.',
  'review.decided':
    'Gracias, pero {name} decidió antes: {state, select, approved {la aprobó} returned {la devolvió} other {la unió a otra}}.',
  'review.decided-yours':
    'Esa ya la decidiste: {state, select, approved {la aprobaste} returned {la devolviste} other {la uniste a otra}}.',
  'review.done':
    '{state, select, approved {✔ Aprobada y publicada.} returned {✔ Devuelta: ya le avisamos por qué.} other {✔ Unida: ya le pedimos que firme la otra.}}',
  'review.passed': 'La dejé para otra persona.',
  'review.approve': 'Aprobar',
  'review.return': 'Devolver',
  'review.merge': 'Unir a otra',
  'review.pass': 'Dejar a alguien más',
  'review-return.ask': '¿Por qué devuelves «<b>{title}</b>»? Quien la escribió leerá el motivo.',
  'review-note.ask':
    'Escribe una nota para quien escribió «<b>{title}</b>» (hasta {most, number} letras). Al enviarla se le devuelve, con el motivo y tu nota.',
  'review-note.ask-own':
    'Escribe con tus palabras por qué devuelves «<b>{title}</b>» (hasta {most, number} letras). Al enviarlo se le devuelve a quien la escribió.',
  'review-note.none': 'Devolver sin nota',
  'review-merge.ask':
    '¿A cuál se une «<b>{title}</b>»? Elige una, o escribe su número, como «propuesta 12». A quien la escribió le pediremos que firme esa.',
  'review-merge.sure': '¿«<b>{title}</b>» pide lo mismo, y la unes a la propuesta {into}?',

  'proposal.moderate': 'Moderar',
  'moderate.title': '<b>Moderar la propuesta {id}</b> · {count, plural, one {# firma} other {# firmas}}',
  'moderate.hide': 'Ocultar',
  'moderate.unhide': 'Volver a mostrar',
  'moderate.merge': 'Unir a otra',
  'moderate.own': 'Es tuya: la modera otra persona del equipo.',
  'moderate.changed': 'Alguien del equipo se adelantó. Así está ahora:',
  'moderate.unhidden': '✔ Se ve otra vez.',
  'hide.ask':
    '¿Por qué ocultas «<b>{title}</b>»? En lugar del texto, todas las personas leerán el motivo y la fecha.',
  'hide.done': '✔ Oculta. Esto es lo que se ve:',
  'hide-note.ask':
    'Si quieres, escribe algo más que explique el motivo (hasta {most, number} letras). Se publica, y al enviarlo se oculta.',
  'hide-note.ask-own':
    'Escribe con tus palabras por qué se oculta (hasta {most, number} letras). Se publica, y al enviarlo se oculta.',
  'hide-note.none': 'Ocultar sin más',
  'merge.ask': '¿A cuál se une «<b>{title}</b>»? Elige una, o escribe su número, como «propuesta 12».',
  'merge.sure':
    '¿«<b>{title}</b>» pide lo mismo, y la unes a la propuesta {into}? {count, plural, =0 {No tiene firmas.} one {Su firma no se pasa: le preguntaremos a esa persona.} other {Sus # firmas no se pasan: le preguntaremos a cada persona si firma la otra.}}',
  'merge.done': '✔ Unida. Así queda:',

  'ended.merged': 'Se unió a «{title}», que pide lo mismo, así que ya no recibe firmas.',
  'ended.hidden': 'El equipo la ocultó el {day}. {why}',
  'ended.see-other': 'Ver la otra',
  'entry.merged': 'Se unió a la propuesta {into}, que pide lo mismo.',
  'entry.hidden': 'El equipo la ocultó. {why}',
  'entry.shown': 'El equipo la volvió a mostrar.',

  'notice.returned':
    'Leímos tu propuesta «{title}» y todavía <b>no la publicamos</b>: te la devolvemos para que la cambies y la envíes otra vez.',
  'notice.joined':
    'Leímos tu propuesta «{title}». Ya hay una que pide lo mismo, «<b>{other}</b>», y juntas pesan más, así que no la publicamos aparte. ¿Quieres firmar esa?',
  'notice.merged':
    '«{title}», que firmaste, se unió a «<b>{other}</b>», que pide lo mismo. {state, select, signed {Esa ya la firmaste, así que no tienes que hacer nada.} other {Tu firma no se pasa sola: si también apoyas esa, fírmala.}}',
  'notice.merged-author':
    'Tu propuesta «{title}» se unió a «<b>{other}</b>», que pide lo mismo, y ya no recibe firmas. A quienes la firmaron les preguntamos si firman la otra. {state, select, signed {Tú ya la firmaste.} other {¿Y tú?}}',
  'notice.review-waiting': 'Hay propuestas que esperan revisión.',
  'notice.open-draft': 'Abrir mi borrador',
  'notice.read-and-sign': 'Ver y firmar',
  'notice.review': 'Revisar',
}
