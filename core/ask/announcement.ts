import type { Sheet, Summary } from '../announcement/announcement.ts'
import type { Audience } from '../announcement/audience.ts'
import type { Kind } from '../announcement/kind.ts'
import type { Language } from '../reply.ts'

/** What is changed of an announcement that is being written. `undefined` words: there is none in that language. */
export type Change =
  | { kind: Kind }
  | { language: Language; words: string | undefined }
  | { audience: Audience }
  /** Its card goes with the words; undefined: none does. */
  | { event: number | undefined }
  /** It goes with the words, once it is said what is on it; undefined: none does. */
  | { photo: string | undefined }
  | { photoWords: string }

/** What can be done with an announcement, besides writing it. */
export const acts = [
  /** To see it in one's own chat, as everybody will. */
  'test',
  /** Sends it, where it takes nobody else; or asks for somebody else. */
  'send',
  /** By somebody else. */
  'approve',
  'return',
  /** Takes back what waits for somebody else. */
  'reclaim',
  'pause',
  'resume',
  'cancel',
  'retry-failed',
  'retry-unknown',
  'drop',
] as const
export type AnnouncementAct = (typeof acts)[number]

/**
 * What became of an act. `asked`: somebody else is asked to approve it. `denied`: not for whoever asks. `own`: somebody
 * else than its writer must do that. `late`: it is not as it was shown any more.
 */
export type Conducted = 'done' | 'asked' | 'denied' | 'own' | 'late'

/** What staff ask who announce, `by` being the resident who asks; and what a resident says of them. */
export interface AnnouncementAsks {
  /** The newest first: a page from 1, and one more where there is more. Undefined: not for whoever asks. */
  announcements: { ask: { by: string; page: number }; told: readonly Summary[] | undefined }
  /** 'gone': there is none. Undefined: not for whoever asks. */
  announcement: { ask: { by: string; id: string }; told: Sheet | 'gone' | undefined }
  /** Begins one (without `id`), or changes it; only its writer may. */
  compose: {
    ask: { by: string; id: string | undefined; change: Change }
    told: { id: string } | 'denied' | 'late'
  }
  /** `note`: why it is returned. */
  conduct: { ask: { by: string; id: string; act: AnnouncementAct; note?: string }; told: Conducted }
  /** A resident wants to hear nothing more of a kind, or to hear of it again. */
  unsubscribe: { ask: { resident: string; kind: Kind; on: boolean }; told: undefined }
}
