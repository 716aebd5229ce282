import { describe, expect, test, vi } from 'vitest'
import { en } from '../../core/language/en.ts'
import { say, word } from '../../core/language/say.ts'
import { spokenCommand } from '../../core/link.ts'
import { isReceipt, Notice } from '../../core/notice.ts'
import { noticeReply } from '../../core/notice-reply.ts'
import type { About } from '../../core/notice-words.ts'
import { languages } from '../../core/reply.ts'
import { plain } from '../../core/text.ts'
import { losses } from './losses.ts'
import { said } from './noted.ts'
import { capabilities } from './transcript/chat.ts'
import { digest } from './world/digest.ts'
import { city } from './world.ts'

vi.mock('../../core/language/say.ts', async (original) => {
  const { noted } = await import('./noted.ts')
  return noted(await original<typeof import('../../core/language/say.ts')>())
})

const title = 'Agua para todas'
const proposal = 3

const course: About['course'] = {
  title,
  count: 34,
  open: true,
  by: 'week',
  bars: [{ from: '2016-09-05', count: 23 }],
  recent: 23,
  places: [{ borough: 'iztapalapa', count: 34 }],
  unplaced: 0,
  reached: [],
}
const other = 'Agua limpia en cada casa'
const draft = 'Agua para Tláhuac'
const event: About['event'] = {
  id: 12,
  kind: 'official',
  title,
  what: 'Una mesa abierta.',
  place: 'Faro de Oriente',
  pin: null,
  borough: 'iztapalapa',
  topic: 'agua',
  access: '',
  starts: Date.UTC(2016, 9, 12, 22),
  ends: Date.UTC(2016, 9, 13, 0),
  capacity: 50,
  host: 'El equipo',
  cancelled: false,
  attended: null,
  conclusions: null,
  version: 1,
  changed: Date.UTC(2016, 8, 5, 18),
  mine: 'in',
}

const survey = 'imagina-tu-ciudad'
const unfinished = { title: { es: 'Imagina tu ciudad', en: 'Imagine your city' }, left: 11 }
const point: NonNullable<About['point']> = {
  title: 'El derecho al agua',
  section: 'Para quién',
  kind: 'change',
  words: 'Que diga gratuita.',
  answer: null,
}
const about: About = {
  title,
  point,
  unfinished,
  entry: { kind: 'published' },
  joins: other,
  draft,
  course,
  letter: { words: 'Gracias.', author: 'Lupita H.' },
  event,
  meeting: { title, attended: 12 },
  survey: { title: { es: 'Tu barrio', en: 'Your neighbourhood' }, questions: 9 },
}

type Case = readonly [notice: Notice, es: string, en: string, about?: Partial<About>]

const reason = 'una máquina firmó'
const what = { invalidation: '4', count: 3_000, elsewhere: 30, reason, left: 7_920 }
const invalidated = { entry: { kind: 'invalidated' as const, ...what, tier: 10_000 } }
const restored = { entry: { kind: 'restored' as const, ...what, count: 1, elsewhere: 0 } }

/** Of announcements. */
const counts = {
  total: 1_200,
  waiting: 0,
  sending: 0,
  sent: 1_150,
  delivered: 900,
  unwanted: 1,
  blocked: 40,
  failed: 5,
  unknown: 3,
  held: 1,
}
const announcement = { kind: 'events' as const, texts: { es: 'Asamblea el sábado.' }, counts }
const news = { type: 'announcement-news', announcement: '12' } as const
const announced: readonly Case[] = [
  [
    { type: 'announcement', announcement: '12' },
    'Eventos\n\nAsamblea el sábado.',
    'Events\n\nAsamblea el sábado.',
    { announcement },
  ],
  [
    { ...news, what: 'waiting', by: 'Sara' },
    'Un aviso espera tu aprobación. Lo escribió Sara.',
    'An announcement waits for your approval. Sara wrote it.',
  ],
  [
    { ...news, what: 'approved', by: 'Nora' },
    '✔ Nora aprobó tu aviso 12: va en camino.',
    '✔ Nora approved your announcement 12: it is on its way.',
  ],
  [
    { ...news, what: 'returned', by: 'Nora', note: '¿A qué hora?' },
    'Nora te devuelve el aviso 12: «¿A qué hora?»',
    'Nora returns announcement 12 to you: “¿A qué hora?”',
  ],
  [
    { ...news, what: 'sent' },
    '✔ El aviso 12 terminó.\n\n▓▓▓▓▓▓▓▓▓▓ 100 %\n1,200 de 1,200\n✔ 1,150 enviados\n✔ 900 entregados en WhatsApp\n1 ya no quería recibirlo\n40 bloquearon el chat\n✘ 5 fallaron\n¿? 3 inciertos: pudieron llegar o no\n1 espera a que la persona escriba',
    '✔ Announcement 12 is done.\n\n▓▓▓▓▓▓▓▓▓▓ 100%\n1,200 of 1,200\n✔ 1,150 sent\n✔ 900 delivered on WhatsApp\n1 did not want it any more\n40 blocked the chat\n✘ 5 failed\n?? 3 are unknown: they may have arrived\n1 waits until the person writes',
    { announcement },
  ],
]

