import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** One line for staff when there is none. */
export const noChromium =
  'no Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to its program'

export interface Place {
  /** CHROMIUM_PATH. When it is set, nothing else is looked for. */
  chosen?: string | undefined
  /** PATH. */
  path?: string | undefined
  runs?: (file: string) => boolean
}

/** @returns the program of the system's Chromium or Chrome, or undefined. */
export function findChromium({ chosen, path = '', runs = isProgram }: Place): string | undefined {
  if (chosen) return runs(chosen) ? chosen : undefined
  const folders = path.split(delimiter).filter(Boolean)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere]
  return candidates.find(runs)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * What Chromium is started with, beside what puppeteer adds of the same kind: it loads one page and calls nobody else.
 *
 * @param root Chromium's sandbox does not work for root.
 */
export const chromiumArgs = (root: boolean, more: readonly string[] = []): string[] => [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-notifications',
  '--disable-sync',
  '--deny-permission-prompts',
  '--metrics-recording-only',
  '--mute-audio',
  // Containers give little shared memory; without this Chromium dies there.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // The page must go on when nobody looks at it.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  ...(root ? ['--no-sandbox'] : []),
  ...more,
]
