import { z } from 'zod'
import { orders } from '../city.ts'

/** What residents do most: find, read and sign, and prove who they are. */
export const everyday = [
  z.object({ type: z.literal('language') }),
  z.object({ type: z.literal('menu') }),
  z.object({ type: z.literal('topics') }),
  z.object({ type: z.literal('boroughs') }),
  z.object({
    type: z.literal('list'),
    by: z.union([z.enum(orders), z.object({ topic: z.string() }), z.object({ borough: z.string() })]),
    page: z.int().min(1),
    /** What its pages showed so far, in order. */
    seen: z.array(z.int()).default([]),
  }),
  z.object({ type: z.literal('search') }),
  /** What a search found, as it was found: the words themselves are not kept. */
  z.object({ type: z.literal('found'), ids: z.array(z.int()), page: z.int().min(1) }),
  /** `drawn`: as one that was not read yet. */
  z.object({ type: z.literal('proposal'), id: z.int(), drawn: z.literal(true).optional() }),
  z.object({ type: z.literal('share'), id: z.int() }),
  z.object({ type: z.literal('consent') }),
  z.object({ type: z.literal('phone') }),
  z.object({ type: z.literal('code') }),
  /** `again`: to correct what was declared before. */
  z.object({ type: z.literal('borough'), again: z.literal(true).optional() }),
  z.object({ type: z.literal('sign'), id: z.int() }),
  /** `asked`: who signed was asked about themselves before, so they know that it was received. */
  z.object({ type: z.literal('signed'), id: z.int(), asked: z.literal(true).optional() }),
  z.object({ type: z.literal('withdraw'), id: z.int() }),
  z.object({
    type: z.literal('mine'),
    page: z.int().min(1),
    /** What its pages showed so far, in order. */
    seen: z.array(z.int()).default([]),
  }),
  z.object({ type: z.literal('help') }),
] as const
