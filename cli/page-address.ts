import type { Config } from '../core/config.ts'

/** Where the chat page is, as far as the settings say. */
export function pageAddress({ WEB_ORIGIN, WEB_PORT }: Pick<Config, 'WEB_ORIGIN' | 'WEB_PORT'>): {
  address: string
  isPublic: boolean
} {
  if (WEB_ORIGIN) return { address: WEB_ORIGIN, isPublic: true }
  return { address: `http://localhost:${WEB_PORT || 3000}`, isPublic: false }
}
