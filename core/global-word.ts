import { edits } from './match/edits.ts'
import { folded } from './match/folded.ts'

export type GlobalWord = 'stop' | 'help' | 'menu' | 'back' | 'language'

/** Folded, in Spanish and English at once: who lost their way may have lost the language too. */
const globalWords: Record<GlobalWord, readonly string[]> = {
  stop: [
    ...[
      'alto',
      'parar',
      'basta',
      'baja',
      'stop',
      'unsubscribe',
      'salir',
      'opt out',
      'dar de baja',
      'darme de baja',
    ],
    ...['cancelar suscripcion', 'cancelar mi suscripcion', 'cancelar la suscripcion'],
  ],
  help: ['ayuda', 'help', 'auxilio'],
  menu: ['menu', 'inicio', 'principal', 'menu principal', 'main menu'],
  back: ['atras', 'volver', 'regresar', 'back', 'go back', 'ir atras'],
  language: [
    ...['idioma', 'lenguaje', 'language', 'english', 'espanol', 'ingles', 'spanish', 'castellano'],
    ...['cambiar idioma', 'cambiar de idioma', 'change language'],
  ],
}

const globals = new Map(
  (Object.keys(globalWords) as GlobalWord[]).flatMap((meaning) =>
    globalWords[meaning].map((word): [string, GlobalWord] => [word, meaning]),
  ),
)
const forgiving = [...globals].filter(([word]) => word.length >= 5 && !word.includes(' '))

/** Words in their own right, one letter inside a global word away from it. */
const otherWords = new Set([
  ...[
    'pasar',
    'pagar',
    'papar',
    'palar',
    'parir',
    'parlar',
    'parear',
    'parra',
    'bata',
    'basa',
    'basca',
    'salar',
  ],
  ...['aras', 'atas', 'atlas', 'arras', 'abras', 'taras', 'atraes', 'atoras', 'ayuna', 'aguda', 'volear'],
  ...['represar', 'inicuo', 'indicio', 'idiota'],
])

/**
 * A slip of the finger and not another word: the first letter stands, and the end is not one that Spanish or English
 * inflect by (ayudo, regresa, idiomas, inicia).
 */
const isSlip = (said: string, word: string): boolean => {
  if (otherWords.has(said) || edits(said, word, 1) !== 1) return false
  if ([...said].sort().join('') === [...word].sort().join('')) return true
  if (said[0] !== word[0]) return false
  return said.at(-1) === word.at(-1) || (said.length >= word.length && !/[aeiousnrd]$/.test(said))
}

/** What a whole message asks for at any time; undefined for everything else, such as a sentence that holds the word. */
export function globalWord(typed: string): GlobalWord | undefined {
  if (typed.length > 60) return undefined
  if (/^\s*[¿?？❓❔]+\s*$/u.test(typed)) return 'help'
  // In groups and menus Telegram writes a command with the bot's name: /stop@voces_bot.
  const said = folded(typed.replace(/^(\s*\/\w+)@\w+\s*$/, '$1'))
  const meant = globals.get(said)
  if (meant !== undefined || said.includes(' ')) return meant
  const near = new Set(forgiving.filter(([word]) => isSlip(said, word)).map(([, meaning]) => meaning))
  const [only] = near
  return near.size === 1 ? only : undefined
}
