import type { Audience } from '../../core/announcement/audience.ts'
import { chatsOf } from '../reaching.ts'

const people = '(SELECT id AS resident_id, borough_id, lives_here FROM resident)'

/** Which of the people `w`, and of their chats `c`, an audience holds; it stands in `a.audience`. */
const conditions: Readonly<Record<Audience['type'], string>> = {
  all: 'true',
  borough: `w.borough_id = a.audience->>'borough' AND w.lives_here`,
  topic: `EXISTS (SELECT FROM follow f JOIN proposal p ON p.id = f.proposal_id
    WHERE f.resident_id = w.resident_id AND p.topic_id = a.audience->>'topic')`,
  signers: `EXISTS (SELECT FROM signature s
    WHERE s.proposal_id = (a.audience->>'proposal')::integer AND s.resident_id = w.resident_id AND s.stands)
    AND NOT EXISTS (SELECT FROM quiet q
      WHERE q.proposal_id = (a.audience->>'proposal')::integer AND q.resident_id = w.resident_id)`,
  registered: `EXISTS (SELECT FROM registration g
    WHERE g.event_id = (a.audience->>'event')::integer AND g.resident_id = w.resident_id AND g.status <> 'cancelled')`,
  panel: 'EXISTS (SELECT FROM panel_member m WHERE m.resident_id = w.resident_id)',
  channel: `c.channel = a.audience->>'channel'`,
}

/** The chats in which announcement `a` reaches its audience now: of nobody who unsubscribed from its kind. */
export const audienceChats = (type: Audience['type']): string =>
  chatsOf(people, {
    where: `NOT EXISTS (SELECT FROM unsubscribed u WHERE u.resident_id = w.resident_id AND u.kind = a.kind)
      AND ${conditions[type]}`,
  })
