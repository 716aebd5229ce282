import { publicProposalIds } from '../../../../prisma/public/proposals.ts'
import type { Section } from '../section.ts'
import { listPage } from './list.ts'
import { proposalPage } from './page.ts'

export const proposals: Section = {
  path: 'proposals',
  name: { es: 'Propuestas', en: 'Proposals' },
  page: listPage,
  each: {
    id: /^[1-9]\d{0,8}$/,
    page: (reading, id) => proposalPage(reading, Number(id)),
    ids: ({ store, city }) => publicProposalIds(store.pool, city.consultation.id),
  },
}
