import { policy } from '../../../../core/policy.ts'
import type { Language } from '../../../../core/reply.ts'
import type { Facet } from '../../../../core/representation/counted.ts'
import type { Step } from '../../../../core/representation/pyramid.ts'

/** What the pages say of whom signatures represent, and of how many people take part. Numbers come formatted. */
export interface Words {
  /** Of a proposal. */
  whom: string
  counted(signatures: string): string
  borough: string
  ofCity: string
  ofSigned: string
  ratio: string
  keptBack: string
  method: string
  /** What the bar, the mark and the line of the chart are. */
  legend: string
  more: string
  facets: Readonly<Record<Exclude<Facet, 'borough'>, string>>
  category: string
  people: string
  unsaid: string
  categories: Readonly<Record<string, string>>
  data: string
  /** Of the city. */
  title: string
  about(city: string): string
  notYet: string
  steps: Readonly<Record<Step, string>>
  wentOn(percent: string): string
  few: string
  how: string
  asOf: string
}

const { smallest } = policy.results

const es: Words = {
  whom: '¿A quién representa?',
  counted: (signatures) => `De ${signatures} firmas, contadas el`,
  borough: 'Alcaldía',
  ofCity: 'De la ciudad',
  ofSigned: 'De las firmas',
  ratio: 'Razón e intervalo al 95 %',
  keptBack: 'no se muestra',
  method: `La razón es la parte de las firmas entre la parte de la ciudad según el censo: 1 es como la ciudad. Se calcula entre quienes dijeron su alcaldía; el intervalo es el de Wilson. No se muestra nada de menos de ${smallest} personas, ni lo que permitiría deducirlo.`,
  legend:
    'Barra: parte de las firmas. Raya: parte de la ciudad. Contorno: donde está la de las firmas 95 veces de cada 100. ×: la razón.',
  more: 'Por alcaldía, edad, género, canal y origen',
  facets: { age: 'Edad', gender: 'Género', channel: 'Por dónde firmaron', origin: 'Cómo llegaron' },
  category: 'Grupo',
  people: 'Firmas',
  unsaid: 'sin dato',
  categories: {
    '18-29': '18 a 29 años',
    '30-44': '30 a 44 años',
    '45-59': '45 a 59 años',
    '60+': '60 años o más',
    woman: 'mujeres',
    man: 'hombres',
    other: 'otro',
    telegram: 'Telegram',
    whatsapp: 'WhatsApp',
    web: 'esta página',
    terminal: 'terminal',
    chat: 'por el chat',
    stand: 'en un módulo',
    qr: 'con el QR de quien recoge firmas',
    assisted: 'con ayuda en la calle',
  },
  data: 'Estos números como datos abiertos',
  title: 'Quiénes participan',
  about: (city) =>
    `Cuántas personas participan en ${city} y cuántas siguen: del primer mensaje a proponer, comentar o asistir.`,
  notYet: 'Todavía no se cuenta.',
  steps: {
    joined: 'Entraron a un chat',
    proved: 'Comprobaron su teléfono',
    signed: 'Firmaron una propuesta',
    several: 'Firmaron varias',
    beyond: 'Además propusieron, comentaron o asistieron',
  },
  wentOn: (percent) => `${percent} de las anteriores`,
  few: `menos de ${smallest}`,
  how: 'Cada paso cuenta a quienes también dieron los anteriores. Un chat sin teléfono comprobado cuenta como una persona: no se sabe si alguien tiene varios.',
  asOf: 'Contado el',
}

const en: Words = {
  whom: 'Whom does it represent?',
  counted: (signatures) => `Of ${signatures} signatures, counted on`,
  borough: 'Borough',
  ofCity: 'Of the city',
  ofSigned: 'Of the signatures',
  ratio: 'Ratio and 95% interval',
  keptBack: 'not shown',
  method: `The ratio is the part of the signatures by the part of the city, by the census: 1 is like the city. It is of those who said their borough; the interval is Wilson’s. Nothing of fewer than ${smallest} people is shown, nor what it could be worked out from.`,
  legend:
    'Bar: part of the signatures. Mark: part of the city. Outline: where that of the signatures lies 95 times of 100. ×: the ratio.',
  more: 'By borough, age, gender, channel and origin',
  facets: { age: 'Age', gender: 'Gender', channel: 'Where they signed', origin: 'How they came' },
  category: 'Group',
  people: 'Signatures',
  unsaid: 'not known',
  categories: {
    '18-29': '18 to 29 years',
    '30-44': '30 to 44 years',
    '45-59': '45 to 59 years',
    '60+': '60 years or more',
    woman: 'women',
    man: 'men',
    other: 'other',
    telegram: 'Telegram',
    whatsapp: 'WhatsApp',
    web: 'this page',
    terminal: 'terminal',
    chat: 'by chat',
    stand: 'at a stand',
    qr: 'by the QR of who gathers signatures',
    assisted: 'helped in the street',
  },
  data: 'These numbers as open data',
  title: 'Who takes part',
  about: (city) =>
    `How many people take part in ${city} and how many go on: from a first message to proposing, commenting or attending.`,
  notYet: 'It is not counted yet.',
  steps: {
    joined: 'Came into a chat',
    proved: 'Proved their phone',
    signed: 'Signed a proposal',
    several: 'Signed several',
    beyond: 'Also proposed, commented or attended',
  },
  wentOn: (percent) => `${percent} of those before`,
  few: `fewer than ${smallest}`,
  how: 'Each step counts those who took the ones before, too. A chat without a proved phone counts as one person: whether somebody has several is not known.',
  asOf: 'Counted on',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
