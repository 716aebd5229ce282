import { destination, type Logger, pino, stdTimeFunctions } from 'pino'

/** Seven digits or more in a row, with the marks that people put between them: a phone, a chat's id, a token. */
const numbers = /\+?\d(?:[\d\s().-]{5,}\d)(?::[\w-]{20,})?/g
/** What is long and random: tokens, keys, sessions. */
const secrets = /[\w-]{32,}/g

/** Words without anything that could name a person or open a door. */
export const redact = (words: string): string => words.replaceAll(secrets, '[…]').replaceAll(numbers, '[…]')

/**
 * An error as a log may hold it: what libraries hang on their errors (requests, rows, payloads) is left out, since it
 * holds what people wrote and where they are.
 */
export function errorOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: redact(String(fault)) }
  const { code } = fault as { code?: unknown }
  return {
    type: fault.name,
    message: redact(fault.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    stack: fault.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8),
    ...(fault.cause !== undefined && { cause: errorOf(fault.cause) }),
  }
}

export interface LogOptions {
  level: string
  /** Appended to. Absent: standard error, which leaves standard output to what people read. */
  file?: string | undefined
}

/** One line of JSON for each event. It never holds a phone, an address, a token, or what somebody wrote. */
export function openLog({ level, file }: LogOptions): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: errorOf },
    },
    destination({ dest: file ?? 2, sync: true, mkdir: true }),
  )
}
