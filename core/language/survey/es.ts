import type { Catalogue } from '../catalogue.ts'
import type { SurveyFaults } from './messages.ts'

export const es: Catalogue<SurveyFaults> = {
  'survey.fault': 'Renglón {line, number}: {what}',
  'survey.good':
    'Está bien escrita: {questions, plural, one {# pregunta} other {# preguntas}} en {sections, plural, one {# sección} other {# secciones}}; contestarla toma unos {minutes, plural, one {# minuto} other {# minutos}}.',
  'survey.and-more': 'Y {count, plural, one {# cosa más} other {# cosas más}} por arreglar.',

  'survey.empty-file': 'el archivo está vacío; empieza por una copia del ejemplo: voces survey example.',
  'survey.not-a-survey': 'esto no es una encuesta; empieza por una copia del ejemplo: voces survey example.',
  'survey.too-large':
    'el archivo pesa {kilobytes, number} kB; una encuesta no pasa de 200. ¿Es el archivo correcto?',
  'survey.tab': 'hay un tabulador al principio; usa espacios para separar del margen, dos por nivel.',
  'survey.quotes': 'se abrieron comillas que no se cierran; agrega las que faltan al final del texto.',
  'survey.colon':
    'hay dos puntos dentro de un texto; pon el texto entre comillas, así: es: "Dinos: ¿qué te gusta?"',
  'survey.indent':
    'el margen no coincide con los renglones de su grupo; alinéalo con ellos, con dos espacios por nivel.',
  'survey.twice': '«{key}» ya estaba en este grupo; deja una sola.',
  'survey.brackets': 'falta cerrar un corchete o una llave, o sobra uno.',
  'survey.syntax': 'no se puede leer a partir de aquí ({problem}). Compara con los renglones de arriba.',

  'survey.missing':
    'falta «{key}»{kind, select, language {: escribe el texto también en ese idioma} type {, que dice qué clase de pregunta es, por ejemplo: type: choice} options {: la lista de las respuestas que se pueden elegir} end {: di hasta dónde llega} other {}}.',
  'survey.unknown-key':
    '«{key}» no se usa aquí{near, select, none {.} other {; ¿quisiste decir «{near}»?}} Se puede usar: {allowed}.',
  'survey.unknown-value':
    '«{key}» no puede ser «{value}»{near, select, none {.} other {; ¿quisiste decir «{near}»?}} Puede ser: {allowed}.',
  'survey.not-words': '«{key}» tiene que ser un texto; pon comillas: "{value}".',
  'survey.not-languages': '«{key}» va en los dos idiomas, cada uno en su renglón: es: … y debajo en: …',
  'survey.not-list':
    '«{key}» tiene que ser una lista: cada cosa en su renglón, que empieza por un guion y un espacio.',
  'survey.not-block': '«{key}» tiene que llevar debajo sus propios renglones, dos espacios más adentro.',
  'survey.not-number': '«{key}» tiene que ser un número, sin comillas ni palabras; dice «{value}».',
  'survey.not-whole': '«{key}» tiene que ser un número entero; dice «{value}».',
  'survey.not-yes-no': '«{key}» tiene que ser true (sí) o false (no); dice «{value}».',
  'survey.not-id':
    '«{key}» dice «{value}»; usa solo minúsculas sin acentos, números y guiones, por ejemplo: transporte-diario.',
  'survey.not-day': '«{key}» tiene que ser un día escrito así: 2016-09-05; dice «{value}».',
  'survey.not-moment':
    '«{key}» tiene que ser un día, o un día y una hora, así: 2016-09-05 18:00; dice «{value}».',
  'survey.not-condition':
    '«{key}» tiene que decir qué respuesta hace falta: una opción, varias entre corchetes, true o false, o least y most para un número.',
  'survey.not-who':
    '«who» puede ser anyone (cualquiera) o residents (quien comprobó su teléfono), o llevar debajo boroughs: [iztapalapa, tlalpan], o panel: y el nombre del panel.',
  'survey.blank': '«{key}» está vacío; escribe el texto.',
  'survey.too-long': '«{key}» tiene {has, number} letras y caben {most, number}; acórtalo.',
  'survey.too-small': '«{key}» tiene que ser {least, number} o más.',
  'survey.too-big': '«{key}» tiene que ser {most, number} o menos.',
  'survey.too-few': '«{key}» necesita al menos {least, number}.',
  'survey.too-many': '«{key}» tiene {has, number} y caben {most, number}; quita algunas o reúnelas.',

  'survey.same-question':
    'ya hay otra pregunta con el id «{id}», en el renglón {line, number}; cambia uno de los dos.',
  'survey.same-option': 'dos opciones tienen el id «{id}»; cambia uno de los dos.',
  'survey.same-label': 'dos opciones dicen «{label}»; quien contesta no sabría cuál elegir.',
  'survey.two-own': 'solo una opción puede pedir las palabras propias (own).',
  'survey.no-question':
    'no hay ninguna pregunta con el id «{id}»{near, select, none {.} other {; ¿quisiste decir «{near}»?}}',
  'survey.later-question':
    '«{id}» se pregunta después (o es esta misma); solo se puede usar una respuesta que ya se dio. Cambia el orden.',
  'survey.no-option':
    'la pregunta «{question}» no tiene la opción «{id}»{near, select, none {.} other {; ¿quisiste decir «{near}»?}} Tiene: {allowed}.',
  'survey.cannot-compare':
    'la condición no va con la pregunta «{id}», {kind, select, options {que se contesta con sus opciones: usa el id de una} truth {que se contesta con sí o no: usa true o false} number {que se contesta con un número: usa least, most o los dos} other {de cuya respuesta no puede depender nada}}.',
  'survey.nothing-to-compare': 'la condición sobre «{id}» no dice nada; pon least, most o los dos.',
  'survey.cannot-be-said':
    'la respuesta a «{id}» no se puede repetir dentro de un texto (es muy larga o es una foto); quita las llaves.',
  'survey.lone-brace':
    'hay una llave suelta; entre llaves va el id de una pregunta, así: {example}. Si no querías eso, quítala.',
  'survey.crossed': '«{low}» es mayor que «{high}»; intercámbialos.',
  'survey.most-options': '«{key}» pide más de las {options, number} opciones que hay.',
  'survey.outside-bounds': 'la condición sobre «{id}» pide un número que nadie puede contestar.',
  'survey.no-day': 'el día «{value}» no existe en el calendario.',
  'survey.closes-first': 'la encuesta cierra antes de abrir; revisa «opens» y «closes».',
  'survey.who-anonymous':
    'si es anónima no se le pregunta a nadie quién es, así que «who» tiene que ser anyone; o cambia «answers» a one-per-phone.',
  'survey.no-panel':
    'la ciudad no tiene un panel «{id}»{near, select, none {, ni otro: lo funda el comando «voces panel found».} other {; el suyo se llama «{near}».}}',
  'survey.no-borough':
    'la ciudad no tiene «{id}»{near, select, none {.} other {; ¿quisiste decir «{near}»?}}',
  'survey.required-declined':
    'no puede ser obligatoria (required) y a la vez ofrecer «prefiero no decir» (decline); quita una de las dos.',
  'survey.next-no-choice': '«{id}» no es una pregunta de una sola opción cuyos ids sean temas de la ciudad.',
}
