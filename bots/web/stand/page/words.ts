import type { Language } from '../../../../core/reply.ts'
import type { Wrong } from '../../../../core/survey/check.ts'

const es = {
  languageOther: 'English',
  start: 'Empezar',
  touch: '¿Qué quieres hacer?',
  survey: (title: string) => `Responder «${title}»`,
  questions: (count: number) => `${count} preguntas, sin dar tu nombre ni tu teléfono`,
  sign: 'Firmar una propuesta',
  signOne: (title: string) => `Firmar «${title}»`,
  signHow: 'Cuenta una vez por teléfono: te llega un código',
  resume: '¿La empezaste en tu teléfono? Termínala aquí',
  nothing: 'Por ahora no hay nada que responder ni firmar en este puesto.',
  notYet: 'La encuesta todavía no abre.',
  closed: 'La encuesta ya cerró. ¡Gracias!',
  progress: (place: number, total: number) => `${place} de ${total}`,
  back: 'Volver',
  skip: 'Saltar',
  decline: 'Prefiero no decirlo',
  next: 'Siguiente',
  optional: 'Puedes saltarla',
  yes: 'Sí',
  no: 'No',
  own: 'Escríbelo con tus palabras',
  choose: (least: number, most: number) =>
    least === most ? `Elige ${most}` : least > 1 ? `Elige de ${least} a ${most}` : `Elige hasta ${most}`,
  rank: (count: number) => `Toca ${count} en orden: primero lo que más te importa`,
  ranked: (place: number, label: string) => `Lugar ${place}: ${label}`,
  write: 'Tu respuesta',
  left: (count: number) => `Te quedan ${count} letras`,
  day: 'Elige el día',
  borough: 'Alcaldía',
  locate: 'Usar el lugar donde estamos',
  located: '✔ Lugar anotado, con unos 100 metros de margen',
  notLocated: 'Este aparato no pudo saber dónde está. Puedes saltar la pregunta.',
  photo: 'Tomar una foto',
  photoAgain: 'Tomar otra',
  photoAlt: 'La foto que tomaste',
  notPhoto: 'Esa foto no se pudo usar. Toma otra, o salta la pregunta.',
  summary: 'Esto respondiste',
  summaryWhy: 'Si algo no está bien, toca la respuesta para cambiarla.',
  change: (ask: string) => `Cambiar: ${ask}`,
  finish: 'Terminar y enviar',
  skipped: 'Sin respuesta',
  declined: 'Prefiero no decirlo',
  hasPhoto: 'Una foto',
  thanks: '✔ Guardado',
  done: 'Listo',
  leave: 'Salir',
  queued: (count: number) => `${count} por enviar`,
  still: '¿Sigues aquí?',
  stillWhy: (seconds: number) => `En ${seconds} s empieza de nuevo para otra persona.`,
  stillYes: 'Sigo aquí',
  needsNetwork:
    'Firmar necesita la red y ahora no hay. La encuesta sí funciona; para firmar, vuelve en un rato.',
  close: 'Entendido',
  other: 'Otra pestaña de este aparato ya es el puesto. Cierra una de las dos.',
  noStand: 'Este aparato no es un puesto. Pide un enlace a quien cuida los puestos.',
  gone: (count: number) =>
    count === 0
      ? 'Este aparato ya no es un puesto.'
      : `Este aparato ya no es un puesto. No lo apagues: le faltan ${count} respuestas por enviar.`,
  noStorage:
    'Este aparato no puede guardar respuestas: está lleno, o el navegador no lo permite. Avisa a quien cuida el puesto.',
  insecure: 'El puesto necesita que la página se abra con https. Avisa a quien cuida el puesto.',
  loading: 'Preparando el puesto…',
  unkept: 'No se pudo guardar tu respuesta. Avisa a quien cuida el puesto.',
  wrong: {
    unfit: 'Esa respuesta no es de esta pregunta. Inténtalo otra vez.',
    required: 'Esta pregunta hay que responderla para seguir.',
    few: (least: number) => `Elige al menos ${least}.`,
    many: (most: number) => `Elige ${most} como máximo: quita alguna antes de poner otra.`,
    order: (count: number) => `Pon ${count} en orden.`,
    outside: (least: number, most: number) => `Debe estar entre ${least} y ${most}.`,
    fraction: (decimals: number) =>
      decimals === 0
        ? 'Escribe un número entero.'
        : `Escribe el número con ${decimals} decimales como máximo.`,
    long: (most: number, length: number) => `Son ${length} letras, y caben ${most}. ¿Puedes acortarlo?`,
    blank: 'Escribe tu respuesta.',
    phone: 'Parece que hay un teléfono. Quítalo: aquí nadie tiene que saber quién eres.',
    email: 'Parece que hay un correo. Quítalo: aquí nadie tiene que saber quién eres.',
    early: (first: string) => `Elige un día desde el ${first}.`,
    late: (last: string) => `Elige un día hasta el ${last}.`,
    number: 'Escribe solo un número, como 12.',
    choose: 'Elige una respuesta.',
  },
}

