import type { Elsewhere } from '../public/section.ts'

/** The page of receipts among the public pages. Its address is older than theirs, and stands in many a chat. */
export const receipts: Elsewhere = {
  name: { es: 'Recibos', en: 'Receipts' },
  address: (language) => `/receipts?lang=${language}`,
}
