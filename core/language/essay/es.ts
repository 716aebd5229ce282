import type { Catalogue } from '../catalogue.ts'
import type { Essays } from './messages.ts'

export const es: Catalogue<Essays> = {
  'menu.essays': 'Ensayos',
  'menu.resume-essay': 'Seguir con el ensayo',

  'essays.title':
    '<b>Ensayos</b>\n\nTextos del grupo que redacta, para leer por partes y decir qué piensas de cada una.',
  'essays.item': '{place, number}. <b>{title}</b>\n{about}',
  'essays.begun': 'Vas en la parte {page, number} de {of, number}.',

  'essay.heading': '<b>{title}</b>\n{bar} {page, number} de {of, number}',
  'essay.in-short': 'En palabras sencillas:',
  'essay.difference': 'Lo que cambió en la versión {version, number}:',
  'essay.removed': '[se quita: {words}]',
  'essay.added': '<b>[se pone: {words}]</b>',
  'essay.changed':
    '{state, select, new {Es nueva en la versión {version, number}.} other {Cambió en la versión {version, number}.}}',
  'essay.audio': '🔊 Para escucharla: {link}',
  'essay.tally':
    '👍 {support, plural, =0 {Nadie la apoya todavía} one {# persona la apoya} other {# personas la apoyan}} · 🤔 {doubt, plural, =0 {nadie tiene dudas} one {# tiene dudas} other {# tienen dudas}}',
  'essay.next': 'Siguiente',
  'essay.first': 'Desde el principio',
  'essay.simple': 'Explícalo fácil',
  'essay.full': 'Leer el texto',
  'essay.changes': 'Qué cambió',
  'essay.comment': 'Opinar',
  'essay.points': 'Qué dicen ({count, number})',
  'essay.gone': 'Ese ensayo ya no está aquí.',

  'kind.support': 'Apoyo',
  'kind.doubt': 'Duda',
  'kind.change': 'Cambio',
  'kind.question': 'Pregunta',
  'yours.support': 'apoyo',
  'yours.doubt': 'duda',
  'yours.change': 'cambio',
  'yours.question': 'pregunta',

  'comment.ask': '¿Qué piensas de «<b>{title}</b>»?',
  'comment.support': 'La apoyo',
  'comment.doubt': 'Tengo dudas',
  'comment.change': 'Cambiaría algo',
  'comment.question': 'Tengo una pregunta',
  'comment.why':
    '✔ Anoté que {state, select, support {la apoyas} other {tienes dudas}}. Si quieres, escribe por qué (hasta {most, number} letras). Se publica sin tu nombre, después de que el equipo lo lea.',
  'comment.words-support':
    '¿Apoyas «<b>{title}</b>»? Basta un toque. Si quieres, escribe por qué (hasta {most, number} letras); se publica sin tu nombre, después de que el equipo lo lea.',
  'comment.words-doubt':
    '¿Qué duda te deja «<b>{title}</b>»? Basta un toque. Si quieres, escríbela (hasta {most, number} letras); se publica sin tu nombre, después de que el equipo la lea.',
  'comment.words-change':
    '¿Cómo debería decir «<b>{title}</b>»? Escribe las palabras nuevas (hasta {most, number} letras). Se publican sin tu nombre, después de que el equipo las lea, y te aviso si entran en la siguiente versión.',
  'comment.words-question':
    '¿Qué quieres saber de «<b>{title}</b>»? Escribe tu pregunta (hasta {most, number} letras). Se publica sin tu nombre, después de que el equipo la lea, y te aviso cuando la respondan.',
  'comment.enough': 'Así está bien',
  'comment.only-support': 'Solo anota que la apoyo',
  'comment.only-doubt': 'Solo anota que dudo',
  'comment.undo': 'Mejor no',
  'comment.noted': '✔ Anoté que {state, select, support {la apoyas} other {tienes dudas}}. Gracias.',
  'comment.sent': '✔ Gracias. El equipo lo lee y te aviso qué pasa.',
  'comment.often':
    'Hoy ya enviaste {limit, plural, one {# comentario} other {# comentarios}}, y por día no recibo más. Mañana puedes seguir.',
  'comment.mine':
    'De «<b>{title}</b>» ya dijiste esto:\n«{words}»\n\n{state, select, waiting {El equipo todavía no lo lee.} other {Ya está publicado.}} Para decirlo de otra forma, quítalo primero.',
  'comment.drop': 'Quitar el mío',
  'comment.dropped': 'Listo, lo quité.',

  'points.title': '<b>Qué dicen de «{title}»</b>',
  'points.none': 'Nadie ha escrito todavía. Puedes empezar.',
  'points.item':
    '{place, number}. <b>{kind}</b> · {people, plural, one {# persona} other {# personas}}\n«{words}»',
  'points.next': 'Más comentarios',

  'point.card':
    '<b>{kind}</b> · {people, plural, one {# persona} other {# personas}}\n{title} · {section}\n\n«{words}»',
  'point.alike': 'También lo dicen así:',
  'point.answer': '<b>El grupo que redacta responde:</b>\n{words}',
  'point.answered': '✔ Tiene respuesta.',
  'point.takes': '✍ El grupo que redacta lo va a tomar en la siguiente versión.',
  'point.taken': '✔ Se tomó en la versión {version, number}.',
  'point.support': 'Yo también',
  'point.unsupport': 'Ya no lo apoyo',
  'point.supported': '✔ Anoté que lo apoyas. Te aviso qué pasa.',
  'point.unsupported': 'Listo, ya no cuenta tu apoyo.',
  'point.read': 'Leer esa parte',
  'point.gone': 'Ese comentario ya no está.',

  'review.comment':
    'Comentario de un ensayo ({kind}).\n<b>{essay}</b> · {title}\n\n«{words}»\n\nSe publica sin nombre.',
  'review.comment-approved': '✔ Publicado: ya le avisamos.',
  'review.comment-returned': '✔ No se publica: ya le avisamos por qué.',

  'team.drafting': 'Ensayos: qué dicen',
  'drafting.title':
    '<b>Qué dicen de los ensayos</b>, primero lo que espera respuesta · página {page, number}',
  'drafting.none': 'Todavía no hay comentarios publicados.',
  'drafting.of': '{title} · {section}',
  'drafted.answer': 'Responder',
  'drafted.again': 'Cambiar la respuesta',
  'drafted.take': 'Tomarlo en la próxima',
  'drafted.untake': 'Ya no tomarlo',
  'drafted.taken':
    '✔ Anotado: cuando se publique la siguiente versión, quienes lo dijeron o lo apoyan sabrán que se tomó.',
  'drafted.untaken': '✔ Anotado: ya no se toma.',
  'drafted.ask':
    'Escribe la respuesta (hasta {most, number} letras). La leen todas las personas, y le avisamos a {people, plural, one {quien lo dijo} other {las # que lo dicen o lo apoyan}}.',
  'drafted.answered':
    '✔ Respondido. {people, plural, =0 {Nadie tiene un chat abierto para recibir el aviso.} one {Le avisamos a # persona.} other {Les avisamos a # personas.}}',

  'notice.comment-public':
    '✔ Tu {what} de «{title}» ({section}) ya está a la vista. Otras personas pueden apoyarlo.',
  'notice.comment-returned':
    'Leímos tu {what} de «{title}» ({section}) y <b>no se publica</b>. {why} Puedes decirlo de otra forma.',
  'notice.answered-own': 'Hay respuesta a tu {what} de «{title}» ({section}): «{words}»',
  'notice.answered-supported':
    'Hay respuesta a un comentario que apoyas ({what}) de «{title}» ({section}): «{words}»',
  'notice.taken-own':
    '🎉 <b>Tu {what} se tomó en la versión {version, number}</b> de «{title}» ({section}): «{words}»',
  'notice.taken-supported':
    '🎉 <b>Un comentario que apoyas ({what}) se tomó en la versión {version, number}</b> de «{title}» ({section}): «{words}»',
  'notice.left':
    'Salió la versión {version, number} de «{title}» y tu {what} ({section}) no entró esta vez; sigue a la vista, y el grupo que redacta puede tomarlo en otra: «{words}»',
  'notice.point': 'Ver el comentario',
  'notice.essay': 'Abrir el ensayo',

  'link.essay-words': 'Ensayo {id}',
  'link.essay': 'Para abrirlo, escribe <b>{words}</b>.',
  'link.point': 'Para verlo, escribe <b>comentario {id}</b>.',

  'act.essay': 'ensayo {id}',
  'act.version': 'versión {version, number}',
  'act.comment': 'comentario {id}',
  'act.point': 'comentario público {id}',
  'act.essay-published': 'publicó un ensayo',
  'act.point-answered': 'respondió',
  'act.point-taken': 'lo toma en la siguiente versión',
  'act.point-left': 'ya no lo toma',
}
