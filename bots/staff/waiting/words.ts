import type { Language } from '../../../core/reply.ts'

export interface Words {
  nothing: string
  noRole: string
  open: string
  reviews: string
  reviewing(count: number): string
  since(time: string): string
  owed: string
  more(count: number): string
  announcements: string
  toApprove: string
  yours: string
  failed(count: number): string
  unknown(count: number): string
  shifts: string
  unconfirmed(count: number, asked: number): string
  failures: string
  notices(count: number, channel: string): string
  retry: string
  retried(count: number): string
  effects(count: number): string
  worker: string
}

const es: Words = {
  nothing: 'Nada te espera.',
  noRole: 'Todavía no te toca nada en el equipo: quien administra puede darte un papel en el chat.',
  open: 'Abrir en',
  reviews: 'Por revisar',
  reviewing: (count) =>
    count === 1 ? '1 texto espera que alguien lo lea' : `${count} textos esperan que alguien los lea`,
  since: (time) => `desde el ${time}`,
  owed: 'Lo que debemos',
  more: (count) => (count === 1 ? 'y 1 más' : `y ${count} más`),
  announcements: 'Avisos',
  toApprove: 'Espera que alguien lo apruebe',
  yours: 'Lo escribiste tú, así que lo aprueba otra persona',
  failed: (count) => (count === 1 ? 'No llegó a 1 persona' : `No llegó a ${count} personas`),
  unknown: (count) =>
    count === 1 ? 'No se sabe si llegó a 1 persona' : `No se sabe si llegó a ${count} personas`,
  shifts: 'Representantes',
  unconfirmed: (count, asked) =>
    count === 1
      ? `1 número nunca confirmó, de ${asked} a los que se mandó un código. Nada de eso se contó.`
      : `${count} números nunca confirmaron, de ${asked} a los que se mandó un código. Nada de eso se contó.`,
  failures: 'Fallas',
  notices: (count, channel) =>
    count === 1
      ? `1 mensaje no se pudo entregar en ${channel}`
      : `${count} mensajes no se pudieron entregar en ${channel}`,
  retry: 'Intentar otra vez',
  retried: (count) =>
    count === 1 ? '1 mensaje se intenta otra vez.' : `${count} mensajes se intentan otra vez.`,
  effects: (count) =>
    count === 1
      ? '1 encargo espera a que un «worker» lo haga'
      : `${count} encargos esperan a que un «worker» los haga`,
  worker: 'Nada se pierde. Si sigue aquí en unos minutos, revisen que un «worker» esté en marcha.',
}

const en: Words = {
  nothing: 'Nothing waits for you.',
  noRole: 'Nothing in the team is yours to do yet: whoever administrates can give you a role in chat.',
  open: 'Open in',
  reviews: 'To review',
  reviewing: (count) =>
    count === 1 ? '1 text waits for somebody to read it' : `${count} texts wait for somebody to read them`,
  since: (time) => `since ${time}`,
  owed: 'What we owe',
  more: (count) => `and ${count} more`,
  announcements: 'Announcements',
  toApprove: 'Waits for somebody to approve it',
  yours: 'You wrote it, so somebody else approves it',
  failed: (count) => (count === 1 ? 'Did not reach 1 person' : `Did not reach ${count} people`),
  unknown: (count) =>
    count === 1
      ? 'Nobody knows whether it reached 1 person'
      : `Nobody knows whether it reached ${count} people`,
  shifts: 'Representatives',
  unconfirmed: (count, asked) =>
    count === 1
      ? `1 number never confirmed, of ${asked} that a code was sent to. None of it was counted.`
      : `${count} numbers never confirmed, of ${asked} that a code was sent to. None of it was counted.`,
  failures: 'Failures',
  notices: (count, channel) =>
    count === 1
      ? `1 message could not be delivered on ${channel}`
      : `${count} messages could not be delivered on ${channel}`,
  retry: 'Try again',
  retried: (count) => (count === 1 ? '1 message is tried again.' : `${count} messages are tried again.`),
  effects: (count) =>
    count === 1 ? '1 task waits for a worker to do it' : `${count} tasks wait for a worker to do them`,
  worker: 'Nothing is lost. If it is still here in a few minutes, see that a worker is running.',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