export type StandWords = typeof es

/** Every fixed word of a stand's page. */
export const words: Readonly<Record<Language, StandWords>> = {
  es,
  en: {
    languageOther: 'Español',
    start: 'Begin',
    touch: 'What would you like to do?',
    survey: (title) => `Answer “${title}”`,
    questions: (count) => `${count} questions, without your name or phone`,
    sign: 'Sign a proposal',
    signOne: (title) => `Sign “${title}”`,
    signHow: 'It counts once per phone: you get a code',
    resume: 'Did you begin it on your phone? Finish it here',
    nothing: 'There is nothing to answer or sign at this stand for now.',
    notYet: 'The survey is not open yet.',
    closed: 'The survey is closed. Thank you!',
    progress: (place, total) => `${place} of ${total}`,
    back: 'Back',
    skip: 'Skip',
    decline: 'I’d rather not say',
    next: 'Next',
    optional: 'You can skip it',
    yes: 'Yes',
    no: 'No',
    own: 'Write it in your own words',
    choose: (least, most) =>
      least === most ? `Choose ${most}` : least > 1 ? `Choose ${least} to ${most}` : `Choose up to ${most}`,
    rank: (count) => `Tap ${count} in order: what matters most to you first`,
    ranked: (place, label) => `Place ${place}: ${label}`,
    write: 'Your answer',
    left: (count) => `${count} characters left`,
    day: 'Choose the day',
    borough: 'Borough',
    locate: 'Use the place where we are',
    located: '✔ Place noted, to some 100 metres',
    notLocated: 'This device could not tell where it is. You can skip the question.',
    photo: 'Take a photo',
    photoAgain: 'Take another',
    photoAlt: 'The photo that you took',
    notPhoto: 'That photo could not be used. Take another, or skip the question.',
    summary: 'This is what you answered',
    summaryWhy: 'If something is not right, tap the answer to change it.',
    change: (ask) => `Change: ${ask}`,
    finish: 'Finish and send',
    skipped: 'No answer',
    declined: 'I’d rather not say',
    hasPhoto: 'A photo',
    thanks: '✔ Kept',
    done: 'Done',
    leave: 'Leave',
    queued: (count) => `${count} to send`,
    still: 'Are you still here?',
    stillWhy: (seconds) => `In ${seconds} s it begins anew for somebody else.`,
    stillYes: 'I’m still here',
    needsNetwork:
      'Signing needs the network, and there is none now. The survey works; to sign, come back in a while.',
    close: 'I see',
    other: 'Another tab of this device is the stand already. Close one of the two.',
    noStand: 'This device is no stand. Ask whoever looks after the stands for a link.',
    gone: (count) =>
      count === 0
        ? 'This device is a stand no longer.'
        : `This device is a stand no longer. Do not turn it off: it has still ${count} answers to send.`,
    noStorage:
      'This device cannot keep answers: it is full, or its browser does not allow it. Tell whoever looks after the stand.',
    insecure: 'The stand needs its page opened by https. Tell whoever looks after the stand.',
    loading: 'Preparing the stand…',
    unkept: 'Your answer could not be kept. Tell whoever looks after the stand.',
    wrong: {
      unfit: 'That answer is not one of this question. Please try again.',
      required: 'This question needs an answer to go on.',
      few: (least) => `Choose at least ${least}.`,
      many: (most) => `Choose ${most} at most: take one away before you add another.`,
      order: (count) => `Put ${count} in order.`,
      outside: (least, most) => `It must be between ${least} and ${most}.`,
      fraction: (decimals) =>
        decimals === 0 ? 'Write a whole number.' : `Write the number with ${decimals} decimals at most.`,
      long: (most, length) => `These are ${length} characters, and ${most} fit. Can you make it shorter?`,
      blank: 'Write your answer.',
      phone: 'There seems to be a phone number in it. Take it out: nobody has to know who you are.',
      email: 'There seems to be an e-mail address in it. Take it out: nobody has to know who you are.',
      early: (first) => `Choose a day from ${first} on.`,
      late: (last) => `Choose a day until ${last}.`,
      number: 'Write just a number, such as 12.',
      choose: 'Choose an answer.',
    },
  },
}

/** What is wrong with an answer, kindly. */
export function wrongWords({ wrong: said }: StandWords, wrong: Wrong, day: (day: string) => string): string {
  switch (wrong.why) {
    case 'few':
      return said.few(wrong.least)
    case 'many':
      return said.many(wrong.most)
    case 'order':
      return said.order(wrong.count)
    case 'outside':
      return said.outside(wrong.least, wrong.most)
    case 'fraction':
      return said.fraction(wrong.decimals)
    case 'long':
      return said.long(wrong.most, wrong.length)
    case 'early':
      return said.early(day(wrong.first))
    case 'late':
      return said.late(day(wrong.last))
    default:
      return said[wrong.why]
  }
}
