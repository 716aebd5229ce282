import { Mendable } from '../../core/mendable.ts'

/** Why the server that comes with the house does not run. */
export class EmbeddedFault extends Mendable {
  override name = 'EmbeddedFault'
}

const LAST_LINES = 5

/** Most telling first: a full disk also shows as a failed write further down. */
const causes: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /No space left on device|ENOSPC|Check free disk space/,
    () => 'the disk is full: free some space and start again',
  ],
  [/could not look up effective user ID (\d+)/, (uid) => `user ${uid} has no name: add it to /etc/passwd`],
  [
    /database files are incompatible with server/,
    () =>
      'the data was written by another version of PostgreSQL: dump it with that version, or start in an empty folder',
  ],
  [
    /error while loading shared libraries: ([^:\s]+)|Library not loaded: (\S+)/,
    (library) => `library ${library} is missing: run npm ci again`,
  ],
  [
    /could not (?:create|resize|map)[^\n]*shared memory|Cannot allocate memory|could not map anonymous/i,
    () => 'there is not enough memory: it needs about 256 MB',
  ],
  [
    /data directory "[^"]*" has (?:wrong ownership|invalid permissions)/,
    () => 'the data belongs to another user: run as that user, or give the folder to this one (chown -R)',
  ],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted/,
    () => 'a permission is missing: run as the owner of the folder, or give it to this user (chown -R)',
  ],
  [/Read-only file system|EROFS/, () => 'the file system is read-only: choose another data folder'],
  [
    /could not (?:create any TCP\/IP sockets|bind IPv4 address)/,
    () => 'it cannot listen on 127.0.0.1: is another program on its port?',
  ],
]

/** The cause that a log or an error's message tells of, in one line with its mending; undefined when unknown. */
export function cause(text: string): string | undefined {
  for (const [pattern, say] of causes) {
    const match = pattern.exec(text)
    if (match) return say(match[1] ?? match[2] ?? '')
  }
  return undefined
}

/** One line that says what failed and how to mend it, and under it the last lines of the server's log. */
export function explain(folder: string, error: unknown, log: string): EmbeddedFault {
  if (error instanceof EmbeddedFault) return error
  const message = error instanceof Error ? error.message : String(error ?? '')
  const reason =
    cause(log) ?? cause(message) ?? (message === '' ? 'it ended at once' : message.split('\n')[0])
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const last = lines.slice(-LAST_LINES).map((line) => `  ${line}`)
  return new EmbeddedFault([`PostgreSQL did not start in ${folder}: ${reason}`, ...last].join('\n'))
}
