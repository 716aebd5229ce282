import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { newPage } from '../browser.ts'

/** A tablet in the hands of passers-by. */
export class Kiosk {
  readonly page: Page
  readonly complaints: string[]

  private constructor(page: Page, complaints: string[]) {
    this.page = page
    this.complaints = complaints
  }

  /** Opens a stand's link, makes the device the stand, and waits until it would open without a network. */
  static async enter(
    browser: Browser,
    url: string,
    { clock = false, ...options }: BrowserContextOptions & { clock?: boolean } = {},
  ): Promise<Kiosk> {
    const complaints: string[] = []
    const page = await newPage(browser, complaints, { viewport: { width: 800, height: 1100 }, ...options })
    if (clock) await page.clock.install()
    await page.goto(url)
    await page.getByRole('button').click()
    await page.locator('[data-screen="start"]').waitFor()
    await page.waitForFunction('navigator.serviceWorker.controller !== null')
    return new Kiosk(page, complaints)
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click()
  }

  at(screen: string) {
    return this.page.locator(`[data-screen="${screen}"]`)
  }

  /** From the first screen to the first question. */
  async begin(): Promise<void> {
    await this.press(/^Responder/)
    await this.press('Empezar')
    await this.at('question').waitFor()
  }

  /** The network is said to be back. */
  async online(): Promise<void> {
    await this.page.evaluate('window.dispatchEvent(new Event("online"))')
  }

  /** What the device says that it still has to send. */
  async queue(): Promise<string> {
    return this.page.locator('#queue').innerText()
  }
}
