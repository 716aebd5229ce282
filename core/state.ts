import { z } from 'zod'
import { acts } from './ask/announcement.ts'
import { orders } from './city.ts'
import { parts } from './draft.ts'
import { allParts } from './event/form.ts'
import { statusKinds } from './history.ts'
import { Counted, Filter, sources } from './integrity.ts'
import { channels } from './job.ts'
import { hidingReasons, returnReasons } from './moderation.ts'
import { dimensions } from './panel/strata.ts'
import { languages, shareables } from './reply.ts'

/** A response under way. `version` is that of the survey's words. */
const taking = { survey: z.string(), version: z.int(), response: z.string() }

/** Where a conversation is. What a scene shows and understands is in the file of its name under `scene/`. */
export const Scene = z.discriminatedUnion('type', [
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
  z.object({ type: z.literal('signed'), id: z.int() }),
  z.object({ type: z.literal('withdraw'), id: z.int() }),
  z.object({
    type: z.literal('mine'),
    page: z.int().min(1),
    /** What its pages showed so far, in order. */
    seen: z.array(z.int()).default([]),
  }),
  z.object({ type: z.literal('help') }),
  z.object({ type: z.literal('panel') }),
  /** What a member is in one dimension; `joining`: the others follow. */
  z.object({ type: z.literal('panel-say'), of: z.enum(dimensions), joining: z.literal(true).optional() }),
  z.object({ type: z.literal('panel-leave') }),
  /** Of an author: how their proposal goes. */
  z.object({ type: z.literal('course'), id: z.int() }),
  /** …and what they write to those who signed. `writing`: the words are asked for. */
  z.object({ type: z.literal('letter'), id: z.int(), writing: z.literal(true).optional() }),
  /** Of who writes: what they wrote is in the store, and here its number alone. */
  z.object({ type: z.literal('works'), page: z.int().min(1) }),
  z.object({
    type: z.literal('write'),
    /** Absent: it begins with its title. */
    draft: z.string().optional(),
    /** What is asked. Absent: what was not answered yet. */
    part: z.enum(parts).optional(),
    /** The mark of what stood there when it was asked. */
    was: z.int().optional(),
    /** To change one part, and back to the whole. */
    editing: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('alike'),
    draft: z.string(),
    ids: z.array(z.int()),
    editing: z.literal(true).optional(),
  }),
  /** `written`: the last question was just answered. */
  z.object({ type: z.literal('draft'), draft: z.string(), written: z.literal(true).optional() }),
  z.object({ type: z.literal('parts'), draft: z.string() }),
  z.object({ type: z.literal('drop'), draft: z.string() }),
  /** `sure`: what is left to ask is why. */
  z.object({ type: z.literal('retire'), id: z.int(), sure: z.literal(true).optional() }),
  /** On a stand's device, in place of the menu. */
  z.object({ type: z.literal('at-stand') }),
  /** Of who answers a survey. What they answered is in the store, and here the number of their response alone. */
  z.object({ type: z.literal('surveys') }),
  /** `go`: they said that they want to, and go on once nothing stands between. */
  z.object({ type: z.literal('survey'), survey: z.string(), go: z.literal(true).optional() }),
  z.object({
    type: z.literal('question'),
    ...taking,
    question: z.string(),
    /** Options that are marked so far, or put in order. */
    marks: z.array(z.string()).default([]),
    /** What they wrote for an option of their own words, and the option for which it is asked now. */
    words: z.string().optional(),
    own: z.string().optional(),
    /** To change one answer, and back to the whole. */
    editing: z.literal(true).optional(),
    /** What was asked before it, and what an answer is made of: both as it was shown. */
    after: z.string().optional(),
    reads: z.enum(['words', 'number']).optional(),
  }),
  z.object({ type: z.literal('recap'), ...taking, page: z.int().min(1) }),
  z.object({ type: z.literal('revise'), ...taking }),
  /** What is next for who answered; `topic`: what they said matters first. */
  z.object({ type: z.literal('answered'), survey: z.string(), topic: z.string().optional() }),
  /** Of staff. */
  z.object({ type: z.literal('team') }),
  z.object({ type: z.literal('members') }),
  z.object({ type: z.literal('member'), id: z.string() }),
  z.object({ type: z.literal('dismiss'), id: z.string() }),
  z.object({ type: z.literal('enlist') }),
  /** `key` is the keyed hash of a phone, `hint` its last two digits. */
  z.object({ type: z.literal('enlist-name'), key: z.string(), hint: z.string() }),
  z.object({ type: z.literal('record'), page: z.int().min(1) }),
  /** Without `review`: the next that waits. */
  z.object({ type: z.literal('review'), review: z.string().optional() }),
  z.object({ type: z.literal('review-return'), review: z.string() }),
  z.object({ type: z.literal('review-note'), review: z.string(), reason: z.enum(returnReasons) }),
  z.object({ type: z.literal('review-merge'), review: z.string(), into: z.int().optional() }),
  z.object({ type: z.literal('moderate'), id: z.int() }),
  z.object({ type: z.literal('hide'), id: z.int() }),
  z.object({ type: z.literal('hide-note'), id: z.int(), reason: z.enum(hidingReasons) }),
  z.object({ type: z.literal('merge'), id: z.int(), into: z.int().optional() }),
  /** Which proposal's signatures; `ids`: those that the words found. */
  z.object({ type: z.literal('suspects'), ids: z.array(z.int()).optional() }),
  z.object({ type: z.literal('suspect'), id: z.int() }),
  z.object({ type: z.literal('shares'), id: z.int(), of: z.enum([...sources, 'borough']), filter: Filter }),
  /** What a filter holds for; `asOf` and `seen`: as it was shown last, and when. */
  z.object({
    type: z.literal('sift'),
    id: z.int(),
    filter: Filter,
    asOf: z.number().optional(),
    seen: Counted.optional(),
  }),
  z.object({ type: z.literal('sift-hours'), id: z.int(), filter: Filter }),
  z.object({
    type: z.literal('invalidate'),
    id: z.int(),
    filter: Filter,
    asOf: z.number(),
    seen: Counted,
    reason: z.string().optional(),
  }),
  z.object({ type: z.literal('invalidations'), page: z.int().min(1) }),
  z.object({ type: z.literal('invalidation'), id: z.string() }),
  z.object({ type: z.literal('restore'), id: z.string(), reason: z.string().optional() }),
  /** What became of a proposal. Without a page: its newest. */
  z.object({ type: z.literal('history'), id: z.int(), page: z.int().min(1).optional() }),
  /** What is not clear about an entry of a history. */
  z.object({ type: z.literal('unclear'), entry: z.string() }),
  /** Of staff: what the city owes; `seen` is what its pages showed so far, in order. */
  z.object({ type: z.literal('owed'), page: z.int().min(1), seen: z.array(z.string()).default([]) }),
  z.object({ type: z.literal('promised'), promise: z.string() }),
  /** How a proposal that reached a tier stands; `publishing`: what is being written of it. */
  z.object({ type: z.literal('standing'), id: z.int() }),
  /** `words`: their own words are asked for. */
  z.object({ type: z.literal('publishing'), words: z.literal(true).optional() }),
  z.object({ type: z.literal('waves') }),
  /** Without a size: how many. `wave`: the number that the draw would have, as it was shown. */
  z.object({
    type: z.literal('wave-draw'),
    survey: z.string(),
    size: z.int().min(1).optional(),
    wave: z.int().optional(),
  }),
  z.object({ type: z.literal('wave'), id: z.string() }),
  z.object({ type: z.literal('answers'), entry: z.string(), page: z.int().min(1) }),
  /** Of staff who announce. */
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
    by: z.enum(['borough', 'topic', 'signers', 'channel']).optional(),
  }),
  z.object({ type: z.literal('announcement-preview'), id: z.string(), channel: z.enum(channels) }),
  z.object({ type: z.literal('announcement-sure'), id: z.string(), act: z.enum(acts) }),
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
  /** A sentence of who was there. */
  z.object({ type: z.literal('opinion'), event: z.int() }),
  /** Of staff: what its conclusions are about, and what people said. */
  z.object({ type: z.literal('event-tags'), event: z.int() }),
  z.object({ type: z.literal('leave'), id: z.int() }),
  z.object({ type: z.literal('stands') }),
  z.object({ type: z.literal('stand-name') }),
  z.object({ type: z.literal('stand'), stand: z.string() }),
  z.object({ type: z.literal('stand-survey'), stand: z.string() }),
  z.object({ type: z.literal('stand-proposals'), stand: z.string() }),
  z.object({ type: z.literal('stand-remove'), stand: z.string() }),
  /** Of staff: surveys as they run. */
  z.object({ type: z.literal('runs'), page: z.int().min(1) }),
  z.object({ type: z.literal('run'), survey: z.string() }),
  z.object({ type: z.literal('run-close'), survey: z.string() }),
  /** What was answered to a survey: a page is a question, from 1. `words`: no picture. */
  z.object({
    type: z.literal('results'),
    survey: z.string(),
    page: z.int().min(1),
    words: z.literal(true).optional(),
  }),
  /** Of staff: how a survey goes, what was answered until now, and what people wrote. */
  z.object({ type: z.literal('turnout'), survey: z.string() }),
  z.object({
    type: z.literal('counted'),
    survey: z.string(),
    page: z.int().min(1),
    words: z.literal(true).optional(),
  }),
  z.object({
    type: z.literal('written'),
    survey: z.string(),
    place: z.int().min(1),
    page: z.int().min(1),
  }),
  /** `on`: everybody may see the results. */
  z.object({ type: z.literal('release'), survey: z.string(), on: z.boolean() }),
])
export type Scene = z.infer<typeof Scene>
export type SceneType = Scene['type']

