/**
 * Where the log lines of a whole run are collected. Every process that a test starts inherits the variable, appends
 * there, and the run ends with a look at each line for what should never have been logged.
 */
export const LOG_FILE = 'VOCES_LOG_FILE'

export const logFile = (): string | undefined => process.env[LOG_FILE]

/** What a pino line says as a number that is long by nature: times in ms since 1970, durations, sizes, processes. */
const safeKeys = new Set(['time', 'pid', 'port', 'ms', 'duration', 'delay', 'bytes'])

const finds: readonly (readonly [string, RegExp])[] = [
  ['a bot token', /\d+:[A-Za-z0-9_-]{30,}/],
  // Test people are given these, so they are looked for in any spelling and inside words too.
  ["a test person's phone", /52[\s().-]*1?[\s().-]*55[\s().-]*5\d{3}[\s.-]*\d{4}/],
  ["a test person's chat id", /(?<!\d)9000\d{5}(?!\d)/],
  // A run of digits that stands alone: not the part of a uuid, a decimal or a name.
  ['a long number (a phone or a chat id)', /(?<![\w.-])-?\+?\d{8,15}(?![\w-]|\.\d)/],
  ['a phone in groups', /(?<!\w)\+\d{1,3}(?:[\s().-]+\d{1,4}){2,6}(?!\w)/],
]

const inText = (text: string): string | undefined => {
  for (const [name, pattern] of finds) {
    const found = pattern.exec(text)
    if (found) return `${name}: ${found[0]}`
  }
  return undefined
}

function inValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value, inValue)
  if (typeof value !== 'object' || value === null) return inText(String(value))
  return firstOf(Object.entries(value), ([key, inner]) => {
    const safe = safeKeys.has(key) && typeof inner === 'number'
    return inText(key) ?? (safe ? undefined : inValue(inner))
  })
}

function firstOf<Item>(items: readonly Item[], look: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a log line holds of a phone number, a token or a chat id; undefined when it is clean. */
export function findPersonalData(line: string): string | undefined {
  try {
    return inValue(JSON.parse(line))
  } catch {
    return inText(line)
  }
}
