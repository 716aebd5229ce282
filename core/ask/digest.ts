import type { Day } from '../calendar.ts'
import type { DigestSeen } from '../digest/digest.ts'

/** What there was in each week; anybody may ask. Weeks are named by their Monday. */
export interface DigestAsks {
  /** The newest first: a page from 1, and one more where there is more. */
  digests: { ask: { page: number }; told: readonly Day[] }
  digest: { ask: { week: Day }; told: DigestSeen | undefined }
}
