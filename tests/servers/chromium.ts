import { findProgram, isRunnable } from './path.ts'

/** The browser of `*.chromium.test.ts`: the one that CHROMIUM_PATH names, or else one on PATH. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return isRunnable(named) ? named : undefined
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
}
