import { z } from 'zod'
import type { Language } from '../../../../core/reply.ts'
import type { OpenTable } from '../../../../prisma/public/open/table.ts'

/** One table of open data. Its schema makes the documentation, and is what its rows are cut to before they are sent. */
export interface Dataset {
  /** In its address. */
  name: string
  about: Readonly<Record<Language, string>>
  /** Flat: each field is a column of the CSV, too. */
  row: z.ZodObject
  table: OpenTable
}

/** Fields that several tables have. */
export const field = {
  instant: z.iso.datetime(),
  day: z.iso.date(),
  proposal: z.int().meta({ description: 'The number of the proposal' }),
  borough: z.string().nullable().meta({ description: 'An id of the table boroughs; null: the whole city' }),
  topic: z.string().meta({ description: 'An id of the table topics' }),
  count: z.int().min(0),
}
