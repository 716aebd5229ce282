import type { Language } from '../reply.ts'

const numbered = (words: string): [string, number][] =>
  words
    .split(' ')
    .flatMap((names, index) => names.split('/').map((name): [string, number] => [name, index + 1]))

const numbers: Record<Language, ReadonlyMap<string, number>> = {
  es: new Map([
    ['cero', 0],
    ...numbered(
      'uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis ' +
        'diecisiete dieciocho diecinueve veinte',
    ),
    ...numbered(
      'primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta ' +
        'septimo/septima octavo/octava noveno/novena decimo/decima undecimo/undecima duodecimo/duodecima',
    ),
  ]),
  en: new Map([
    ['zero', 0],
    ...numbered(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
        'eighteen nineteen twenty',
    ),
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
        'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ),
  ]),
}

const before: Record<Language, RegExp> = {
  es: /^(?:(?:opcion|numero|num|nro|respuesta|inciso|la|el|quiero|elijo|escojo) )+/,
  en: /^(?:(?:option|number|num|answer|choice|the|i|want|choose) )+/,
}
const after = / (?:por favor|porfa|porfavor|gracias|please|pls|thanks|one|option|opcion)$/
/** 2, 2o, 2da, 2nd … */
const digits = /^0{0,2}(\d{1,3})(?:o|a|ro|ra|er|do|da|to|ta|mo|ma|vo|va|no|na|st|nd|rd|th)?$/

/** The number that folded words say and nothing else: "2", "la 2", "opción dos", "segunda", "the second one". */
export function ordinalOf(said: string, language: Language): number | undefined {
  const bare = said.replace(before[language], '').replace(after, '')
  const written = digits.exec(bare)?.[1]
  return written === undefined ? numbers[language].get(bare) : Number(written)
}
