import type { Catalogue } from '../catalogue.ts'
import type { Panel } from './messages.ts'

export const es: Catalogue<Panel> = {
  'menu.panel': 'Panel de la ciudad',
  'menu.resume-panel': 'Seguir: panel de la ciudad',
  'panel.why':
    '<b>{name}</b>\n\nVecinas y vecinos a quienes la ciudad pregunta de vez en cuando. Se sortea a unas cuantas personas, de modo que juntas se parezcan a la ciudad entera: así también se oye a quienes casi nunca responden encuestas.\n\n• <b>Cada cuánto:</b> como mucho una invitación en {days, number} días y {year, number} al año. Siempre puedes decir que no.\n• <b>Qué guardamos:</b> tu grupo de edad, tu género y tu alcaldía, solo lo que quieras decir. Edad y género están en «Mis datos». Lo cambias o lo borras cuando quieras.\n• <b>Si sales,</b> lo que dijiste de ti se borra.\n\nEs para personas de 18 años o más.',
  'panel.none': 'Esta ciudad no tiene un panel por ahora.',
  'panel.join': 'Entrar al panel',
  'panel.joined':
    '¡Te damos la bienvenida al panel! Tu número es el <b>{number}</b>. Unas preguntas para que el sorteo sea justo; puedes no responderlas.',
  'panel.member':
    '<b>{name}</b>\n\nEres parte del panel. Tu número es el <b>{number}</b>: con él puedes comprobar los sorteos, que son públicos.',
  'panel.said': 'Edad: {age}\nGénero: {gender}\nAlcaldía: {borough}',
  'panel.year':
    '{count, plural, =0 {En el último año no has salido en ningún sorteo.} one {En el último año saliste en # sorteo.} other {En el último año saliste en # sorteos.}}',
  'panel.waits': '• «{title}»: te espera',
  'panel.begun': '• «{title}»: la empezaste',
  'panel.finished': '• «{title}»: la respondiste, ¡gracias!',
  'panel.over': '• «{title}»: ya cerró',
  'panel.age': 'Cambiar edad',
  'panel.gender': 'Cambiar género',
  'panel.borough': 'Cambiar alcaldía',
  'panel.leave': 'Salir del panel',
  'panel.noted': 'Anotado.',
  'panel.ask-age': '¿Qué edad tienes?',
  'panel.ask-gender': '¿Cuál es tu género?',
  'panel.ask-borough': '¿En qué alcaldía vives?',
  'panel.step': '{place, number} de 3',
  'panel.decline': 'Prefiero no decirlo',
  'panel.unsaid': 'no lo dices',
  'panel.18-29': '18 a 29 años',
  'panel.30-44': '30 a 44 años',
  'panel.45-59': '45 a 59 años',
  'panel.60+': '60 años o más',
  'panel.woman': 'Mujer',
  'panel.man': 'Hombre',
  'panel.other': 'Otro género',
  'panel.others': 'Los demás',
  'panel.leave-ask':
    '¿Sales del panel? Borramos tu edad, género y alcaldía de aquí, y ya no te invitamos. En los sorteos pasados queda un número que no lleva a ti. Lo que respondiste en encuestas sigue contando.',
  'panel.leave-yes': 'Sí, salir',
  'panel.stay': 'No, me quedo',
  'panel.stayed': 'Qué bueno que te quedas.',
  'panel.left': 'Ya no estás en el panel, y lo que dijiste de ti se borró. Gracias por haber participado.',
  'panel.postponed':
    'Está bien: de esta no te escribimos más. Si cambias de idea, la encuentras en «Panel de la ciudad» mientras siga abierta.',
  'panel.not-yours': 'Esa invitación ya no es tuya, así que no hay nada que cambiar.',

  'notice.invited':
    '<b>Te tocó opinar.</b> Saliste en el sorteo del panel para «{title}», {questions, plural, one {# pregunta} other {# preguntas}}. Solo se pregunta a las personas sorteadas, así que tu respuesta cuenta por muchas.',
  'notice.invited-again':
    'Un solo recordatorio: saliste en el sorteo del panel para «{title}», {questions, plural, one {# pregunta} other {# preguntas}}. Si no quieres, no pasa nada.',
  'notice.begin': 'Empezar',
  'notice.not-now': 'Ahora no',
  'link.not-now': 'Si ahora no quieres, escribe <b>{words}</b>.',
  'link.not-now-words': 'ahora no {id}',

  'team.panel': 'Panel',
  'waves.title':
    '<b>{name}</b> · {members, plural, =0 {todavía sin personas} one {# persona} other {# personas}}',
  'waves.no-surveys':
    'Ninguna encuesta abierta o por abrir pregunta al panel. La que lo haga dice en su archivo «who:» y debajo «panel: {panel}».',
  'waves.choose': 'Elige una encuesta para sortear a quién se invita, o un sorteo para ver cómo responde.',
  'waves.item': 'Sorteo {number}: «{title}», {finished, number} de {invited, number} respondieron.',
  'waves.survey': 'Sortear: {title}',
  'waves.wave': 'Sorteo {number}',
  'draw.size':
    '¿A cuántas personas se invita a «{title}»?\n\nSe puede sortear a {available, number} de {members, number}: nadie recibe más de una invitación en {days, number} días ni de {year, number} al año, y quien dijo «alto» queda en paz. Elige un número o escríbelo.',
  'draw.not-a-size': 'Escribe un número entre 1 y {most, number}.',
  'draw.nobody': 'Ahora mismo no se puede sortear a nadie para esa encuesta.',
  'draw.changed': 'Mientras tanto hubo otro sorteo, así que no hice este. Así quedaría ahora:',
  'draw.plan':
    '<b>Sorteo {wave}</b> · «{title}»\n\nSe {invited, plural, one {invita a # persona} other {invita a # personas}} de {available, number}. Para que quienes respondan se parezcan a la ciudad, serían:',
  'draw.row': '{category}: {invited, number} de {members, number} (censo: {census, number} %)',
  'draw.row-unsaid': '{category}: {invited, number} de {members, number}',
  'draw.commitment': 'Huella de la semilla, que ya se publicó: {commitment}',
  'draw.yes': 'Sortear ahora',
  'draw.no': 'Todavía no',
  'draw.not-yet': 'No se sorteó nada.',
  'draw.done':
    '{invited, plural, one {Salió # persona} other {Salieron # personas}}. Las invitaciones se envían de día, y la lista ya se puede publicar.',
  'wave.title': '<b>Sorteo {number}</b> · «{title}» · {day}',
  'wave.counts':
    '{invited, plural, one {# invitada} other {# invitadas}}, {begun, plural, one {# empezó} other {# empezaron}}, {finished, plural, one {# terminó} other {# terminaron}} ({part, number} %).',
  'wave.row': '{category}: {invited, number} → {begun, number} → {finished, number} ({part, number} %)',
  'wave.worth': '<b>Lo que vale la encuesta</b> · {people, plural, one {# respuesta} other {# respuestas}}',
  'wave.no-answers': 'Todavía son muy pocas las respuestas para decir lo que valen.',
  'wave.margins':
    'Sin pesos: ±{unweighted, number} puntos como mucho. Con pesos: ±{weighted, number}. Efecto de diseño: {effect, number}, o sea que valen como {effective, number} sin pesos.',
  'wave.few':
    'Son muy pocas para decir un margen. Efecto de diseño: {effect, number}, o sea que valen como {effective, number} sin pesos.',
  'wave.unfit': 'No hay pesos que cumplan a la vez con todo el censo.',
  'wave.off': 'Con los pesos, alguna parte queda a {points, number} puntos del censo.',
  'wave.trimmed':
    'Se {people, plural, one {acotó el peso de # persona} other {acotó el peso de # personas}}: nadie vale por más de {most, number}.',
  'wave.missing': 'Nadie respondió de: {categories}.',
}