/** Of what somebody said of an essay. */
const changed = { before: 'agua asequible y segura', after: 'agua gratuita y segura' }
const news7 = { type: 'point', point: '7' } as const
const ofEssays: readonly Case[] = [
  [
    { type: 'comment-public', essay: 'agua', point: '7' },
    '✔ Tu cambio de «El derecho al agua» (Para quién) ya está a la vista. Otras personas pueden apoyarlo.',
    '✔ Your change on “El derecho al agua” (Para quién) can be read by all now. Others may support it.',
  ],
  [
    { type: 'comment-returned', essay: 'agua', comment: '9', reason: 'insulting', note: 'Dilo sin apodos.' },
    'Leímos tu pregunta de «El derecho al agua» (Para quién) y no se publica. Ofende a personas o grupos. Di lo mismo sin ofender. Dilo sin apodos. Puedes decirlo de otra forma.',
    'We read your question on “El derecho al agua” (Para quién), and it is not published. It insults people or groups. Say the same without insulting. Dilo sin apodos. You may say it in another way.',
    { point: { ...point, kind: 'question', words: null } },
  ],
  [
    { ...news7, what: 'answered', own: true },
    'Hay respuesta a tu cambio de «El derecho al agua» (Para quién): «Que diga gratuita.»\n\nEl grupo que redacta responde:\nAsí será.',
    'There is an answer to your change on “El derecho al agua” (Para quién): “Que diga gratuita.”\n\nThe drafting group answers:\nAsí será.',
    { point: { ...point, answer: 'Así será.' } },
  ],
  [
    { ...news7, what: 'answered', own: false },
    'Hay respuesta a un comentario que apoyas (duda) de «El derecho al agua» (Para quién): «Que diga gratuita.»\n\nEl grupo que redacta responde:\nAsí será.',
    'There is an answer to a comment that you support (doubt) on “El derecho al agua” (Para quién): “Que diga gratuita.”\n\nThe drafting group answers:\nAsí será.',
    { point: { ...point, kind: 'doubt', answer: 'Así será.' } },
  ],
  [
    { ...news7, what: 'taken', version: 2, own: true },
    '🎉 Tu cambio se tomó en la versión 2 de «El derecho al agua» (Para quién): «Que diga gratuita.»\n\nagua [se quita: asequible] [se pone: gratuita] y segura',
    '🎉 Your change was taken into version 2 of “El derecho al agua” (Para quién): “Que diga gratuita.”\n\nagua [out: asequible] [in: gratuita] y segura',
    { point: { ...point, changed } },
  ],
  [
    { ...news7, what: 'taken', version: 2, own: false },
    '🎉 Un comentario que apoyas (cambio) se tomó en la versión 2 de «El derecho al agua» (Para quién): «Que diga gratuita.»',
    '🎉 A comment that you support (change) was taken into version 2 of “El derecho al agua” (Para quién): “Que diga gratuita.”',
  ],
  [
    { ...news7, what: 'left', version: 2, own: true },
    'Salió la versión 2 de «El derecho al agua» y tu cambio (Para quién) no entró esta vez; sigue a la vista, y el grupo que redacta puede tomarlo en otra: «Que diga gratuita.»',
    'Version 2 of “El derecho al agua” is out, and your change (Para quién) did not go into it this time; it stays public, and the drafting group may take it into another: “Que diga gratuita.”',
  ],
]

