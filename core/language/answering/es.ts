import type { Catalogue } from '../catalogue.ts'
import type { Answering } from './messages.ts'

export const es: Catalogue<Answering> = {
  'menu.surveys': 'Encuestas',
  'menu.resume-survey': 'Seguir la encuesta',

  'surveys.title': '<b>Encuestas</b>. ¿Cuál quieres ver?',
  'surveys.none': 'Ahora no hay ninguna encuesta abierta. Cuando haya una, aquí la verás.',
  'surveys.item':
    '{place, number}. <b>{title}</b>\n{state, select, finished {Ya la respondiste} begun {La dejaste a medias} open {Abierta} other {Cerrada}}',

  'survey.door':
    '<b>{title}</b>\n{intro}\n\n{questions, plural, one {Es # pregunta} other {Son # preguntas}}; {minutes, plural, one {toma un minuto} other {toma unos # minutos}}. Se guarda cada respuesta, así que puedes dejarla y seguir después.',
  'survey.anonymous': 'Es anónima: al enviarla, nada dice quién respondió qué.',
  'survey.one-per-phone':
    'Cada teléfono cuenta una vez. Puedes empezar en un chat y seguir en otro. Tus respuestas se publican solo sumadas a las de los demás.',
  'survey.closes': 'Cierra el {date}.',
  'survey.start': 'Empezar',
  'survey.go-on': 'Seguir ({left, plural, one {falta #} other {faltan #}})',
  'survey.later': 'Ahora no',
  'survey.gone': 'Esa encuesta ya no está. Te muestro el menú.',
  'survey.not-open': '«<b>{title}</b>» todavía no abre.',
  'survey.over': '«<b>{title}</b>» ya cerró.',
  'survey.answered': 'Ya respondiste «<b>{title}</b>». ¡Gracias!',
  'survey.other-borough':
    'Esta encuesta es para quienes viven en otras alcaldías. ¡Gracias por querer responder!',
  'survey.panel': 'Esta encuesta se hace a un grupo de personas elegidas por sorteo.',

  'question.step': '<b>{place, number} de {total, number}</b> · {section}',
  'question.editing': '<b>{title}</b> · un cambio',
  'question.now': 'Ahora dice: {words}',
  'question.choose-some':
    '{most, plural, =0 {{least, plural, =1 {Elige todas las que quieras} other {Elige al menos #}}} other {{least, plural, =1 {Elige hasta {most, number}} other {Elige de # a {most, number}}}}}{buttons, select, yes { y toca «Listo».} other { y manda sus números juntos, por ejemplo: 1, 3.}}',
  'question.rank': '¿Cuál va en el lugar {place, number} de {count, number}?',
  'question.ranked': 'Hasta ahora: {words}',
  'question.scale': 'Del {from, number} ({low}) al {to, number} ({high}).',
  'question.number':
    'Escribe un número entre {least, number} y {most, number}{unit, select, none {} other { ({unit})}}.',
  'question.text': 'Escríbelo con tus palabras; caben {most, number} letras.',
  'question.date': 'Escribe el día, por ejemplo: 19 de septiembre de 1985.',
  'question.own': '«{label}»: ¿cómo lo dirías? Escríbelo con tus palabras.',
  'question.own-none': 'Dejarlo así',
  'question.yes': 'Sí',
  'question.no': 'No',
  'question.done': 'Listo ({count, number})',
  'question.done-word': 'Listo',
  'question.undo': 'Quitar la última',
  'question.decline': 'Prefiero no decirlo',
  'question.skip': 'Saltar',
  'question.keep': 'Dejarla así',
  'question.clear': 'Quitar mi respuesta',
  'question.previous': 'Anterior',
  'question.left': 'Falta esta, que viene de lo que acabas de cambiar.',

  'wrong.choose': 'No encontré esa opción. Elige una de estas.',
  'wrong.required': 'Esta pregunta hace falta para que la encuesta cuente.',
  'wrong.few': 'Elige al menos {least, plural, one {# opción} other {# opciones}}.',
  'wrong.many': 'Puedes elegir hasta {most, number}: quita alguna antes.',
  'wrong.number': 'Ahí no vi un número. Escríbelo con cifras, por ejemplo: 12.',
  'wrong.outside': 'Tiene que ser un número entre {least, number} y {most, number}.',
  'wrong.fraction':
    '{decimals, plural, =0 {Escríbelo sin decimales, por ejemplo: 12.} one {Con # decimal basta.} other {Con # decimales basta.}}',
  'wrong.long':
    'Quedó largo: tiene {length, plural, one {# letra} other {# letras}} y {most, plural, one {cabe #} other {caben #}}. ¿Lo dices más corto?',
  'wrong.blank': 'Ahí no hay palabras. ¿Me lo escribes?',
  'wrong.phone': 'Ahí parece haber un número de teléfono. No lo guardé: escríbelo otra vez sin el número.',
  'wrong.email': 'Ahí hay un correo. No lo guardé: escríbelo otra vez sin el correo.',
  'wrong.date': 'No pude leer ese día. Escríbelo con día, mes y año, por ejemplo: 19/09/1985.',
  'wrong.no-year': '¿De qué año? Escribe el día completo, por ejemplo: 19 de septiembre de 1985.',
  'wrong.early': 'Tiene que ser del {day} en adelante.',
  'wrong.late': 'Tiene que ser del {day} o antes.',
  'wrong.borough': 'No encontré esa alcaldía. Elígela de la lista.',
  'wrong.pin':
    'Ahí no vi un lugar. Comparte la ubicación, o pega un enlace de mapa o sus coordenadas, como 19.433, -99.133.',
  'wrong.photo': 'Para esta pregunta hace falta una foto. Si no quieres, la puedes saltar.',

  'given.number': '{number, number}',
  'given.photo': 'Una foto',
  'given.declined': 'Prefieres no decirlo',
  'given.skipped': 'Sin responder',

  'recap.title': '<b>{title}</b> · Esto respondiste:',
  'recap.item': '{place, number}. {question}\n<b>{answer}</b>',
  'recap.send': 'Enviar',
  'recap.revise': 'Cambiar una',
  'recap.more': 'Ver las demás',
  'recap.first': 'Ver las primeras',
  'revise.ask': '¿Cuál quieres cambiar?',

  'thanks.full':
    'Ya habíamos reunido todas las respuestas que hacían falta de personas en tu situación; guardamos la tuya aparte.',
  'thanks.next':
    'Dijiste que lo primero es <b>{topic}</b>. ¿Quieres ver qué proponen tus vecinas y vecinos sobre eso, o proponer algo tú?',
  'thanks.topic': 'Propuestas: {topic}',
  'thanks.next-any': '¿Quieres ver qué proponen tus vecinas y vecinos, o proponer algo tú?',
  'thanks.write': 'Proponer algo',
  'thanks.surveys': 'Otras encuestas',
}
