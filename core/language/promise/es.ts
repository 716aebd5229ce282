import type { Catalogue } from '../catalogue.ts'
import type { Promises } from './messages.ts'

export const es: Catalogue<Promises> = {
  'entry.tier': 'Alcanzó {at, number} firmas.',
  'entry.tier-due': 'Alcanzó {at, number} firmas: la ciudad debe responder a más tardar el {due}.',
  'entry.in-review': 'Está en revisión técnica.',
  'entry.in-review-due': 'Está en revisión técnica; se debe a más tardar el {due}.',
  'entry.reviewed': 'Terminó su revisión técnica. {summary}',
  'entry.to-be-presented': 'Se presentará: {when}, en {place}.',
  'entry.live': 'Se podrá ver en vivo en {link}',
  'entry.presented': 'Se presentó. {outcome}',
  'entry.in-draft': 'Está en el proyecto, en {article}:\n«{text}»',
  'entry.not-included': 'No se incluyó. El motivo: {reason}',
  'entry.removed-later': 'Estaba en el proyecto y se quitó después. Lo decidió: {by}. El motivo: {reason}',

  'status.in-review': 'En revisión',
  'status.reviewed': 'Ya revisada',
  'status.to-be-presented': 'Se va a presentar',
  'status.presented': 'Presentada',
  'status.in-draft': 'En el proyecto',
  'status.not-included': 'No se incluyó',
  'status.removed-later': 'Se quitó después',

  'card.status': '<b>{status}</b> · {date}',
  'card.reached': 'Alcanzó {at, number} el {date}; hoy tiene {count, number}.',
  'card.history': 'Qué ha pasado',
  'card.team': 'Equipo: su estado',

  'history.title': '<b>Qué ha pasado con «{title}»</b>',
  'history.reached':
    'Alcanzó {at, number} firmas el {date}; hoy tiene {count, number}. Lo que la ciudad debe por esa meta sigue en pie.',
  'history.entry': '<b>{date}</b>\n{what}',
  'history.clarity': 'Dicen que queda claro: {clear, number} de {answered, number}.',
  'history.previous': 'Lo anterior',
  'history.next': 'Lo que siguió',

  'clarity.yes': 'Queda claro',
  'clarity.no': 'No queda claro',
  'clarity.clear': 'Gracias: anoté que te queda claro.',
  'clarity.unclear': 'Gracias por decirlo: anoté que no te queda claro.',
  'clarity.missing':
    '¿Qué te falta saber? Puedes escribirlo en una frase; la lee el equipo de la ciudad. Si no quieres decir más, elige «No, gracias».',
  'clarity.nothing': 'No, gracias',
  'clarity.noted': 'Gracias. El equipo de la ciudad lo leerá.',
  'clarity.too-long': 'Es un poco largo: que quepa en {most, number} caracteres.',
  'clarity.others': 'Esa pregunta es para quien propuso, firmó o sigue la propuesta.',

  'link.history': 'Para ver qué ha pasado, escribe <b>historia {id}</b>.',
  'link.clear': 'Si queda claro, escribe <b>claro {id}</b>.',
  'link.unclear': 'Si no queda claro, escribe <b>no claro {id}</b>.',
  'link.owed': 'Para abrirlo, escribe <b>pendiente {id}</b>.',

  'notice.tier-author-due':
    '🎉 Tu propuesta «{title}» alcanzó <b>{at, number} firmas</b>. Lo que sigue, a más tardar el {due}: {promise}.',
  'notice.tier-follower-due':
    '🎉 «{title}», que sigues, alcanzó <b>{at, number} firmas</b>. Lo que sigue, a más tardar el {due}: {promise}.',
  'notice.owed-review':
    '⏰ <b>Debemos una revisión técnica</b> el {day}: «{title}» alcanzó {at, number} firmas.',
  'notice.late-review':
    '⚠ <b>Vamos tarde con una revisión técnica</b>: la de «{title}», que alcanzó {at, number} firmas, se debía el {day}.',
  'notice.owed-presentation':
    '⏰ <b>Debemos una presentación</b> el {day}, y no hay reunión fijada: «{title}» alcanzó {at, number} firmas.',
  'notice.late-presentation':
    '⚠ <b>Vamos tarde con una presentación</b>: la de «{title}», que alcanzó {at, number} firmas, se debía el {day}.',
  'notice.owed-meeting':
    '⏰ <b>La reunión es el {day}</b>: se presenta «{title}», que alcanzó {at, number} firmas.',
  'notice.late-meeting':
    '⚠ <b>Falta decir qué resultó</b>: la reunión de «{title}», que alcanzó {at, number} firmas, era el {day}.',
  'notice.owed-open': 'Abrir el pendiente',

  'team.owed': 'Lo que debemos',
  'owed.title': '<b>Lo que debemos</b>, lo más próximo primero · página {page, number}',
  'owed.none': 'No debemos nada: todo lo prometido está cumplido.',
  'owed.item': '{place, number}. <b>{title}</b>\n{what}',
  'owed.label': '{title} · {at, number}',
  'owed.review': 'Revisión técnica, por {at, number} firmas.',
  'owed.presentation': 'Presentación, por {at, number} firmas.',
  'owed.due': 'Se debe el {day}.',
  'owed.late': '⚠ Se debía el {day}: {days, plural, one {va # día tarde} other {van # días tarde}}.',
  'owed.meeting': 'Reunión: {when}, en {place}.',
  'owed.met': '⚠ La reunión fue: {when}. Falta decir qué resultó.',
  'owed.next': 'Más pendientes',
  'owed.previous': 'Los de antes',

  'promised.title': '<b>{title}</b>\n{what}',
  'promised.kept': '✔ Cumplida el {day}.',
  'promised.gone': 'Eso no está disponible.',
  'promised.review': 'Registrar revisión',
  'promised.meeting': 'Fijar la reunión',
  'promised.move': 'Mover la reunión',
  'promised.outcome': 'Decir qué resultó',
  'promised.status': 'Publicar un estado',

  'standing.title': '<b>{title}</b>',
  'standing.none': 'Todavía no se ha publicado nada de ella.',
  'standing.entry': '{date}: <b>{status}</b>.',
  'standing.answers': '{status}, {date}',
  'standing.ask': '¿Qué quieres publicar? También puedes ver lo que respondieron a lo ya publicado.',

  'publish.resume': 'Seguir lo empezado',
  'publish.too-long':
    'Caben {most, number} caracteres, y {over, plural, one {sobra #} other {sobran #}}. Escríbelo más corto.',
  'publish.skip': 'Sin enlace',
  'publish.summary':
    '¿Qué dice la revisión? Escribe un resumen para todos, de hasta {most, number} caracteres.',
  'publish.document': '¿Dónde está el documento? Escribe su enlace, que empiece con https://.',
  'publish.when':
    '¿Qué día y a qué hora es la reunión? Por ejemplo: 12 de octubre 17:00, o 12/10 5pm. Es la hora de la ciudad.',
  'publish.place': '¿En qué lugar? Hasta {most, number} caracteres.',
  'publish.live': '¿Se transmite en vivo? Escribe el enlace, que empiece con https://.',
  'publish.outcome':
    '¿Qué resultó de la presentación? Escríbelo para todos, en hasta {most, number} caracteres.',
  'publish.record': '¿Hay grabación o acta? Escribe el enlace, que empiece con https://.',
  'publish.article': '¿En qué artículo del proyecto está? Hasta {most, number} caracteres.',
  'publish.text': '¿Qué dice ahí el proyecto? Copia el texto, hasta {most, number} caracteres.',
  'publish.reason': '¿Por qué no se incluyó? Escríbelo para todos, en hasta {most, number} caracteres.',
  'publish.by': '¿Quién decidió quitarla? Hasta {most, number} caracteres.',
  'publish.why': '¿Por qué se quitó? Escríbelo para todos, en hasta {most, number} caracteres.',
  'publish.unreadable':
    'No entendí qué día y a qué hora. Escribe solo eso, por ejemplo: 12 de octubre 17:00.',
  'publish.no-hour': 'Falta la hora. Escribe el día y la hora, por ejemplo: 12 de octubre 17:00.',
  'publish.past': 'Ese momento ya pasó. Escribe uno que esté por venir.',
  'publish.not-https':
    'Eso no es un enlace que empiece con https://. Cópialo completo, o elige «Sin enlace».',
  'publish.sure': 'Entendí: <b>{when}</b>, hora de la ciudad. ¿Es así?',
  'publish.yes': 'Sí, así es',
  'publish.again': 'No, lo escribo mejor',
  'publish.preview':
    'Así quedará en la historia pública, y se avisará a quien propuso y a quienes siguen la propuesta:\n\n{what}',
  'publish.already': '⚠ Ya está publicado: «{status}», el {date}.',
  'publish.no-meeting': '⚠ Todavía no se ha anunciado una reunión.',
  'publish.not-in-draft': '⚠ No consta que estuviera en el proyecto.',
  'publish.moves': 'Ya está anunciada una reunión: {when}. Esto la cambia.',
  'publish.do': 'Publicar',
  'publish.do-anyway': 'Publicar de todos modos',
  'publish.correct': 'Corregir lo último',
  'publish.drop': 'Descartar',
  'publish.done': '✔ Publicado. Se avisa a quien propuso y a quienes siguen la propuesta.',
  'publish.kept': 'Alguien del equipo ya lo había cumplido; no publiqué nada.',
  'publish.dropped': 'Descartado: no se publicó nada.',

  'answers.title': '<b>{title}</b>\n{date}: {what}',
  'answers.missing': 'Lo que falta, en palabras de quienes respondieron:',
  'answers.sentence': '• {words}',
}