/** Every notice, at every count that changes its words. */
const cases: readonly Case[] = [
  ...ofEssays,
  [
    { type: 'event-approved', event: 12 },
    `✔ Las conclusiones de «${title}» están publicadas. Gracias por contarlas.`,
    `✔ The conclusions of “${title}” are published. Thank you for telling them.`,
    { event: event && { ...event, conclusions: 'Pedir agua.' } },
  ],
  [
    { type: 'event-over', event: 12 },
    `Terminó «${title}». Gracias por organizarlo. ¿Cuántas personas fueron, y a qué conclusiones llegaron?`,
    `“${title}” is over. Thank you for hosting it. How many people came, and which conclusions did you reach?`,
  ],
  [
    { type: 'event-rate', event: 12 },
    `¿Qué te pareció «${title}»? Califícalo del 1 al 5.`,
    `How was “${title}”? Rate it from 1 to 5.`,
  ],
  [
    { type: 'meeting-over', meeting: 5 },
    `¿Cómo les fue en «${title}»? Se contó a 12 personas. Escribe el acta: en qué estuvieron de acuerdo y en qué no.`,
    `How did “${title}” go? 12 people were counted. Write the report: what you agreed on, and what not.`,
  ],
  [
    { type: 'meeting-approved', meeting: 5, what: 'plan' },
    `✔ Tu encuentro «${title}» ya se muestra a todo el mundo.`,
    `✔ Everybody sees your meeting “${title}” now.`,
  ],
  [
    { type: 'meeting-approved', meeting: 5, what: 'report' },
    `✔ El acta de «${title}» está publicada. Gracias por convocar.`,
    `✔ The report of “${title}” is published. Thank you for convening it.`,
  ],
  [
    { type: 'meeting-returned', meeting: 5, what: 'report', reason: 'own', note: 'Quita el nombre.' },
    `El equipo te devolvió «${title}»: Quita el nombre.`,
    `The team sent “${title}” back: Quita el nombre.`,
  ],
  [
    { type: 'event-changed', event: 12 },
    `⚠ Cambió «${title}», al que te apuntaste. Ahora es así:\nmiércoles, 12 de octubre de 2016, 17:00–19:00\nFaro de Oriente`,
    `⚠ “${title}”, for which you registered, has changed. Now it is:\nWednesday, October 12, 2016 at 5:00 PM–7:00 PM\nFaro de Oriente`,
  ],
  [
    { type: 'event-cancelled', event: 12 },
    `✖ Se canceló «${title}», miércoles, 12 de octubre de 2016, 17:00–19:00. Lamentamos el cambio de planes.`,
    `✖ “${title}”, Wednesday, October 12, 2016 at 5:00 PM–7:00 PM, was cancelled. We are sorry for the change of plans.`,
  ],
  [
    { type: 'event-approved', event: 12 },
    `✔ Tu evento «${title}» está publicado: miércoles, 12 de octubre de 2016, 17:00–19:00. Te aviso cuando termine, para contar cómo salió.`,
    `✔ Your event “${title}” is published: Wednesday, October 12, 2016 at 5:00 PM–7:00 PM. I write to you when it is over, to tell how it went.`,
  ],
  [
    { type: 'event-returned', event: 12, reason: 'own', note: 'Di a qué hora.' },
    `El equipo te devolvió el evento «${title}»: Di a qué hora.`,
    `The team sent your event “${title}” back: Di a qué hora.`,
  ],
  [
    { type: 'event-reminder', event: 12, hours: false },
    `⏰ Recuerda: «${title}»\nmiércoles, 12 de octubre de 2016, 17:00–19:00\nFaro de Oriente\n\nSi ya no puedes ir, cancela tu lugar para que alguien más lo aproveche.`,
    `⏰ Remember: “${title}”\nWednesday, October 12, 2016 at 5:00 PM–7:00 PM\nFaro de Oriente\n\nIf you cannot come any more, cancel your place so that somebody else can have it.`,
  ],
  [
    { type: 'event-reminder', event: 12, hours: true },
    `⏰ Ya casi empieza «${title}»\nmiércoles, 12 de octubre de 2016, 17:00–19:00\nFaro de Oriente\n\n¡Te esperamos!`,
    `⏰ “${title}” begins soon\nWednesday, October 12, 2016 at 5:00 PM–7:00 PM\nFaro de Oriente\n\nSee you there!`,
  ],
  [
    { type: 'event-place', event: 12 },
    `🎟 Tienes lugar en «${title}»: miércoles, 12 de octubre de 2016, 17:00–19:00. Se liberó uno y te tocaba. Si ya no puedes ir, cancélalo y pasa a la siguiente persona.`,
    `🎟 You have a place at “${title}”: Wednesday, October 12, 2016 at 5:00 PM–7:00 PM. One was given up and it was your turn. If you cannot come any more, cancel it and the next person gets it.`,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: true },
    `Novedades de tu propuesta «${title}». Se publicó y empezó a recibir firmas.`,
    `News of your proposal “${title}”. It was published and opened for signatures.`,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false },
    `Novedades de «${title}». Se publicó y empezó a recibir firmas.`,
    `News of “${title}”. It was published and opened for signatures.`,
  ],
  ...(
    [
      [
        'review',
        '⏰ Debemos una revisión técnica el 12 de octubre de 2016: «Agua para todas» alcanzó 5,000 firmas.',
        '⏰ We owe a technical review on October 12, 2016: “Agua para todas” reached 5,000 signatures.',
        '⚠ Vamos tarde con una revisión técnica: la de «Agua para todas», que alcanzó 5,000 firmas, se debía el 12 de octubre de 2016.',
        '⚠ We are late with a technical review: that of “Agua para todas”, which reached 5,000 signatures, was owed on October 12, 2016.',
      ],
      [
        'presentation',
        '⏰ Debemos una presentación el 12 de octubre de 2016, y no hay reunión fijada: «Agua para todas» alcanzó 5,000 firmas.',
        '⏰ We owe a presentation on October 12, 2016, and no meeting is set: “Agua para todas” reached 5,000 signatures.',
        '⚠ Vamos tarde con una presentación: la de «Agua para todas», que alcanzó 5,000 firmas, se debía el 12 de octubre de 2016.',
        '⚠ We are late with a presentation: that of “Agua para todas”, which reached 5,000 signatures, was owed on October 12, 2016.',
      ],
      [
        'meeting',
        '⏰ La reunión es el 12 de octubre de 2016: se presenta «Agua para todas», que alcanzó 5,000 firmas.',
        '⏰ The meeting is on October 12, 2016: “Agua para todas”, which reached 5,000 signatures, is presented.',
        '⚠ Falta decir qué resultó: la reunión de «Agua para todas», que alcanzó 5,000 firmas, era el 12 de octubre de 2016.',
        '⚠ The outcome is still to be told: the meeting of “Agua para todas”, which reached 5,000 signatures, was on October 12, 2016.',
      ],
    ] as const
  ).flatMap(([what, es, english, lateEs, lateEnglish]): Case[] => {
    const owed = { type: 'owed', proposal, promise: '9', at: 5000, what, day: '2016-10-12' } as const
    return [
      [{ ...owed, late: false }, es, english],
      [{ ...owed, late: true }, lateEs, lateEnglish],
    ]
  }),
  [
    { type: 'tier', proposal, at: 5000, author: true, due: '2016-10-03' },
    '🎉 Tu propuesta «Agua para todas» alcanzó 5,000 firmas. Lo que sigue, a más tardar el 3 de octubre de 2016: el equipo técnico la revisa y publica su análisis.',
    '🎉 Your proposal “Agua para todas” has reached 5,000 signatures. What comes next, by October 3, 2016: the technical team reviews it and publishes its analysis.',
  ],
  [
    { type: 'tier', proposal, at: 10_000, author: false, due: '2016-10-03' },
    '🎉 «Agua para todas», que sigues, alcanzó 10,000 firmas. Lo que sigue, a más tardar el 3 de octubre de 2016: quien la propuso la presenta ante el grupo redactor de la constitución.',
    '🎉 “Agua para todas”, which you follow, has reached 10,000 signatures. What comes next, by October 3, 2016: its author presents it to the committee that drafts the constitution.',
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false, joins: 5, signed: false },
    `«${title}», que firmaste, se unió a «${other}», que pide lo mismo. Tu firma no se pasa sola: si también apoyas esa, fírmala.`,
    `“${title}”, which you signed, joined “${other}”, which asks for the same. Your signature does not move by itself: if you support that one too, sign it.`,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false, joins: 5, signed: true },
    `«${title}», que firmaste, se unió a «${other}», que pide lo mismo. Esa ya la firmaste, así que no tienes que hacer nada.`,
    `“${title}”, which you signed, joined “${other}”, which asks for the same. You signed that one already, so there is nothing to do.`,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: true, joins: 5, signed: false },
    `Tu propuesta «${title}» se unió a «${other}», que pide lo mismo, y ya no recibe firmas. A quienes la firmaron les preguntamos si firman la otra. ¿Y tú?`,
    `Your proposal “${title}” joined “${other}”, which asks for the same, and takes no more signatures. We ask those who signed it whether they sign the other. Will you?`,
  ],
  [
    { type: 'invited', survey: 'barrio', wave: '12' },
    'Te tocó opinar. Saliste en el sorteo del panel para «Tu barrio», 9 preguntas. Solo se pregunta a las personas sorteadas, así que tu respuesta cuenta por muchas.',
    'You were drawn. The panel’s lot fell on you for “Your neighbourhood”, 9 questions. Only those drawn are asked, so your answer counts for many.',
  ],
  [
    { type: 'invited', survey: 'barrio', wave: '12', again: true },
    'Un solo recordatorio: saliste en el sorteo del panel para «Tu barrio», 1 pregunta. Si no quieres, no pasa nada.',
    'One reminder and no more: the panel’s lot fell on you for “Your neighbourhood”, 1 question. If you would rather not, that is fine.',
    { survey: { title: { es: 'Tu barrio', en: 'Your neighbourhood' }, questions: 1 } },
  ],
  [
    { type: 'returned', draft: '4', reason: 'insulting' },
    `Leímos tu propuesta «${title}» y todavía no la publicamos: te la devolvemos para que la cambies y la envíes otra vez.\n\nOfende a personas o grupos. Di lo mismo sin ofender.`,
    `We read your proposal “${title}” and did not publish it yet: we return it to you to be changed and sent again.\n\nIt insults people or groups. Say the same without insulting.`,
  ],
  [
    { type: 'returned', draft: '4', reason: 'own', note: 'Falta la calle.' },
    `Leímos tu propuesta «${title}» y todavía no la publicamos: te la devolvemos para que la cambies y la envíes otra vez.\n\nFalta la calle.`,
    `We read your proposal “${title}” and did not publish it yet: we return it to you to be changed and sent again.\n\nFalta la calle.`,
  ],
  [
    { type: 'joined', draft: '4', proposal },
    `Leímos tu propuesta «${draft}». Ya hay una que pide lo mismo, «${title}», y juntas pesan más, así que no la publicamos aparte. ¿Quieres firmar esa?`,
    `We read your proposal “${draft}”. There is one that asks for the same, “${title}”, and together they weigh more, so we did not publish it apart. Do you want to sign that one?`,
  ],
  [
    { type: 'shift-doubtful', representative: '4', name: 'Sara', place: 'Alameda', asked: 9, unconfirmed: 6 },
    '⚠ En el turno de Sara en Alameda 6 números nunca confirmaron, de 9 a los que se mandó un código. Nada de eso se contó. Conviene hablar con la persona, o terminar su turno.',
    '⚠ In the shift of Sara at Alameda 6 numbers never confirmed, of 9 that a code was sent to. None of it was counted. It may be well to talk with them, or to end their shift.',
  ],
  [
    { type: 'digest', consultation: 'constitucion', week: '2026-10-19' },
    `Resumen de la semana
Del 19 de octubre al 25 de octubre de 2026

Conclusiones de eventos (1)
– «Mesa abierta» (fueron 14 personas): Arreglar la bomba.

Propuestas que avanzaron (5)
– 🎉 «Agua para todas» alcanzó 5,000 firmas. Lleva 5,210; 300 son de esa semana.
– «Propuesta 4 (oculta)»: 1 firma nueva. Lleva 12.
…y 3 más.

Encuestas (2)
– «Tu barrio»: ya hay resultados. ¿Te gusta? Lo más respondido: Sí (62%).
– «Tu barrio»: menos de 5 respuestas en la semana.

Lo que se debe (2)
– «Agua para todas»: Revisión técnica, por 5,000 firmas. ⚠ Se debía el 20 de octubre de 2026.
– «Agua para todas»: Presentación, por 10,000 firmas. Se debe el 26 de octubre de 2026.

Preguntas sin respuesta (1)
– «¿Quién repara la fuga?» (El agua, Acceso). Lo preguntan 3 personas.`,
    `Digest of the week
October 19 to October 25, 2026

Conclusions of events (1)
– “Mesa abierta” (14 people came): Arreglar la bomba.

Proposals that moved (5)
– 🎉 “Agua para todas” reached 5,000 signatures. It has 5,210; 300 are of that week.
– “Proposal 4 (hidden)”: 1 new signature. It has 12.
…and 3 more.

Surveys (2)
– “Your neighbourhood”: the results are there. Do you like it? Answered most: Yes (62%).
– “Your neighbourhood”: fewer than 5 answers in the week.

What is owed (2)
– “Agua para todas”: Technical review, for 5,000 signatures. ⚠ It was due on October 20, 2026.
– “Agua para todas”: Presentation, for 10,000 signatures. Due on October 26, 2026.

Questions unanswered (1)
– “¿Quién repara la fuga?” (El agua, Acceso). 3 people ask.`,
    { digest },
  ],
  [{ type: 'review-waiting' }, 'Hay propuestas que esperan revisión.', 'Proposals wait for review.'],
  [
    { type: 'entry', proposal, entry: '7', author: true },
    `Novedades de tu propuesta «${title}». Se invalidaron 3,000 firmas (30 de fuera de la ciudad). Motivo: «${reason}». Quedan 7,920 firmas de la ciudad. La meta de 10,000 ya se había alcanzado y se mantiene.`,
    `News of your proposal “${title}”. 3,000 signatures were invalidated (30 from elsewhere). Reason: “${reason}”. 7,920 signatures from the city are left. The goal of 10,000 had been reached, and stands.`,
    invalidated,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false },
    `Novedades de «${title}». Vuelve a contar 1 firma que se había invalidado. Motivo: «${reason}». Ahora hay 7,920 firmas de la ciudad.`,
    `News of “${title}”. 1 signature that was invalidated counts again. Reason: “${reason}”. There are 7,920 signatures from the city now.`,
    restored,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false, concerned: true },
    `Tu firma en «${title}» ya no cuenta. El equipo de la ciudad la invalidó. Motivo: «${reason}»\n\nSi no es así, abre la propuesta y elige «Es un error».`,
    `Your signature on “${title}” no longer counts. The city’s team invalidated it. Reason: “${reason}”\n\nIf that is not so, open the proposal and choose “It is a mistake”.`,
    invalidated,
  ],
  [
    { type: 'entry', proposal, entry: '7', author: false, concerned: true },
    `Tu firma en «${title}» vuelve a contar. El equipo de la ciudad revisó lo que había invalidado. Motivo: «${reason}»`,
    `Your signature on “${title}” counts again. The city’s team reviewed what it had invalidated. Reason: “${reason}”`,
    restored,
  ],
  [
    { type: 'invalid', proposal },
    `Tu firma en «${title}» está invalidada, así que no cuenta. Motivo: «${reason}»\n\nSi no es así, abre la propuesta y elige «Es un error».`,
    `Your signature on “${title}” is invalidated, so it does not count. Reason: “${reason}”\n\nIf that is not so, open the proposal and choose “It is a mistake”.`,
    { reason },
  ],
  [
    { type: 'signed', proposal, count: 0, elsewhere: 1 },
    `✔ Registrada. Tu firma en «${title}» se cuenta aparte, con las de fuera de la ciudad: va 1, y ninguna de la ciudad.`,
    `✔ Recorded. Your signature on “${title}” is counted apart, with those from elsewhere: 1 so far, and no signatures from the city.`,
  ],
  [
    { type: 'withdrawn', proposal, count: 5_210, elsewhere: 0 },
    `✔ Retiré tu firma de «${title}». Ahora hay 5,210 firmas de la ciudad y ninguna de fuera.`,
    `✔ I withdrew your signature from “${title}”. 5,210 signatures from the city and none from elsewhere are left.`,
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'ready' },
    '✔ WhatsApp funciona de nuevo.',
    '✔ WhatsApp works again.',
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'pairing' },
    '⚠ WhatsApp espera que alguien del equipo vincule el teléfono.',
    '⚠ WhatsApp waits for someone of the team to pair the phone.',
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'logged-out' },
    '⚠ WhatsApp: el teléfono cerró la sesión. Hay que vincularlo de nuevo; lo que escriban se responderá después.',
    '⚠ WhatsApp: the phone ended the session. It must be paired again; what people write will be answered afterwards.',
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'reconnecting' },
    '⚠ WhatsApp perdió la conexión y sigue intentando recuperarla.',
    '⚠ WhatsApp lost its connection and keeps trying to get it back.',
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'silent' },
    '⚠ WhatsApp no da señales de vida: revisen que su proceso siga en marcha.',
    '⚠ WhatsApp gives no sign of life: see that its process is running.',
  ],
  [
    { type: 'health', channel: 'whatsapp', state: 'broken' },
    '⚠ WhatsApp dejó de funcionar y no se arregla solo. El detalle está en la página del equipo.',
    '⚠ WhatsApp stopped working and does not mend itself. The details are on the team’s page.',
  ],
  [
    { type: 'signed', proposal, count: 1 },
    '✔ Registrada. Tu firma en «Agua para todas» ya cuenta: va 1 firma; faltan 4,999 para 5,000.',
    '✔ Recorded. Your signature on “Agua para todas” counts now: 1 signature so far; 4,999 to go to 5,000.',
  ],
  [
    { type: 'signed', proposal, count: 9999 },
    '✔ Registrada. Tu firma en «Agua para todas» ya cuenta: van 9,999 firmas; falta 1 para 10,000.',
    '✔ Recorded. Your signature on “Agua para todas” counts now: 9,999 signatures so far; 1 to go to 10,000.',
  ],
  [
    { type: 'signed', proposal, count: 50_000 },
    '✔ Registrada. Tu firma en «Agua para todas» ya cuenta: van 50,000 firmas.',
    '✔ Recorded. Your signature on “Agua para todas” counts now: 50,000 signatures so far.',
  ],
  [
    { type: 'signed', proposal, count: 50_000, receipt: '7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N' },
    '✔ Registrada. Tu firma en «Agua para todas» ya cuenta: van 50,000 firmas.\n\nRecibo: 7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N',
    '✔ Recorded. Your signature on “Agua para todas” counts now: 50,000 signatures so far.\n\nReceipt: 7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N',
  ],
  [
    { type: 'signed', proposal, count: 1, receipt: '7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N', assisted: true },
    '✔ Registrada. La firma a «Agua para todas» con tu ayuda ya cuenta: va 1 firma.\n\nRecibo de la persona, por si lo quiere apuntar: 7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N',
    '✔ Recorded. The signature for “Agua para todas” with your help counts: there is 1 signature.\n\nThe person’s receipt, should they want to note it: 7Q2M-40FX-9ZK1-3D8V-TW5C-6HRE-2B0N',
  ],
  [
    { type: 'already-signed', proposal, assisted: true },
    'La persona a la que ayudaste ya había firmado «Agua para todas». Su firma cuenta una vez.',
    'The person whom you helped had signed “Agua para todas” before. Their signature counts once.',
  ],
  [
    { type: 'closed', proposal, assisted: true },
    '«Agua para todas» ya no recibe firmas, así que la de la persona a la que ayudaste no se registró.',
    '“Agua para todas” takes no more signatures, so that of the person whom you helped was not recorded.',
  ],
  [
    { type: 'already-signed', proposal },
    'Ya habías firmado «Agua para todas». Tu firma cuenta una vez.',
    'You had already signed “Agua para todas”. Your signature counts once.',
  ],
  [
    { type: 'closed', proposal },
    '«Agua para todas» ya no recibe firmas, así que la tuya no se registró.',
    '“Agua para todas” no longer takes signatures, so yours was not recorded.',
  ],
  [
    { type: 'withdrawn', proposal, count: 0 },
    '✔ Retiré tu firma de «Agua para todas». Ya no tiene firmas.',
    '✔ I withdrew your signature from “Agua para todas”. No signatures are left.',
  ],
  [
    { type: 'withdrawn', proposal, count: 1 },
    '✔ Retiré tu firma de «Agua para todas». Queda 1 firma.',
    '✔ I withdrew your signature from “Agua para todas”. 1 signature is left.',
  ],
  [
    { type: 'withdrawn', proposal, count: 1234 },
    '✔ Retiré tu firma de «Agua para todas». Quedan 1,234 firmas.',
    '✔ I withdrew your signature from “Agua para todas”. 1,234 signatures are left.',
  ],
  [
    { type: 'daily', proposals: [{ proposal, title, at: 10, count: 10 }] },
    'Tu propuesta avanza.\n\n«Agua para todas» llegó a 10 firmas. Faltan 4,990 para 5,000: el equipo técnico la revisa y publica su análisis.',
    'Your proposal is moving on.\n\n“Agua para todas” has reached 10 signatures. 4,990 to go to 5,000: the technical team reviews it and publishes its analysis.',
  ],
  [
    { type: 'survey-unfinished', survey },
    'Dejaste a medias la encuesta «Imagina tu ciudad». Te faltan 11 preguntas, y lo que respondiste sigue guardado. Te lo recuerdo solo esta vez.',
    'You left the survey “Imagine your city” half-way. 11 questions are left, and what you answered is kept. I remind you just this once.',
  ],
  [
    { type: 'survey-unfinished', survey },
    'Dejaste a medias la encuesta «Imagina tu ciudad». Te falta 1 pregunta, y lo que respondiste sigue guardado. Te lo recuerdo solo esta vez.',
    'You left the survey “Imagine your city” half-way. 1 question is left, and what you answered is kept. I remind you just this once.',
    { unfinished: { ...unfinished, left: 1 } },
  ],
  [
    { type: 'survey-unfinished', survey },
    'Dejaste a medias la encuesta «Imagina tu ciudad». Solo falta que la envíes, y lo que respondiste sigue guardado. Te lo recuerdo solo esta vez.',
    'You left the survey “Imagine your city” half-way. All that is left is to send it, and what you answered is kept. I remind you just this once.',
    { unfinished: { ...unfinished, left: 0 } },
  ],
  [
    { type: 'daily', proposals: [{ proposal, title, at: 1, count: 1, recent: 1 }] },
    'Tu propuesta avanza.\n\n«Agua para todas» ya recibió su primera firma. Faltan 4,999 para 5,000: el equipo técnico la revisa y publica su análisis.',
    'Your proposal is moving on.\n\n“Agua para todas” has received its first signature. 4,999 to go to 5,000: the technical team reviews it and publishes its analysis.',
  ],
  [
    {
      type: 'daily',
      proposals: [1, 2, 3, 4, 5, 6, 7].map((one) => ({
        proposal: one,
        title: `Parque ${one}`,
        at: 45_000,
        count: 60_000 - one,
        recent: one,
      })),
    },
    `Tus propuestas avanzan.\n\n${[1, 2, 3, 4, 5].map((one) => `«Parque ${one}» llegó a 45,000 firmas y ahora lleva 59,99${10 - one} (${one} ${one === 1 ? 'nueva' : 'nuevas'} desde ayer).`).join('\n\n')}\n\nOtras 2 avanzaron también.`,
    `Your proposals are moving on.\n\n${[1, 2, 3, 4, 5].map((one) => `“Parque ${one}” has reached 45,000 signatures and now has 59,99${10 - one} (${one} ${one === 1 ? 'signature' : 'signatures'} since yesterday).`).join('\n\n')}\n\n2 more have moved on too.`,
  ],
  [
    { type: 'letter', proposal, message: '4' },
    `Lupita H. escribe a quienes firmaron «${title}»:\n\nGracias.`,
    `Lupita H. writes to those who signed “${title}”:\n\nGracias.`,
  ],
  [
    { type: 'letter-approved', proposal, people: 1_200 },
    `✔ Tu mensaje a quienes firmaron «${title}» está aprobado: va en camino a 1,200 personas.`,
    `✔ Your message to those who signed “${title}” is approved: it is on its way to 1,200 people.`,
  ],
  [
    { type: 'letter-returned', proposal, reason: 'unclear', note: 'Di a qué hora.' },
    `Tu mensaje a quienes firmaron «${title}» no se envió: Cuesta entender qué pasa o qué debería cambiar. Dilo más sencillo.\n\nDi a qué hora.\n\nLo guardé en «Cómo va» para que lo cambies.`,
    `Your message to those who signed “${title}” was not sent: It is hard to see what is wrong or what should change. Say it more simply.\n\nDi a qué hora.\n\nI kept it under “How it goes” for you to change.`,
  ],
  [
    { type: 'weekly', proposal, week: '2016-09-05' },
    `La semana de «${title}»\nDel 5 de septiembre al 11 de septiembre recibió 23 firmas; en total lleva 34.\n\nLo que sigue: faltan 4,966 para 5,000: el equipo técnico la revisa y publica su análisis.`,
    `The week of “${title}”\nFrom September 5 to September 11 it received 23 signatures; it has 34 in all.\n\nWhat comes next: 4,966 to go to 5,000: the technical team reviews it and publishes its analysis.`,
  ],
  [
    { type: 'tier', proposal, at: 5000, author: true },
    '🎉 Tu propuesta «Agua para todas» alcanzó 5,000 firmas. Lo que sigue: el equipo técnico la revisa y publica su análisis.',
    '🎉 Your proposal “Agua para todas” has reached 5,000 signatures. What comes next: the technical team reviews it and publishes its analysis.',
  ],
  [
    { type: 'tier', proposal, at: 50_000, author: false },
    '🎉 «Agua para todas», que sigues, alcanzó 50,000 firmas. Lo que sigue: quien la propuso la presenta en persona ante la Jefatura de Gobierno.',
    '🎉 “Agua para todas”, which you follow, has reached 50,000 signatures. What comes next: its author presents it to the mayor in person.',
  ],
  ...announced,
]

