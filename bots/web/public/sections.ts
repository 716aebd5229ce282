import { proposals } from './proposal/section.ts'
import type { Elsewhere, Section } from './section.ts'

/** All that the public page has, in the order of its navigation. The first is also what its bare address shows. */
export const sections: readonly (Section | Elsewhere)[] = [
  proposals,
  {
    name: { es: 'Recibos', en: 'Receipts' },
    address: (language) => `/receipts?lang=${language}`,
  },
]
