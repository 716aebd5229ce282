import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newPage } from '../browser.ts'

/** The machine may be busy. */
export const patience = { timeout: 60_000 }

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
    const page = await newPage(browser, complaints, {
      viewport: { width: 800, height: 1100 },
      // One address may not try so many links in a minute.
      extraHTTPHeaders: { 'x-forwarded-for': `10.0.1.${Math.floor(Math.random() * 250)}` },
      ...options,
    })
    if (clock) await page.clock.install()
    await page.goto(url)
    await page.getByRole('button').click()
    await page.locator('[data-screen="start"]').waitFor()
    const governed = () => page.evaluate('navigator.serviceWorker.controller !== null')
    await expect.poll(governed, patience).toBe(true)
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

  /** Does what leads on, and waits for what is asked next. */
  async onward(act: () => Promise<void>): Promise<void> {
    const heading = this.page.locator('#screen h2')
    const before = await heading.innerText()
    await act()
    await expect.poll(() => heading.innerText(), patience).not.toBe(before)
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
