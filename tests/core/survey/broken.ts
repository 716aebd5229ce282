/** A survey that is well written, and small. */
export const sound = `survey: parque
title:
  es: El parque
  en: The park
intro:
  es: Tres preguntas sobre el parque.
  en: Three questions about the park.
thanks:
  es: ¡Gracias!
  en: Thank you!
opens: 2016-09-05
closes: 2016-10-05 20:00
who: residents
answers: one-per-phone
pilot: 20
quotas:
  - when: { usa: mucho }
    most: 500
next:
  question: tema
sections:
  - title:
      es: Tú y el parque
      en: You and the park
    questions:
      - id: usa
        type: choice
        options:
          - { id: mucho, es: Mucho, en: A lot }
          - { id: poco, es: Poco, en: A little }
          - { id: otra, es: De otra manera, en: In another way, own: true }
        ask:
          es: ¿Cuánto usas el parque?
          en: How much do you use the park?
      - id: veces
        type: number
        least: 0
        most: 30
        when: { usa: [mucho, poco] }
        ask:
          es: ¿Cuántas veces al mes?
          en: How many times a month?
      - id: gusta
        type: scale
        to: 5
        low:
          es: nada
          en: not at all
        high:
          es: mucho
          en: very much
        ask:
          es: Vas {veces} veces. ¿Cuánto te gusta?
          en: You go {veces} times. How much do you like it?
      - id: seguro
        type: yes-no
        decline: true
        ask:
          es: ¿Te sientes en un lugar seguro?
          en: Do you feel in a safe place?
      - id: cuenta
        type: long-text
        when: { seguro: false, gusta: { most: 3 } }
        ask:
          es: ¿Por qué no?
          en: Why not?
  - title:
      es: Lo que sigue
      en: What comes next
    questions:
      - id: plantas
        type: choices
        most: 2
        options:
          - { id: arboles, es: Árboles, en: Trees }
          - { id: flores, es: Flores, en: Flowers }
        ask:
          es: ¿Qué plantarías?
          en: What would you plant?
      - id: dia
        type: date
        first: 2016-09-05
        last: 2016-12-31
        ask:
          es: ¿Qué día ayudarías?
          en: On which day would you help?
      - id: tema
        type: choice
        options:
          - { id: agua, es: Agua, en: Water }
          - { id: medio-ambiente, es: Medio ambiente, en: Environment }
        ask:
          es: ¿De qué tema es, sobre todo?
          en: Which topic is it, above all?
`

/** What somebody did to it: the words that they put in place of others. */
export interface Broken {
  what: string
  from: string
  to: string
  /** What they are told. */
  told: readonly string[]
}

