import { type Past, type StatusKind, statusKinds } from '../../core/history.ts'

/** Of the proposal `p`: what its card says of what became of it. */
export const pastColumns = `
    (SELECT jsonb_build_object('at', r.at, 'on', ${epoch('r.reached_at')})
     FROM reached r WHERE r.proposal_id = p.id AND r.kind = 'tier' ORDER BY r.at DESC LIMIT 1) AS reached,
    (SELECT jsonb_build_object('kind', e.body->>'kind', 'at', ${epoch('e.at')})
     FROM entry e WHERE e.proposal_id = p.id AND ${isStatusSql('e')} ORDER BY e.id DESC LIMIT 1) AS status,
    EXISTS (SELECT FROM entry e WHERE e.proposal_id = p.id AND e.body->>'kind' <> 'published') AS happened,
    EXISTS (SELECT FROM representation k WHERE k.proposal_id = p.id AND k.signatures > 0) AS represented`

export interface PastRow {
  reached: { at: number; on: number } | null
  status: { kind: StatusKind; at: number } | null
  happened: boolean
  represented: boolean
}

export const pastOf = ({ reached, status, happened, represented }: PastRow): Past => ({
  reached: reached ?? undefined,
  status: status ?? undefined,
  happened,
  represented,
})

/** Milliseconds since 1970. */
function epoch(moment: string): string {
  return `floor(extract(epoch FROM ${moment}) * 1000)::bigint`
}

/** The entry is one that staff published, and people are asked whether it is clear. */
export function isStatusSql(entry: string): string {
  return `${entry}.body->>'kind' IN (${statusKinds.map((kind) => `'${kind}'`).join(', ')})`
}
