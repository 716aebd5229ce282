import { z } from 'zod'
import { allParts } from '../event/form.ts'

/** The calendar, and of who hosts. */
export const event = [
  /** The calendar; `seen` is what its pages showed so far, in order. */
  z.object({
    type: z.literal('events'),
    by: z.union([
      z.enum(['coming', 'mine', 'past']),
      z.object({ day: z.string() }),
      z.object({ borough: z.string() }),
      z.object({ topic: z.string() }),
      z.object({ near: z.object({ latitude: z.number(), longitude: z.number() }) }),
    ]),
    page: z.int().min(1),
    seen: z.array(z.int()).default([]),
  }),
  z.object({ type: z.literal('events-by'), of: z.enum(['day', 'borough', 'topic']) }),
  z.object({ type: z.literal('events-near') }),
  z.object({ type: z.literal('event'), id: z.int() }),
  z.object({ type: z.literal('attend'), id: z.int() }),
  /** Of who hosts: what they wrote is in the store, and here its number alone. */
  z.object({ type: z.literal('hosting'), page: z.int().min(1) }),
  z.object({
    type: z.literal('compose'),
    /** Absent: it begins with its title. */
    event: z.int().optional(),
    /** Of one that is begun: the city's own. Absent: a resident's. */
    kind: z.enum(['official', 'milestone']).optional(),
    /** What is asked. Absent: what was not answered yet. */
    part: z.enum(allParts).optional(),
    /** A moment that is read back. */
    read: z.number().optional(),
    /** To change one part, and back to the whole. */
    editing: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('composed'), event: z.int() }),
  z.object({ type: z.literal('compose-parts'), event: z.int() }),
  z.object({ type: z.literal('call-off'), event: z.int() }),
  /** Photos of what came of it. */
  z.object({ type: z.literal('event-photos'), event: z.int() }),
  /** A sentence of who was there. */
  z.object({ type: z.literal('opinion'), event: z.int() }),
  /** Of staff: what its conclusions are about, and what people said. */
  z.object({ type: z.literal('event-tags'), event: z.int() }),
  z.object({ type: z.literal('leave'), id: z.int() }),
] as const
