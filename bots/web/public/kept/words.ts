import { policy } from '../../../../core/policy.ts'
import type { Language } from '../../../../core/reply.ts'

/** What the page of what is kept says. It says the same as the README, in the words of who asks for themselves. */
export interface Words {
  title: string
  about: string
  parts: readonly { title: string; lines: readonly string[] }[]
  terms: string
  what: string
  until: string
  rows: readonly (readonly [what: string, until: string])[]
}

const { kept } = policy
const { smallest } = policy.results

const es: Words = {
  title: 'Cómo se cuidan tus datos',
  about:
    'Se guarda lo menos posible: lo necesario para que cada persona cuente una vez y para responderte. Tu número de teléfono no se guarda.',
  parts: [
    {
      title: 'Lo que se guarda de ti',
      lines: [
        'Una huella cifrada de tu número, de la que no se puede sacar el número sin la clave de la ciudad, la clave de su país, y la alcaldía que declaraste.',
        'Lo que firmas, por qué canal y, si fue en un puesto, en cuál.',
        'Lo que propones, los eventos que organizas y lo que escribes a quienes firmaron; también los borradores, hasta que los borras.',
        'Los eventos a los que vas y lo que dices de ellos, las fotos que muestras de los que organizas, y los encuentros que convocas o en los que dijiste que estuviste.',
        'Lo que dices de un ensayo, hasta que lo quitas o no se publica, y qué comentarios de otras personas apoyas.',
        'Qué propuestas se abrieron en tu chat, para ofrecerte otras, hasta dónde leíste los ensayos, y qué avisos generales se le enviaron en el último mes.',
        'De una foto, solo la imagen y su día: se le quita el lugar, la hora y el aparato.',
        'Lo que respondes en encuestas que cuentan a cada teléfono una vez. En las anónimas, tu respuesta no lleva tu nombre ni tu chat desde que la envías.',
        'Si entras al panel: tu grupo de edad, género y alcaldía, solo si los dices, hasta que sales.',
        'De qué no quieres más avisos, y si te quedó clara una respuesta de la ciudad.',
        'La dirección de tu chat, cifrada, para poder responderte; en WhatsApp es tu número o un identificador que puede llevar a él.',
      ],
    },
    {
      title: 'Lo que cualquiera puede ver',
      lines: [
        'Cuántas personas firmaron cada propuesta. Nadie ve quiénes.',
        'Los textos de propuestas y eventos, con el nombre que su autor quiso mostrar; los comentarios de ensayos, sin nombre.',
        `Resultados de encuestas, sin nada de menos de ${smallest} personas ni lo que permitiría deducirlo.`,
        'Lo que la ciudad debe, lo que respondió y lo que corrigió, con su fecha.',
        'Cada medianoche, una raíz que sella todas las firmas. Con tu recibo compruebas que la tuya está contada.',
      ],
    },
    {
      title: 'Lo que no se guarda',
      lines: [
        'Tu nombre: nadie te lo pide.',
        'Lo demás que escribes en el chat, ni los registros del servidor guardan datos personales.',
        'De quién lee estas páginas: nada. No hay cookies, ni programas en la página, ni servicios de otros.',
      ],
    },
    {
      title: 'Lo que puedes hacer',
      lines: [
        'Retirar una firma, en «Mis firmas».',
        'Escribir «alto» para no recibir más avisos, o «no más» de una sola propuesta.',
        'Salir del panel, borrar un borrador, cancelar tu lugar en un evento.',
      ],
    },
  ],
  terms: 'Por cuánto tiempo',
  what: 'Qué',
  until: 'Hasta cuándo',
  rows: [
    [
      'Firmas, propuestas, historia y respuestas de la ciudad',
      'Mientras dure la consulta y su rendición de cuentas',
    ],
    ['Códigos que se pidieron para comprobar un teléfono', `${kept.codes} días`],
    ['Mensajes del chat de esta página', `${kept.page} días`],
    ['Avisos que ya se enviaron', `${kept.notices} días`],
    ['Identificadores de mensajes enviados', `${kept.deliveries} días`],
    [
      'A quién se envió cada aviso general',
      `${kept.recipients} días después de enviarse; queda solo cuántos`,
    ],
    ['Chats que se abrieron y en los que nadie escribió', `${kept.unused} día`],
  ],
}

const en: Words = {
  title: 'How your data is kept',
  about:
    'As little is kept as can be: what it takes for each person to count once and to answer you. Your phone number is not kept.',
  parts: [
    {
      title: 'What is kept of you',
      lines: [
        'An encrypted fingerprint of your number, from which the number cannot be had without the city’s key, the code of its country, and the borough that you declared.',
        'What you sign, by which channel and, where it was at a stand, at which.',
        'What you propose, the events that you host and what you write to those who signed; drafts too, until you delete them.',
        'The events that you go to and what you say of them, the photos that you show of those that you host, and the meetings that you convene or said that you were at.',
        'What you say of an essay, until you take it back or it is not published, and which comments of others you support.',
        'Which proposals were opened in your chat, to offer you others, how far you read essays, and which announcements were sent to it in the last month.',
        'Of a photo only the picture and its day: place, hour and device are taken out.',
        'What you answer in surveys that count each phone once. In anonymous ones your response carries neither your name nor your chat once it is sent.',
        'If you join the panel: your age group, gender and borough, only where you say them, until you leave.',
        'Of what you want no more notices, and whether an answer of the city was clear to you.',
        'The address of your chat, encrypted, to be able to answer you; on WhatsApp it is your number or an id that may lead to it.',
      ],
    },
    {
      title: 'What everybody may see',
      lines: [
        'How many people signed each proposal. Nobody sees who.',
        'The texts of proposals and events, with the name that their author wanted to show; comments on essays, without a name.',
        `Results of surveys, without anything of fewer than ${smallest} people or what it could be worked out from.`,
        'What the city owes, what it answered and what it corrected, with its date.',
        'Each midnight a root that seals all signatures. With your receipt you check that yours is counted.',
      ],
    },
    {
      title: 'What is not kept',
      lines: [
        'Your name: nobody asks for it.',
        'Whatever else you type in the chat, nor do the server’s logs hold personal data.',
        'Of who reads these pages: nothing. There are no cookies, no scripts in the page, and no services of others.',
      ],
    },
    {
      title: 'What you can do',
      lines: [
        'Withdraw a signature, in “My signatures”.',
        'Type “stop” to get no more notices, or “no more” of a single proposal.',
        'Leave the panel, delete a draft, give up your place at an event.',
      ],
    },
  ],
  terms: 'For how long',
  what: 'What',
  until: 'Until when',
  rows: [
    [
      'Signatures, proposals, history and the city’s answers',
      'As long as the consultation and its accounting last',
    ],
    ['Codes that were asked for to check a phone', `${kept.codes} days`],
    ['Messages of the chat on this page', `${kept.page} days`],
    ['Notices that were sent', `${kept.notices} days`],
    ['Ids of messages that were sent', `${kept.deliveries} days`],
    [
      'To whom each announcement was sent',
      `${kept.recipients} days after it was sent; only how many remains`,
    ],
    ['Chats that were opened and in which nobody wrote', `${kept.unused} day`],
  ],
}

export const words: Readonly<Record<Language, Words>> = { es, en }
