import type { Language } from '../../../core/reply.ts'

/** What the page of receipts says. */
export interface Words {
  title: string
  lead: string
  label: string
  check: string
  counted(count: string, title: string, day: string): string
  since: string
  waiting(title: string): string
  withdrawn(title: string, day: string): string
  neverCounted(title: string): string
  sinceInvalidated(reason: string): string
  invalidated(title: string, reason: string): string
  lastCounted(day: string): string
  unknown: string
  mistyped: string
  length(characters: number): string
  empty: string
  character(character: string): string
  limited: string
  read: string
  download: string
  show: string
  offline: string
  meaning: string
  means: readonly string[]
  roots: string
  rootsLead: string
  noRoots: string
  signatures(count: number, shown: string): string
  closed(time: string): string
  all: string
}

const es: Words = {
  title: 'Recibos',
  lead: 'Cada firma da un recibo. Con él compruebas que tu firma está contada, sin decir quién eres.',
  label: 'Tu recibo',
  check: 'Comprobar',
  counted: (count, title, day) =>
    `Está contado: es una de las firmas (${count}) de «${title}» al cierre del ${day}.`,
  since: 'Después se retiró, así que el próximo cierre ya no la cuenta.',
  waiting: (title) =>
    `La firma está registrada en «${title}». Entra en el próximo cierre, después de la medianoche; vuelve mañana para ver la prueba.`,
  withdrawn: (title, day) => `Esta firma de «${title}» se retiró. Contó por última vez al cierre del ${day}.`,
  neverCounted: (title) =>
    `Esta firma de «${title}» se retiró antes de que cerrara el día, así que ningún cierre la cuenta.`,
  sinceInvalidated: (reason) =>
    `Después el equipo de la ciudad la invalidó, así que el próximo cierre ya no la cuenta. Motivo: «${reason}»`,
  invalidated: (title, reason) =>
    `El equipo de la ciudad invalidó esta firma de «${title}», así que no cuenta. Motivo: «${reason}»`,
  lastCounted: (day) => `Contó por última vez al cierre del ${day}.`,
  unknown: 'Está bien escrito, pero ninguna firma tiene este recibo.',
  mistyped:
    'Hay un error al copiarlo: alguna letra o cifra es otra. Revísalo, o cópialo y pégalo desde tu chat.',
  length: (characters) => `Un recibo tiene 28 letras y cifras, y aquí hay ${characters}.`,
  empty: 'Escribe o pega tu recibo; está en el mensaje que confirmó tu firma, y en «Mis firmas».',
  character: (character) => `«${character}» no aparece en ningún recibo. Solo llevan letras y cifras.`,
  limited: 'Son muchas comprobaciones seguidas. Espera un minuto y vuelve a intentarlo.',
  read: 'Ver la propuesta',
  download: 'Descargar la prueba',
  show: 'Ver la prueba',
  offline:
    'La prueba se comprueba también sin conexión y sin confiar en esta página, con una copia de las raíces:',
  meaning: 'Qué prueba un recibo',
  means: [
    'Que tu firma está entre las que cuenta la raíz de un día. Si la ciudad la quitara, ya no habría prueba.',
    'Quien guarde las raíces de ayer nota si alguien cambia el pasado: cada raíz sella todas las anteriores.',
    'No dice quién firmó. Quien tenga tu recibo solo sabe que existe una firma con él.',
  ],
  roots: 'Raíces publicadas',
  rootsLead: 'Cada medianoche, una raíz sella todas las firmas que cuentan. Anótala o guarda una copia.',
  noRoots: 'Todavía no se ha cerrado ningún día.',
  signatures: (count, shown) => (count === 1 ? '1 firma' : `${shown} firmas`),
  closed: (time) => `cerrado ${time}`,
  all: 'Todas, para guardar (roots.json)',
}

const en: Words = {
  title: 'Receipts',
  lead: 'Each signature gives a receipt. With it you check that your signature is counted, without saying who you are.',
  label: 'Your receipt',
  check: 'Check',
  counted: (count, title, day) =>
    `It is counted: one of the signatures (${count}) of “${title}” at the close of ${day}.`,
  since: 'It was withdrawn afterwards, so the next close no longer counts it.',
  waiting: (title) =>
    `The signature is recorded on “${title}”. It enters the next close, after midnight; come back tomorrow to see the proof.`,
  withdrawn: (title, day) =>
    `This signature of “${title}” was withdrawn. It last counted at the close of ${day}.`,
  neverCounted: (title) =>
    `This signature of “${title}” was withdrawn before the day was closed, so no close counts it.`,
  sinceInvalidated: (reason) =>
    `The city’s team invalidated it afterwards, so the next close no longer counts it. Reason: “${reason}”`,
  invalidated: (title, reason) =>
    `The city’s team invalidated this signature of “${title}”, so it does not count. Reason: “${reason}”`,
  lastCounted: (day) => `It last counted at the close of ${day}.`,
  unknown: 'It is written correctly, but no signature has this receipt.',
  mistyped:
    'There is a slip in it: some letter or digit is another. Look again, or copy and paste it from your chat.',
  length: (characters) => `A receipt has 28 letters and digits, and here are ${characters}.`,
  empty:
    'Type or paste your receipt; it is in the message that confirmed your signature, and in “My signatures”.',
  character: (character) => `“${character}” is in no receipt. They hold letters and digits only.`,
  limited: 'Those are many checks in a row. Wait a minute and try again.',
  read: 'See the proposal',
  download: 'Download the proof',
  show: 'See the proof',
  offline: 'The proof can also be checked offline, without trusting this page, with a copy of the roots:',
  meaning: 'What a receipt proves',
  means: [
    'That your signature is among those that a day’s root counts. If the city took it away, there would be no proof.',
    'Whoever keeps yesterday’s roots notices when somebody changes the past: each root seals all before it.',
    'It does not say who signed. Whoever has your receipt knows only that there is a signature with it.',
  ],
  roots: 'Published roots',
  rootsLead: 'Each midnight a root seals all signatures that count. Note it down, or keep a copy.',
  noRoots: 'No day has been closed yet.',
  signatures: (count, shown) => (count === 1 ? '1 signature' : `${shown} signatures`),
  closed: (time) => `closed ${time}`,
  all: 'All of them, to keep (roots.json)',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
