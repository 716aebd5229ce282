import { z } from 'zod'
import { commentKinds } from './essay/comment.ts'
import { statusKinds } from './history.ts'
import { languages, shareables } from './reply.ts'
import { Scene, type SceneType } from './state/scene.ts'

export { Scene, type SceneType }

/** What a conversation remembers between turns. Times are milliseconds since 1970. */
export const State = z.object({
  version: z.literal(1),
  language: z.enum(languages).optional(),
  scene: Scene,
  /** The way back, oldest first. */
  trail: z.array(Scene),
  /** Proposals that were opened in this chat, so that others are offered. */
  read: z.array(z.int()).default([]),
  /** How far essays were read in this chat, the last one first: the page of each. */
  reading: z.array(z.object({ essay: z.string(), page: z.int().min(1) })).default([]),
  /** The question that is open, with its words as they were shown. */
  prompt: z.object({
    id: z.int(),
    choices: z.array(z.object({ id: z.string(), label: z.string() })),
    /** The first choice that is shown, where a channel shows few at once. Absent: the first of all. */
    from: z.int().optional(),
    /** Since when it shows itself anew while nobody does anything. Milliseconds since 1970. */
    renewing: z.number().optional(),
    /** What may be shared as its answer. */
    asks: z.enum(shareables).optional(),
  }),
  /** The button that was last answered: a second tap on it is the same tap. */
  answered: z.object({ prompt: z.int(), ordinal: z.int() }).optional(),
  /**
   * What a person set out to do, kept until they have proved who they are and done it: to sign a proposal, to write one
   * (`draft` once it is begun), to answer a survey, to join the panel, to go to an event, to host one, to convene a meeting,
   * to say that they are at one whose code they followed, to say something of a section of an essay, or to support what
   * others say of it.
   */
  wish: z
    .union([
      z.object({ proposal: z.int(), title: z.string() }),
      z.object({ write: z.literal(true), draft: z.string().optional() }),
      z.object({ event: z.int(), title: z.string() }),
      z.object({ hosting: z.literal(true) }),
      z.object({ convening: z.literal(true) }),
      z.object({ meeting: z.int(), title: z.string() }),
      z.object({ panel: z.literal(true) }),
      z.object({ survey: z.string() }),
      z.object({
        comment: z.object({ essay: z.string(), section: z.string(), kind: z.enum(commentKinds) }),
      }),
      z.object({ point: z.string() }),
    ])
    .optional(),
  /** What the code of a representative opened here, in which shift: what is done with it before `until` came of that. */
  brought: z
    .object({
      shift: z.string(),
      opened: z.union([z.object({ proposal: z.int() }), z.object({ survey: z.string() })]),
      until: z.number(),
    })
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
  reading: [],
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