export const broken: readonly Broken[] = [
  {
    what: 'an empty file',
    from: sound,
    to: '',
    told: ['Renglón 1: el archivo está vacío; empieza por una copia del ejemplo: voces survey example.'],
  },
  {
    what: 'a file that is something else',
    from: sound,
    to: 'hola',
    told: ['Renglón 1: esto no es una encuesta; empieza por una copia del ejemplo: voces survey example.'],
  },
  {
    what: 'a list instead of a survey',
    from: sound,
    to: '- survey: parque\n- title: El parque\n',
    told: ['Renglón 1: esto no es una encuesta; empieza por una copia del ejemplo: voces survey example.'],
  },
  {
    what: 'a tab for an indent',
    from: '  en: The park\nintro',
    to: '\ten: The park\nintro',
    told: ['Renglón 4: hay un tabulador al principio; usa espacios para separar del margen, dos por nivel.'],
  },
  {
    what: 'quotes that are not closed',
    from: 'es: ¡Gracias!',
    to: 'es: "¡Gracias!',
    told: ['Renglón 9: se abrieron comillas que no se cierran; agrega las que faltan al final del texto.'],
  },
  {
    what: 'a colon within a text',
    from: 'es: ¡Gracias!',
    to: 'es: Gracias: de verdad',
    told: [
      'Renglón 9: hay dos puntos dentro de un texto; pon el texto entre comillas, así: es: "Dinos: ¿qué te gusta?"',
    ],
  },
  {
    what: 'a line that is indented by one space too many',
    from: '  en: The park\nintro',
    to: '   en: The park\nintro',
    told: [
      'Renglón 4: el margen no coincide con los renglones de su grupo; alinéalo con ellos, con dos espacios por nivel.',
    ],
  },
  {
    what: 'the same key twice',
    from: 'answers: one-per-phone',
    to: 'answers: one-per-phone\nanswers: anonymous',
    told: ['Renglón 15: «answers» ya estaba en este grupo; deja una sola.'],
  },
  {
    what: 'a brace that is not closed',
    from: '{ id: poco, es: Poco, en: A little }',
    to: '{ id: poco, es: Poco, en: A little',
    told: ['Renglón 30: falta cerrar un corchete o una llave, o sobra uno.'],
  },
  {
    what: 'a bracket too many',
    from: '[mucho, poco]',
    to: '[mucho, poco]]',
    told: ['Renglón 39: falta cerrar un corchete o una llave, o sobra uno.'],
  },
  {
    what: 'no id of the survey',
    from: 'survey: parque\n',
    to: '',
    told: ['Renglón 1: falta «survey».'],
  },
  {
    what: 'an id with capitals and accents',
    from: 'survey: parque',
    to: 'survey: El Jardín',
    told: [
      'Renglón 1: «survey» dice «El Jardín»; usa solo minúsculas sin acentos, números y guiones, por ejemplo: transporte-diario.',
    ],
  },
  {
    what: 'no English title',
    from: '  es: El parque\n  en: The park\n',
    to: '  es: El parque\n',
    told: ['Renglón 2: falta «en»: escribe el texto también en ese idioma.'],
  },
  {
    what: 'a title in one language alone, on the line itself',
    from: 'title:\n  es: El parque\n  en: The park\n',
    to: 'title: El parque\n',
    told: ['Renglón 2: «title» va en los dos idiomas, cada uno en su renglón: es: … y debajo en: …'],
  },
  {
    what: 'a third language',
    from: '  en: The park\nintro',
    to: '  en: The park\n  fr: Le parc\nintro',
    told: ['Renglón 5: «fr» no se usa aquí. Se puede usar: es, en.'],
  },
  {
    what: 'an empty text',
    from: '  es: ¡Gracias!',
    to: '  es:',
    told: ['Renglón 9: «es» está vacío; escribe el texto.'],
  },
  {
    what: 'a text of spaces',
    from: '  es: ¡Gracias!',
    to: '  es: "  "',
    told: ['Renglón 9: «es» está vacío; escribe el texto.'],
  },
  {
    what: 'a text that is a number',
    from: '  es: ¡Gracias!',
    to: '  es: 2016',
    told: ['Renglón 9: «es» tiene que ser un texto; pon comillas: "2016".'],
  },
  {
    what: 'a title of a hundred letters',
    from: '  es: El parque\n',
    to: '  es: El parque, El parque, El parque, El parque, El parque, El parque, El parque, El parque, El parque, El parque, \n',
    told: ['Renglón 3: «es» tiene 109 letras y caben 80; acórtalo.'],
  },
  {
    what: 'a day that is not written so',
    from: 'opens: 2016-09-05',
    to: 'opens: 5 de septiembre',
    told: [
      'Renglón 11: «opens» tiene que ser un día, o un día y una hora, así: 2016-09-05 18:00; dice «5 de septiembre».',
    ],
  },
  {
    what: 'a day that does not exist',
    from: 'opens: 2016-09-05',
    to: 'opens: 2016-02-30',
    told: ['Renglón 11: el día «2016-02-30» no existe en el calendario.'],
  },
  {
    what: 'an hour that does not exist',
    from: 'closes: 2016-10-05 20:00',
    to: 'closes: 2016-10-05 24:30',
    told: ['Renglón 12: el día «2016-10-05 24:30» no existe en el calendario.'],
  },
  {
    what: 'a survey that closes before it opens',
    from: 'closes: 2016-10-05 20:00',
    to: 'closes: 2016-09-01',
    told: ['Renglón 12: la encuesta cierra antes de abrir; revisa «opens» y «closes».'],
  },
  {
    what: 'a word for who may answer that is none',
    from: 'who: residents',
    to: 'who: vecinos',
    told: [
      'Renglón 13: «who» puede ser anyone (cualquiera) o residents (quien comprobó su teléfono), o llevar debajo boroughs: [iztapalapa, tlalpan], o panel: y el nombre del panel.',
    ],
  },
  {
    what: 'a borough that the city does not have',
    from: 'who: residents',
    to: 'who:\n  boroughs: [iztapalpa]',
    told: ['Renglón 14: la ciudad no tiene «iztapalpa»; ¿quisiste decir «iztapalapa»?'],
  },
  {
    what: 'an anonymous survey for residents',
    from: 'answers: one-per-phone',
    to: 'answers: anonymous',
    told: [
      'Renglón 13: si es anónima no se le pregunta a nadie quién es, así que «who» tiene que ser anyone; o cambia «answers» a one-per-phone.',
    ],
  },
  {
    what: 'a word for answers with a slip',
    from: 'answers: one-per-phone',
    to: 'answers: one-per-fone',
    told: [
      'Renglón 14: «answers» no puede ser «one-per-fone»; ¿quisiste decir «one-per-phone»? Puede ser: anonymous, one-per-phone.',
    ],
  },
  {
    what: 'nothing about whether it is anonymous',
    from: 'answers: one-per-phone\n',
    to: '',
    told: ['Renglón 1: falta «answers».'],
  },
  {
    what: 'a pilot of none',
    from: 'pilot: 20',
    to: 'pilot: 0',
    told: ['Renglón 15: «pilot» tiene que ser 1 o más.'],
  },
  {
    what: 'a pilot in words',
    from: 'pilot: 20',
    to: 'pilot: veinte',
    told: ['Renglón 15: «pilot» tiene que ser un número, sin comillas ni palabras; dice «veinte».'],
  },
  {
    what: 'a key with a slip',
    from: 'pilot: 20',
    to: 'pilto: 20',
    told: [
      'Renglón 15: «pilto» no se usa aquí; ¿quisiste decir «pilot»? Se puede usar: survey, title, intro, thanks, opens, closes, who, answers, pilot, quotas, next, sections.',
    ],
  },
  {
    what: 'a quota on a question that there is not',
    from: '{ usa: mucho }',
    to: '{ uso: mucho }',
    told: ['Renglón 17: no hay ninguna pregunta con el id «uso»; ¿quisiste decir «usa»?'],
  },
  {
    what: 'a next step from a question that has no topics',
    from: '  question: tema',
    to: '  question: usa',
    told: ['Renglón 20: «usa» no es una pregunta de una sola opción cuyos ids sean temas de la ciudad.'],
  },
  {
    what: 'no sections',
    from: sound.slice(sound.indexOf('sections:')),
    to: '',
    told: ['Renglón 1: falta «sections».'],
  },
  {
    what: 'a section without questions',
    from: sound.slice(sound.indexOf('sections:')),
    to: 'sections:\n  - title:\n      es: Vacía\n      en: Empty\n    questions: []\n',
    told: ['Renglón 25: «questions» necesita al menos 1.'],
  },
  {
    what: 'a question without an id',
    from: '      - id: usa\n        type: choice',
    to: '      - type: choice',
    told: ['Renglón 26: falta «id».'],
  },
  {
    what: 'a question without a type',
    from: '      - id: veces\n        type: number',
    to: '      - id: veces',
    told: ['Renglón 35: falta «type», que dice qué clase de pregunta es, por ejemplo: type: choice.'],
  },
  {
    what: 'a type with a slip',
    from: 'type: scale',
    to: 'type: escala',
    told: [
      'Renglón 44: «type» no puede ser «escala». Puede ser: choice, choices, ranking, scale, yes-no, number, short-text, long-text, date, place, photo.',
    ],
  },
  {
    what: 'a question without words',
    from: '        ask:\n          es: ¿Cuántas veces al mes?\n          en: How many times a month?\n',
    to: '',
    told: ['Renglón 35: falta «ask».'],
  },
  {
    what: 'two questions with one id',
    from: '      - id: gusta',
    to: '      - id: usa',
    told: [
      'Renglón 43: ya hay otra pregunta con el id «usa», en el renglón 26; cambia uno de los dos.',
      'Renglón 63: no hay ninguna pregunta con el id «gusta».',
    ],
  },
  {
    what: 'a choice of one option',
    from: '          - { id: poco, es: Poco, en: A little }\n          - { id: otra, es: De otra manera, en: In another way, own: true }\n',
    to: '',
    told: ['Renglón 28: «options» necesita al menos 2.'],
  },
  {
    what: 'two options with one id',
    from: '{ id: poco, es',
    to: '{ id: mucho, es',
    told: [
      'Renglón 30: dos opciones tienen el id «mucho»; cambia uno de los dos.',
      'Renglón 39: la pregunta «usa» no tiene la opción «poco». Tiene: mucho, mucho, otra.',
    ],
  },
  {
    what: 'two options that say the same',
    from: 'es: Poco, en: A little',
    to: 'es: Mucho, en: A little',
    told: ['Renglón 30: dos opciones dicen «Mucho»; quien contesta no sabría cuál elegir.'],
  },
  {
    what: 'an option without English',
    from: '{ id: poco, es: Poco, en: A little }',
    to: '{ id: poco, es: Poco }',
    told: ['Renglón 30: falta «en»: escribe el texto también en ese idioma.'],
  },
  {
    what: "two options for one's own words",
    from: '{ id: poco, es: Poco, en: A little }',
    to: '{ id: poco, es: Poco, en: A little, own: true }',
    told: ['Renglón 31: solo una opción puede pedir las palabras propias (own).'],
  },
  {
    what: "an option of one's own words that says no",
    from: 'own: true',
    to: 'own: sí',
    told: ['Renglón 31: «own» tiene que ser true (sí) o false (no); dice «sí».'],
  },
  {
    what: 'options as plain words',
    from: '          - { id: agua, es: Agua, en: Water }\n',
    to: '          - Agua\n',
    told: ['Renglón 90: «options» va en los dos idiomas, cada uno en su renglón: es: … y debajo en: …'],
  },
  {
    what: 'a number without an end',
    from: '        most: 30\n',
    to: '',
    told: ['Renglón 35: falta «most»: di hasta dónde llega.'],
  },
  {
    what: 'a number whose bounds are crossed',
    from: '        least: 0\n        most: 30',
    to: '        least: 30\n        most: 0',
    told: ['Renglón 37: «least» es mayor que «most»; intercámbialos.'],
  },
  {
    what: 'a number as a word',
    from: '        most: 30',
    to: '        most: treinta',
    told: ['Renglón 38: «most» tiene que ser un número, sin comillas ni palabras; dice «treinta».'],
  },
  {
    what: 'a scale that goes too far',
    from: '        to: 5',
    to: '        to: 100',
    told: ['Renglón 45: «to» tiene que ser 10 o menos.'],
  },
  {
    what: 'half a step on a scale',
    from: '        to: 5',
    to: '        to: 4.5',
    told: ['Renglón 45: «to» tiene que ser un número entero; dice «4.5».'],
  },
  {
    what: 'a scale without words for its ends',
    from: '        low:\n          es: nada\n          en: not at all\n',
    to: '',
    told: ['Renglón 43: falta «low».'],
  },
  {
    what: 'a condition on an option that there is not',
    from: '[mucho, poco]',
    to: '[mucho, pocas]',
    told: ['Renglón 39: la pregunta «usa» no tiene la opción «pocas». Tiene: mucho, poco, otra.'],
  },
  {
    what: 'a condition on a later question',
    from: 'when: { usa: [mucho, poco] }',
    to: 'when: { tema: agua }',
    told: [
      'Renglón 39: «tema» se pregunta después (o es esta misma); solo se puede usar una respuesta que ya se dio. Cambia el orden.',
    ],
  },
  {
    what: 'a condition with yes for a choice',
    from: 'when: { usa: [mucho, poco] }',
    to: 'when: { usa: true }',
    told: [
      'Renglón 39: la condición no va con la pregunta «usa», que se contesta con sus opciones: usa el id de una.',
    ],
  },
  {
    what: 'a condition with a word for yes or no',
    from: '{ seguro: false,',
    to: '{ seguro: nunca,',
    told: [
      'Renglón 63: la condición no va con la pregunta «seguro», que se contesta con sí o no: usa true o false.',
    ],
  },
  {
    what: 'a condition with a word for a scale',
    from: 'gusta: { most: 3 }',
    to: 'gusta: poco',
    told: [
      'Renglón 63: la condición no va con la pregunta «gusta», que se contesta con un número: usa least, most o los dos.',
    ],
  },
  {
    what: 'a condition that nobody can meet',
    from: 'gusta: { most: 3 }',
    to: 'gusta: { least: 9 }',
    told: ['Renglón 63: la condición sobre «gusta» pide un número que nadie puede contestar.'],
  },
  {
    what: 'a condition that says nothing',
    from: 'gusta: { most: 3 }',
    to: 'gusta: {}',
    told: ['Renglón 63: la condición sobre «gusta» no dice nada; pon least, most o los dos.'],
  },
  {
    what: 'a condition on a day',
    from: '      - id: tema\n        type: choice',
    to: '      - id: tema\n        when: { dia: 2016-10-01 }\n        type: choice',
    told: [
      'Renglón 88: «dia» dice «2016-10-01»; usa solo minúsculas sin acentos, números y guiones, por ejemplo: transporte-diario.',
    ],
  },
  {
    what: 'an answer repeated before it is given',
    from: 'es: ¿Cuánto usas el parque?',
    to: 'es: ¿Cuánto usas el parque? Vas {veces}.',
    told: [
      'Renglón 32: «veces» se pregunta después (o es esta misma); solo se puede usar una respuesta que ya se dio. Cambia el orden.',
    ],
  },
  {
    what: 'an answer of no question repeated',
    from: 'Vas {veces} veces.',
    to: 'Vas {vezes} veces.',
    told: ['Renglón 52: no hay ninguna pregunta con el id «vezes»; ¿quisiste decir «veces»?'],
  },
  {
    what: 'a long text repeated',
    from: 'es: ¿Qué plantarías?',
    to: 'es: Dijiste «{cuenta}». ¿Qué plantarías?',
    told: [
      'Renglón 77: la respuesta a «cuenta» no se puede repetir dentro de un texto (es muy larga o es una foto); quita las llaves.',
    ],
  },
  {
    what: 'a lone brace',
    from: 'Vas {veces} veces.',
    to: 'Vas {veces veces.',
    told: [
      'Renglón 52: hay una llave suelta; entre llaves va el id de una pregunta, así: {usa}. Si no querías eso, quítala.',
    ],
  },
  {
    what: 'more choices than options',
    from: '        most: 2\n        options',
    to: '        most: 5\n        options',
    told: ['Renglón 73: «most» pide más de las 2 opciones que hay.'],
  },
  {
    what: 'days the wrong way round',
    from: '        last: 2016-12-31',
    to: '        last: 2016-01-31',
    told: ['Renglón 82: «first» es mayor que «last»; intercámbialos.'],
  },
  {
    what: 'a day without its century',
    from: '        last: 2016-12-31',
    to: '        last: 31/12/16',
    told: ['Renglón 83: «last» tiene que ser un día escrito así: 2016-09-05; dice «31/12/16».'],
  },
  {
    what: 'a required question that one may decline',
    from: '        decline: true',
    to: '        required: true\n        decline: true',
    told: [
      'Renglón 58: no puede ser obligatoria (required) y a la vez ofrecer «prefiero no decir» (decline); quita una de las dos.',
    ],
  },
  {
    what: 'a word for required',
    from: '        decline: true',
    to: '        required: siempre',
    told: ['Renglón 57: «required» tiene que ser true (sí) o false (no); dice «siempre».'],
  },
  {
    what: 'a key of another kind of question',
    from: '        decline: true',
    to: '        options: []',
    told: [
      'Renglón 57: «options» no se usa aquí. Se puede usar: type, id, ask, help, required, decline, when.',
    ],
  },
  {
    what: 'an option longer than a button',
    from: 'es: Árboles,',
    to: 'es: Árboles y arbustos de la región Árboles y arbustos de la región Árboles y arbustos de la región ,',
    told: ['Renglón 75: «es» tiene 95 letras y caben 60; acórtalo.'],
  },
]