describe('a notice says', () => {
  test.each(cases.map(([notice, es, english, more = {}]) => ({ notice, es, english, more })))(
    '$es',
    ({ notice, es, english, more }) => {
      expect(plain(noticeReply(notice, { ...about, ...more }, 'es', city).text)).toBe(es)
      expect(plain(noticeReply(notice, { ...about, ...more }, 'en', city).text)).toBe(english)
    },
  )

  test('something here for each type and each of its messages', () => {
    const types = Notice.options.map((option) => option.shape.type.value)
    expect(new Set(cases.map(([notice]) => notice.type))).toEqual(new Set(types))
    for (const [notice, , , more] of cases) noticeReply(notice, { ...about, ...more }, 'en', city)
    const messages = Object.keys(en).filter((key) => key.startsWith('notice.'))
    expect(messages.filter((key) => !said.has(key))).toEqual([])
  })

  test('the counts in bold where they are the news', () => {
    const { text } = noticeReply({ type: 'tier', proposal, at: 5000, author: true }, about, 'es', city)
    expect(text).toContainEqual({ bold: '5,000 firmas' })
  })
})

describe('every notice', () => {
  const all = cases.flatMap(([notice]) => languages.map((language) => ({ notice, language })))

  test('of several proposals has a button for each of which it tells', () => {
    const [many] = cases.filter(([notice]) => notice.type === 'daily').slice(-1)
    const choices = many && noticeReply(many[0], about, 'es', city).prompt?.choices
    expect(choices?.map(({ label, command }) => [label, command?.payload])).toEqual(
      [1, 2, 3, 4, 5].map((one) => [`Parque ${one}`, `p_${one}`]),
    )
  })

  test.each<readonly [Notice, string, string]>([
    [{ type: 'tier', proposal, at: 5000, author: true }, 'Ver la propuesta', 'p_3'],
    [{ type: 'entry', proposal, entry: '7', author: false }, 'Ver la propuesta', 'p_3'],
    [
      { type: 'entry', proposal, entry: '7', author: false, joins: 5, signed: true },
      'Ver la propuesta',
      'p_5',
    ],
    [{ type: 'entry', proposal, entry: '7', author: false, joins: 5, signed: false }, 'Ver y firmar', 'p_5'],
    [{ type: 'joined', draft: '4', proposal }, 'Ver y firmar', 'p_3'],
    [{ type: 'returned', draft: '4', reason: 'unclear' }, 'Abrir mi borrador', 'd_4'],
    [{ type: 'review-waiting' }, 'Revisar', 'review'],
    [
      {
        type: 'shift-doubtful',
        representative: '4',
        name: 'Sara',
        place: 'Alameda',
        asked: 9,
        unconfirmed: 6,
      },
      'Ver a la persona',
      'r_4',
    ],
    [{ type: 'digest', consultation: 'constitucion', week: '2026-10-19' }, 'Leer el resumen', 'w_2026-10-19'],
    [{ type: 'comment-public', essay: 'agua', point: '7' }, 'Ver el comentario', 'k_7'],
    [
      { type: 'comment-returned', essay: 'agua', comment: '9', reason: 'unclear' },
      'Abrir el ensayo',
      't_agua',
    ],
    [{ type: 'point', point: '7', what: 'answered', own: true }, 'Ver el comentario', 'k_7'],
    [{ type: 'weekly', proposal, week: '2016-09-05' }, 'Ver la propuesta', 'p_3'],
    [{ type: 'daily', proposals: [{ proposal, title, at: 10, count: 10 }] }, 'Ver la propuesta', 'p_3'],
  ])('has a button that opens what it is about at any time: %o', (notice, label, payload) => {
    const { prompt } = noticeReply(notice, about, 'es', city)
    expect(prompt?.choices).toEqual([{ id: 'open', label, command: { name: 'start', payload } }])
  })

  const several = new Set(['health', 'daily', 'letter', 'survey-unfinished', 'invited', 'event-rate'])
  const ones = all.filter(({ notice }) => !several.has(notice.type))
  test.each(ones)('has one button, but for some: $notice.type in $language', (one) => {
    const { prompt } = noticeReply(one.notice, about, one.language, city)
    expect(prompt?.choices.length).toBe(1)
  })

  test('of a survey that was left half-way leads back to it, or says that no reminder is wanted', () => {
    const { prompt } = noticeReply({ type: 'survey-unfinished', survey }, about, 'es', city)
    expect(prompt?.choices.map(({ label, command }) => [label, command?.payload])).toEqual([
      ['Seguir', 'e_imagina-tu-ciudad'],
      ['No recordarme', 'eq_imagina-tu-ciudad'],
    ])
    expect(prompt?.choices.map((choice) => plain(spokenCommand('es', choice)))).toEqual([
      'Para seguir, escribe responder la encuesta imagina-tu-ciudad.',
      'Para que no te la recuerde, escribe no recordar la encuesta imagina-tu-ciudad.',
    ])
  })

  test('does not repeat the title of a proposal that is hidden', () => {
    const notice: Notice = { type: 'entry', proposal, entry: '7', author: false }
    const entry = { kind: 'hidden', reason: 'own', note: 'Nombra a un vecino.' } as const
    expect(plain(noticeReply(notice, { title: '', entry }, 'es', city).text)).toBe(
      'Novedades de «Propuesta 3 (oculta)». El equipo la ocultó. Nombra a un vecino.',
    )
  })

  test('of somebody who was drawn begins the survey, or puts it off', () => {
    const { prompt } = noticeReply({ type: 'invited', survey: 'barrio', wave: '12' }, about, 'es', city)
    expect(prompt?.choices).toEqual([
      { id: 'begin', label: 'Empezar', command: { name: 'start', payload: 'e_barrio' } },
      { id: 'postpone', label: 'Ahora no', command: { name: 'start', payload: 'w_12_n' } },
    ])
  })

  test.each(languages)('of what the city owes has one button, which opens that, in %s', (language) => {
    const [owed] = cases.flatMap(([notice]) => (notice.type === 'owed' ? [notice] : []))
    if (!owed) throw new Error('no notice of what is owed')
    const { prompt } = noticeReply(owed, about, language, city)
    const label = language === 'es' ? 'Abrir el pendiente' : 'Open it'
    expect(prompt?.choices).toEqual([{ id: 'owed', label, command: { name: 'start', payload: 'o_9' } }])
  })

  test.each(all)('is stored and read back unchanged: $notice.type', ({ notice }) => {
    expect(Notice.parse(JSON.parse(JSON.stringify(notice)))).toEqual(notice)
  })

  test.each(all)('fits every channel with the longest title: $notice.type in $language', (one) => {
    const reply = noticeReply(one.notice, { ...about, title: 'Ñ'.repeat(70) }, one.language, city)
    for (const can of Object.values(capabilities)) expect(losses(reply, can)).toEqual([])
  })

  test('that answers what the person did is a receipt, and no other', () => {
    const receipts = cases.filter(([notice]) => isReceipt(notice)).map(([notice]) => notice.type)
    expect(new Set(receipts)).toEqual(
      new Set(['signed', 'already-signed', 'closed', 'withdrawn', 'invalid', 'announcement']),
    )
  })
})

describe('the text message with a code', () => {
  test('says the code, how long it is good for, and not to share it', () => {
    expect(word('es', 'code.message', { code: '012345', minutes: 10 })).toBe(
      'Tu código de Voces es 012345. Vence en 10 minutos. No lo compartas.',
    )
    expect(word('en', 'code.message', { code: '012345', minutes: 1 })).toBe(
      'Your Voces code is 012345. It expires in 1 minute. Do not share it.',
    )
  })

  test('is plain words that fit one text message in the alphabet of text messages or in two of the other', () => {
    for (const language of languages) {
      const text = say(language, 'code.message', { code: '012345', minutes: 10 })
      expect(text.every((span) => typeof span === 'string')).toBe(true)
      // With an accent that GSM-7 lacks (í, ó) a text message holds 70 characters, and 67 in each of several.
      expect(plain(text).length).toBeLessThanOrEqual(134)
    }
  })
})
