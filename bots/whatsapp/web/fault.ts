/** What the library said, without anything about a person: its errors may quote ids, numbers and texts. */
export function wordsOf(fault: unknown): string {
  const said = typeof fault === 'string' ? fault : fault instanceof Error ? fault.message : 'fault'
  const line = said.split('\n', 1)[0] ?? ''
  const known = safe.find((pattern) => pattern.test(line))
  if (known) return (known.exec(line)?.[0] ?? '').slice(0, 120)
  return fault instanceof Error ? fault.name : 'a fault of the page'
}

/** Only what is known to name no one may be quoted. */
const safe = [
  /auth timeout|ready timeout/,
  /net::ERR_[A-Z_]+/,
  /Execution context was destroyed/,
  /detached Frame|Target closed|Session closed|Connection closed|Protocol error \([\w.]+\)/,
  /Couldn't load version [\d.]+/,
  /Failed to launch the browser process|The browser is already running/,
  /Timed out after waiting \d+ms/,
  /[A-Za-z_$.]+ is not (a function|defined|a constructor)/,
  /Cannot read properties of (undefined|null)( \(reading '\w+'\))?/,
  /no module \w+|Requiring unknown module "?\w+"?/,
]

/** The network was away: that passes. */
export const isOffline = (words: string): boolean => words.startsWith('net::ERR_')
