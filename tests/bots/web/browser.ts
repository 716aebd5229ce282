import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../../servers/chromium.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/** The browser of a suite; it reaches this computer and nothing else. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args })
}

/** A page of somebody new. What it complains about (a blocked inline style, an exception) is added to `complaints`. */
export async function newPage(
  browser: Browser,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  context.on('page', (page) => {
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (line) => {
      // Lost connections are part of some tests.
      const lost = line.text().startsWith('Failed to load resource')
      if (line.type() === 'error' && !lost) complaints.push(line.text())
    })
  })
  return context.newPage()
}
