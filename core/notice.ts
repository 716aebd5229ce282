import { z } from 'zod'
import { Passed } from './author/daily.ts'
import { channels } from './job.ts'
import { returnReasons } from './moderation.ts'
import { duties } from './tiers.ts'

const troubles = [
  /** Waits for somebody to pair it. */
  'pairing',
  /** The phone ended the session. Staff must pair it again. */
  'logged-out',
  /** Lost the connection, and tries to get it back. */
  'reconnecting',
  /** Something that does not mend itself: a page or a library changed, a token is wrong, a program is missing. */
  'broken',
  /** Nothing was heard from its process for a while. */
  'silent',
] as const

/** It is told to the representative who helped the person to sign. */
const assisted = z.boolean().optional()

/**
 * What somebody is told later, in a chat of theirs. `receipt`s answer what the person did; the others are told to
 * those who wrote or follow a proposal, and never to a chat that said stop.
 */
export const Notice = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('signed'),
    proposal: z.int(),
    count: z.int(),
    /** Of those who live elsewhere, when the person is one of them. */
    elsewhere: z.int().nullish(),
    /** As the person keeps it; absent from what was owed before there were any. */
    receipt: z.string().optional(),
    assisted,
  }),
  z.object({ type: z.literal('already-signed'), proposal: z.int(), assisted }),
  z.object({ type: z.literal('closed'), proposal: z.int(), assisted }),
  z.object({
    type: z.literal('withdrawn'),
    proposal: z.int(),
    count: z.int(),
    elsewhere: z.int().nullish(),
  }),
  /** They signed, but their signature was invalidated before and does not count. */
  z.object({ type: z.literal('invalid'), proposal: z.int(), assisted }),
  /** To an author, once on a day: which of their proposals passed a step. */
  z.object({ type: z.literal('daily'), proposals: z.array(Passed).min(1) }),
  /** To an author, once a week: how their proposal went in the week that began on this Monday, YYYY-MM-DD. */
  z.object({ type: z.literal('weekly'), proposal: z.int(), week: z.string() }),
  /** To those who signed: what the author wrote to them. */
  z.object({ type: z.literal('letter'), proposal: z.int(), message: z.string() }),
  /** To the author: that is on its way to so many, or comes back. */
  z.object({ type: z.literal('letter-approved'), proposal: z.int(), people: z.int() }),
  z.object({
    type: z.literal('letter-returned'),
    proposal: z.int(),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('tier'),
    proposal: z.int(),
    at: z.int(),
    author: z.boolean(),
    /** By when the city owes what it promises there, YYYY-MM-DD. */
    due: z.string().optional(),
  }),
  /** News of a proposal: an entry of its history. */
  z.object({
    type: z.literal('entry'),
    proposal: z.int(),
    entry: z.string(),
    author: z.boolean(),
    /** Of one that was merged: the other, and whether the person signed that already. */
    joins: z.int().optional(),
    signed: z.boolean().optional(),
    /** It concerns the person's own signature. */
    concerned: z.boolean().optional(),
  }),
  /** To the author of a draft: why it comes back. */
  z.object({
    type: z.literal('returned'),
    draft: z.string(),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  /** To the author of a draft that asks for the same as a proposal that is there already. */
  z.object({ type: z.literal('joined'), draft: z.string(), proposal: z.int() }),
  /** To moderators: something waits for them. */
  z.object({ type: z.literal('review-waiting') }),
  /** To staff: what the city owes at a tier, on which day (YYYY-MM-DD), and whether that is over. */
  z.object({
    type: z.literal('owed'),
    proposal: z.int(),
    promise: z.string(),
    at: z.int(),
    /** `meeting`: a presentation whose meeting is on that day. */
    what: z.enum([...duties, 'meeting']),
    day: z.string(),
    late: z.boolean(),
  }),
  /** To staff who announce: an announcement as everybody will read it, for them to try. */
  z.object({ type: z.literal('announcement'), announcement: z.string() }),
  /** …and what became of one; `by` is how somebody of the team is called. */
  z.object({
    type: z.literal('announcement-news'),
    announcement: z.string(),
    what: z.enum(['waiting', 'approved', 'returned', 'sent']),
    by: z.string().optional(),
    note: z.string().optional(),
  }),
  /** To who waited for a place at an event: it is theirs. */
  z.object({ type: z.literal('event-place'), event: z.int() }),
  /** To who has a place there; `hours`: it begins soon. */
  z.object({ type: z.literal('event-reminder'), event: z.int(), hours: z.boolean() }),
  /** To who registered: it is otherwise than it was, or will not be. */
  z.object({ type: z.literal('event-changed'), event: z.int() }),
  z.object({ type: z.literal('event-cancelled'), event: z.int() }),
  /** To who hosts it: it is published, its changes too, or comes back. */
  z.object({ type: z.literal('event-approved'), event: z.int() }),
  z.object({
    type: z.literal('event-returned'),
    event: z.int(),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  /** Once it is over: to its host, and to who had a place there. */
  z.object({ type: z.literal('event-over'), event: z.int() }),
  z.object({ type: z.literal('event-rate'), event: z.int() }),
  /** To who convened a meeting: it is over, so they are asked what came of it. */
  z.object({ type: z.literal('meeting-over'), meeting: z.int() }),
  /** …and what a moderator decided of it, as it is announced or of its report. */
  z.object({ type: z.literal('meeting-approved'), meeting: z.int(), what: z.enum(['plan', 'report']) }),
  z.object({
    type: z.literal('meeting-returned'),
    meeting: z.int(),
    what: z.enum(['plan', 'report']),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  /** To who said something of an essay: it is public, as this point, or comes back. */
  z.object({ type: z.literal('comment-public'), essay: z.string(), point: z.string() }),
  z.object({
    type: z.literal('comment-returned'),
    essay: z.string(),
    comment: z.string(),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  /** To who said a point, or supports it (not `own`): what became of it. `left`: a version came, without it. */
  z.object({
    type: z.literal('point'),
    point: z.string(),
    what: z.enum(['answered', 'taken', 'left']),
    version: z.int().optional(),
    own: z.boolean(),
  }),
  /** To a member of a panel who was drawn for a survey, by the id of the draw. `again`: it is the one reminder. */
  z.object({
    type: z.literal('invited'),
    survey: z.string(),
    wave: z.string(),
    again: z.boolean().optional(),
  }),
  /** To who left a survey half-way, once: it is open still. */
  z.object({ type: z.literal('survey-unfinished'), survey: z.string() }),
  /** To staff: many of those whom a representative helped in a shift never confirmed. */
  z.object({
    type: z.literal('shift-doubtful'),
    representative: z.string(),
    name: z.string(),
    place: z.string(),
    asked: z.int(),
    unconfirmed: z.int(),
  }),
  /** To the drafting group: what there was in the week that began on this Monday, YYYY-MM-DD. */
  z.object({ type: z.literal('digest'), consultation: z.string(), week: z.string() }),
  /** To staff: how a channel is. */
  z.object({
    type: z.literal('health'),
    channel: z.enum(channels),
    state: z.enum(troubles).or(z.literal('ready')),
  }),
])
export type Notice = z.infer<typeof Notice>
/** What staff are told of a channel that does not work. */
export type Trouble = (typeof troubles)[number]

const receipts: ReadonlySet<Notice['type']> = new Set([
  'signed',
  'already-signed',
  'closed',
  'withdrawn',
  'invalid',
  'announcement',
])
export const isReceipt = (notice: Notice): boolean => receipts.has(notice.type)