/** What a conversation remembers between turns. Times are milliseconds since 1970. */
export const State = z.object({
  version: z.literal(1),
  language: z.enum(languages).optional(),
  scene: Scene,
  /** The way back, oldest first. */
  trail: z.array(Scene),
  /** Proposals that were opened in this chat, so that others are offered. */
  read: z.array(z.int()).default([]),
  /** The question that is open, with its words as they were shown. */
  prompt: z.object({
    id: z.int(),
    choices: z.array(z.object({ id: z.string(), label: z.string() })),
    /** The first choice that is shown, where a channel shows few at once. Absent: the first of all. */
    from: z.int().optional(),
    /** What may be shared as its answer. */
    asks: z.enum(shareables).optional(),
  }),
  /** The button that was last answered: a second tap on it is the same tap. */
  answered: z.object({ prompt: z.int(), ordinal: z.int() }).optional(),
  /**
   * What a person set out to do, kept until they have proved who they are and done it: to sign a proposal, to write one
   * (`draft` once it is begun), to answer a survey, to join the panel, to go to an event, or to host one.
   */
  wish: z
    .union([
      z.object({ proposal: z.int(), title: z.string() }),
      z.object({ write: z.literal(true), draft: z.string().optional() }),
      z.object({ event: z.int(), title: z.string() }),
      z.object({ hosting: z.literal(true) }),
      z.object({ panel: z.literal(true) }),
      z.object({ survey: z.string() }),
    ])
    .optional(),
  /** A one-time code on its way: keyed hashes, and of the number its country's code and the last two digits. */
  proof: z
    .object({
      key: z.string(),
      callingCode: z.int().optional(),
      sealed: z.string(),
      hint: z.string(),
      until: z.number(),
      tries: z.int(),
    })
    .optional(),
  /** The photo that was taken last: others that were sent with it are too many, and so are too many of one day. */
  photo: z
    .object({
      at: z.number(),
      /** A mark of the album it was sent in. */
      album: z.int().optional(),
      /** That one is enough was said. */
      told: z.literal(true).optional(),
      /** Since when how many were taken. */
      since: z.number(),
      count: z.int(),
    })
    .optional(),
  /** What staff began to write of a proposal, kept until it is published or dropped. */
  publishing: z
    .object({
      kind: z.enum(statusKinds),
      proposal: z.int(),
      /** The promise that it keeps or dates. */
      promise: z.string().optional(),
      values: z.record(z.string(), z.string()),
    })
    .optional(),
  /** Inputs in a row that were not understood. */
  misses: z.int(),
  /** How often the same words (a hash of them) were said lately: two robots could answer each other for ever. */
  echoes: z.array(z.object({ words: z.int(), times: z.int(), since: z.number() })),
})
export type State = z.infer<typeof State>

export const newState: State = {
  version: 1,
  scene: { type: 'language' },
  trail: [],
  read: [],
  prompt: { id: 0, choices: [] },
  misses: 0,
  echoes: [],
}

const Remains = z.object({
  language: z.enum(languages).optional().catch(undefined),
  prompt: z.object({ id: z.int() }).catch({ id: 1 }),
})

/**
 * Reads a stored state. One that no longer parses (it was written by another version) is `lost`: what remains is the
 * language, and the number of the last prompt, so that no old button is taken for a new one.
 */
export function readState(stored: unknown): { state: State; lost: boolean } {
  const read = State.safeParse(stored)
  if (read.success) return { state: read.data, lost: false }
  const { language, prompt } = Remains.catch({ prompt: { id: 1 } }).parse(stored)
  const state: State = { ...newState, scene: { type: 'menu' }, prompt: { id: prompt.id, choices: [] } }
  return { state: language === undefined ? state : { ...state, language }, lost: true }
}
