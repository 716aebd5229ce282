import { z } from 'zod'
import { meetingParts, pointKinds } from '../meeting/meeting.ts'

/** Meetings that residents convene themselves. */
export const meeting = [
  z.object({ type: z.literal('meetings'), by: z.enum(['open', 'mine', 'reports']), page: z.int().min(1) }),
  z.object({ type: z.literal('meeting'), id: z.int() }),
  /** Of who convenes: what they wrote is in the store, and here its number alone. */
  z.object({
    type: z.literal('convene'),
    /** Absent: it begins with its title. */
    meeting: z.int().optional(),
    /** What is asked. Absent: what was not answered yet. */
    part: z.enum(meetingParts).optional(),
    /** A moment that is read back. */
    read: z.number().optional(),
    /** Another day of one that is registered. */
    moving: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('meeting-guide'), meeting: z.int() }),
  z.object({
    type: z.literal('meeting-code'),
    meeting: z.int(),
    via: z.enum(['web', 'whatsapp', 'telegram']).optional(),
  }),
  /** Whoever followed the code. It is looked at once: proving a phone takes longer than it holds. */
  z.object({
    type: z.literal('meeting-here'),
    meeting: z.int(),
    code: z.string().optional(),
    /** Of the meeting, once the code was found to be good. */
    title: z.string().optional(),
  }),
  /** What all of them say: of all questions, of one, and in the words of each that says it alike. */
  z.object({ type: z.literal('synthesis') }),
  z.object({
    type: z.literal('synthesis-of'),
    question: z.string(),
    kind: z.enum(pointKinds),
    page: z.int().min(1),
  }),
  z.object({
    type: z.literal('synthesis-alike'),
    alike: z.string(),
    page: z.int().min(1),
    /** From where they came. */
    of: z.object({ question: z.string(), kind: z.enum(pointKinds), page: z.int().min(1) }),
  }),
  z.object({ type: z.literal('meeting-off'), meeting: z.int() }),
  /** What came of it, a question at a time. */
  z.object({
    type: z.literal('minutes'),
    meeting: z.int(),
    /** Absent: all of it. */
    question: z.string().optional(),
    /** The words of one more are asked for. */
    kind: z.enum(pointKinds).optional(),
  }),
] as const
