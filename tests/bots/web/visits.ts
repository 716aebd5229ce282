import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { newPage, openBrowser } from './browser.ts'
import { type MockServer, startMockServer } from './mock-server.ts'

export const menu = {
  id: 1,
  choices: [{ label: 'Ver propuestas' }, { label: 'Encuentros', row: 1 }, { label: 'Mis firmas', row: 1 }],
}

/** One browser for a file, and for each test a server without a conversation and pages of its own. */
export interface Visits {
  readonly mock: MockServer
  open(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** Waits until what the server took is exactly this. */
  saying(...expected: unknown[]): Promise<void>
}

/** Call it inside a `describe`: it registers what starts and stops. */
export const visits = (): Visits => {
  let browser: Browser | undefined
  let mock: MockServer | undefined
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  }, 30_000)
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    mock = await startMockServer()
    complaints = []
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    await mock?.stop()
    expect(complaints).toEqual([])
  })

  const server = (): MockServer => {
    if (!mock) throw new Error('only inside a test')
    return mock
  }

  return {
    get mock() {
      return server()
    },
    open: async (path = '/', options = {}) => {
      if (!browser) throw new Error('only inside a test')
      const page = await newPage(browser, complaints, options)
      await page.goto(`${server().url}${path}`)
      await page.locator('#city', { hasText: server().session.city }).waitFor({ state: 'attached' })
      return page
    },
    saying: (...expected) => expect.poll(() => server().taken.map((act) => act.input)).toEqual(expected),
  }
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

export const field = (page: Page): Locator => page.getByRole('textbox')

/** Waits until the conversation reads exactly like this. */
export const showing = (page: Page, texts: string[]): Promise<void> =>
  expect.poll(() => page.locator('#log .text').allTextContents()).toEqual(texts)

/** For what must not happen: there is no event to wait for. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
