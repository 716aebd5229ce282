import type { Places } from '../core/city.ts'
import type { Config } from '../core/config.ts'

/** Where the chat page is, as far as the settings say. */
export function pageAddress({ WEB_ORIGIN, WEB_PORT }: Pick<Config, 'WEB_ORIGIN' | 'WEB_PORT'>): {
  address: string
  isPublic: boolean
} {
  if (WEB_ORIGIN) return { address: WEB_ORIGIN, isPublic: true }
  return { address: `http://localhost:${WEB_PORT || 3000}`, isPublic: false }
}

/** What the settings say of where the city is found; the demonstration's page is on this machine. */
export function configuredPlaces(config: Config): Places {
  const { address, isPublic } = pageAddress(config)
  return {
    ...((isPublic || config.VOCES_ENV === 'development') && { web: address }),
    ...(config.WHATSAPP_PAIR_PHONE && { whatsapp: config.WHATSAPP_PAIR_PHONE }),
  }
}
