import { folded } from './match/folded.ts'
import { policy } from './policy.ts'

/** What people put around what they look for, folded: greetings, thanks and "I would like to read about". */
const around = new Set([
  ...[
    'hola',
    'buenas',
    'buenos',
    'buen',
    'dia',
    'dias',
    'tardes',
    'noches',
    'gracias',
    'ok',
    'vale',
    'perdon',
  ],
  ...['por', 'favor', 'porfa', 'porfavor', 'quiero', 'quisiera', 'necesito', 'busco', 'buscar', 'busca'],
  ...['encontrar', 'ver', 'leer', 'hay', 'algo', 'alguna', 'algunas', 'propuesta', 'propuestas', 'sobre'],
  ...['hi', 'hello', 'hey', 'thanks', 'thank', 'please', 'want', 'would', 'like', 'need', 'look', 'looking'],
  ...['search', 'find', 'see', 'read', 'something', 'anything', 'proposal', 'proposals', 'about'],
])

/**
 * The folded words to look for in what somebody typed. Undefined when there are none: a greeting, a number, an emoji,
 * a command, a message rather than a search.
 */
export function searchWords(typed: string): string[] | undefined {
  if (typed.length > policy.search.longest || typed.startsWith('/')) return undefined
  const words = folded(typed)
    .split(' ')
    .filter((word) => !around.has(word))
    .slice(0, policy.search.words)
  return words.some((word) => /\p{L}{3}/u.test(word)) ? words : undefined
}
