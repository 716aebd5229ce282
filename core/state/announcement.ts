import { z } from 'zod'
import { acts } from '../ask/announcement.ts'
import { channels } from '../job.ts'
import { languages } from '../reply.ts'

/** Of staff who announce. */
export const announcement = [
  z.object({ type: z.literal('announcements'), page: z.int().min(1) }),
  z.object({ type: z.literal('announcement'), id: z.string() }),
  /** Without `id`: it begins with what it is about. `language`: the words in it are asked for. */
  z.object({
    type: z.literal('announcement-words'),
    id: z.string().optional(),
    language: z.enum(languages).optional(),
    /** To change one part, and back to the whole. */
    editing: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('audience'),
    id: z.string(),
    /** Absent: of which kind. */
    by: z.enum(['borough', 'topic', 'signers', 'registered', 'channel']).optional(),
  }),
  /** The photo that goes with it. `part`: what is asked for. */
  z.object({
    type: z.literal('announcement-photo'),
    id: z.string(),
    part: z.enum(['photo', 'words']).optional(),
  }),
  z.object({ type: z.literal('announcement-event'), id: z.string() }),
  z.object({ type: z.literal('announcement-preview'), id: z.string(), channel: z.enum(channels) }),
  z.object({ type: z.literal('announcement-sure'), id: z.string(), act: z.enum(acts) }),
] as const
