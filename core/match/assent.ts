import { type Found, find } from './found.ts'

const yes = new Set([
  ...'si sii sip simon ok oki okey okay dale va vale claro sale acepto yes yep yeah yup sure accept'.split(
    ' ',
  ),
  ...[
    'por supuesto',
    'de acuerdo',
    'claro que si',
    'si claro',
    'si por favor',
    'si acepto',
    'of course',
    'i agree',
  ],
])
const no = new Set([
  'no',
  'nel',
  'nop',
  'nope',
  'nah',
  'no gracias',
  'claro que no',
  'no thanks',
  'no thank you',
])

const isYes = (said: string): boolean => yes.has(said)
const isNo = (said: string): boolean => no.has(said)

const assents = /^(?:si|yes|acepto|i agree) /
const refusals = /^(?:no|ahora no|not now) /

/** "Sí", "dale" or a thumb: the label that is yes itself, or else the only one that begins with it. */
export const byAssent = (said: string, labels: readonly string[]): Found => {
  const means = isYes(said) ? assents : isNo(said) ? refusals : undefined
  if (means === undefined) return 'none'
  const whole = find(labels, (label) => means.test(`${label} `) && !label.includes(' '))
  return whole === 'none' ? find(labels, (label) => means.test(`${label} `)) : whole
}
