import type { Audience } from '../../core/announcement/audience.ts'

/** Which residents `r` an audience holds; it stands in `a.audience`. */
const conditions: Readonly<Record<Audience['type'], string>> = {
  all: 'true',
  borough: `r.borough_id = a.audience->>'borough' AND r.lives_here`,
  topic: `EXISTS (SELECT FROM follow f JOIN proposal p ON p.id = f.proposal_id
    WHERE f.resident_id = r.id AND p.topic_id = a.audience->>'topic')`,
  signers: `EXISTS (SELECT FROM signature s
    WHERE s.proposal_id = (a.audience->>'proposal')::integer AND s.resident_id = r.id AND s.stands)
    AND NOT EXISTS (SELECT FROM quiet q
      WHERE q.proposal_id = (a.audience->>'proposal')::integer AND q.resident_id = r.id)`,
  channel: `c.channel = a.audience->>'channel'`,
}

/**
 * The chats in which announcement `a` reaches its audience now: of each resident the one where they were last seen (a
 * stand is nobody's own chat, so the page comes last), of nobody who said stop there, refused us, or unsubscribed.
 */
export const chatsOf = (type: Audience['type']): string => `
  SELECT DISTINCT ON (c.resident_id) c.id, c.channel
  FROM conversation c JOIN resident r ON r.id = c.resident_id
  WHERE c.muted_at IS NULL AND c.blocked_at IS NULL
    AND NOT EXISTS (SELECT FROM unsubscribed u WHERE u.resident_id = r.id AND u.kind = a.kind)
    AND ${conditions[type]}
  ORDER BY c.resident_id, c.channel = 'web', c.active_at DESC`
