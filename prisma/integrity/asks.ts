import type { IntegrityAsks } from '../../core/ask/integrity.ts'
import type { Asks } from '../../core/ask.ts'
import type { Answers, Asker } from '../asker.ts'
import { invalidate } from './invalidate.ts'
import { invalidation, invalidations } from './list.ts'
import { preview, shares, suspect } from './look.ts'
import { restore } from './restore.ts'

/** Notes that somebody's signature was invalidated by mistake, as they say. Saying it twice changes nothing. */
async function object(
  { resident, proposal }: Asks['object']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<undefined> {
  await client.query(
    `UPDATE invalidated d SET objected_at = coalesce(d.objected_at, now())
     FROM signature s
     WHERE s.proposal_id = $1 AND s.resident_id = $2 AND d.invalidation_id = s.invalid_by AND d.resident_id = $2`,
    [proposal, resident],
  )
}

export const integrityAnswers: Answers<IntegrityAsks> = {
  suspect,
  shares,
  preview,
  invalidate,
  invalidations,
  invalidation,
  restore,
  object,
}
