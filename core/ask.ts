import type { AnnouncementAsks } from './ask/announcement.ts'
import type { AuthorAsks } from './ask/author.ts'
import type { DigestAsks } from './ask/digest.ts'
import type { DraftingAsks, EssayAsks } from './ask/essay.ts'
import type { ConclusionAsks, EventAsks } from './ask/event.ts'
import type { HostingAsks } from './ask/hosting.ts'
import type { IntegrityAsks } from './ask/integrity.ts'
import type { MeetingAsks } from './ask/meeting.ts'
import type { ModerationAsks } from './ask/moderation.ts'
import type { DrawAsks, PanelAsks } from './ask/panel.ts'
import type { PhotoAsks } from './ask/photo.ts'
import type { PromiseAsks } from './ask/promise.ts'
import type { RepresentationAsks } from './ask/representation.ts'
import type { DutyAsks, RepresentativeAsks } from './ask/representative.ts'
import type { RunAsks } from './ask/run.ts'
import type { SelfAsks } from './ask/self.ts'
import type { StandAsks } from './ask/stand.ts'
import type { SurveyAsks } from './ask/survey.ts'
import type { SurveyResultsAsks } from './ask/survey-results.ts'
import type { SynthesisAsks } from './ask/synthesis.ts'
import type { TeamAsks } from './ask/team.ts'
import type { WritingAsks } from './ask/writing.ts'
import type { Listed, Proposal, Resident, Shelf, Standing } from './city.ts'
import type { Past } from './history.ts'
import type { E164 } from './phone.ts'
import type { Origin } from './shift.ts'

/**
 * What a step asks of the store, and what it is told. The step is a generator that yields these, so that each turn
 * reads just what its conversation needs; whoever drives it answers inside the turn's transaction. The last few also
 * record something small, at once, so that the rest of the turn sees it; what is slow or contended is an effect.
 */
export interface Asks
  extends AnnouncementAsks,
    AuthorAsks,
    EventAsks,
    ConclusionAsks,
    DigestAsks,
    DraftingAsks,
    EssayAsks,
    HostingAsks,
    DrawAsks,
    IntegrityAsks,
    MeetingAsks,
    ModerationAsks,
    PanelAsks,
    PromiseAsks,
    SelfAsks,
    StandAsks,
    RepresentationAsks,
    RepresentativeAsks,
    DutyAsks,
    RunAsks,
    SurveyAsks,
    PhotoAsks,
    SurveyResultsAsks,
    SynthesisAsks,
    TeamAsks,
    WritingAsks {
  proposal: {
    ask: { id: number; resident: string | undefined }
    told: (Proposal & Standing & Past) | undefined
  }
  /** What stands first in this order now and was not seen: a page, and one more where there is more. */
  following: { ask: { by: Shelf; seen: readonly number[] }; told: readonly Listed[] }
  /** What they signed and was not seen, the newest first: as many as of a list; and how much they signed in all. */
  signatures: {
    ask: { resident: string; seen: readonly number[] }
    told: { items: readonly (Listed & { origin?: Origin })[]; total: number }
  }
  /** The best first, at most `policy.search.found`. `words` are folded; they are neither kept nor logged. */
  search: { ask: { words: readonly string[] }; told: readonly number[] }
  /** In the order of the ids; one that is gone is left out. */
  listed: { ask: { ids: readonly number[] }; told: readonly Listed[] }
  /** How many proposals there are of each, those that have any; no count is over `policy.crowded`. */
  topics: { ask: Record<never, never>; told: readonly { id: string; count: number }[] }
  boroughs: { ask: Record<never, never>; told: readonly { id: string; count: number }[] }
  /**
   * The one that was offered least of those that were not read here, nor in another chat of the resident; it counts as
   * offered. Undefined when all were read.
   */
  unseen: { ask: { read: readonly number[]; resident: string | undefined }; told: number | undefined }
  /** Makes a one-time code for a number and has it sent once the turn is committed. */
  code: { ask: { phone: E164 }; told: { key: string; sealed: string } | { limitedForMinutes: number } }
  /** Compares in constant time. */
  matches: { ask: { typed: string; sealed: string }; told: boolean }
  /** Makes this chat's person a resident, or finds who they already are on another channel. */
  join: { ask: { by: { phone: E164 } | ProvenKey }; told: Resident }
  /** Declares where a resident lives; null: elsewhere. */
  reside: { ask: { resident: string; borough: string | null }; told: Resident }
  follow: { ask: { resident: string; proposal: number; on: boolean }; told: undefined }
  /** No more notices in this chat, or notices again. */
  mute: { ask: { on: boolean }; told: undefined }
}

/** A phone that was proved, as it is kept: its key, and its country's calling code where that is known. */
export interface ProvenKey {
  key: string
  callingCode?: number | undefined
}

export type Ask = { [T in keyof Asks]: { type: T } & Asks[T]['ask'] }[keyof Asks]
export type Told = Asks[keyof Asks]['told']

/** A computation that may ask; it ends with an `R`. */
export type Asking<R> = Generator<Ask, R, Told>

/** `const proposal = yield* ask('proposal', { id, resident })` */
export function* ask<T extends keyof Asks>(type: T, about: Asks[T]['ask']): Asking<Asks[T]['told']> {
  return (yield { type, ...about } as Ask) as Asks[T]['told']
}
