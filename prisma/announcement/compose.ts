import type { AnnouncementAsks, Change } from '../../core/ask/announcement.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { actingMember } from '../team/member.ts'

/** What a change leaves in the row. */
function written(change: Change): {
  kind?: string
  texts?: object
  without?: string
  audience?: object
  event?: number | null
  photo?: string | null
  photoWords?: string
} {
  if ('event' in change) return { event: change.event ?? null }
  if ('photo' in change) return { photo: change.photo ?? null }
  if ('photoWords' in change) return { photoWords: change.photoWords }
  if ('kind' in change) return { kind: change.kind }
  if ('audience' in change) return { audience: change.audience }
  const { language, words } = change
  return words === undefined ? { without: language } : { texts: { [language]: words } }
}

/** Begins an announcement or changes one of one's own. What was tested is not what it was any more. */
export async function compose(
  { by, id, change }: AnnouncementAsks['compose']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<AnnouncementAsks['compose']['told']> {
  const member = await actingMember(client, by, 'announcer')
  if (!member) return 'denied'
  const { kind, texts, without, audience, event, photo, photoWords } = written(change)
  if (id === undefined) {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO announcement (kind, texts, written_by) VALUES ($1, '{}', $2) RETURNING id`,
      [kind, by],
    )
    const [made] = rows
    if (!made) throw new Error('an announcement was not begun')
    await audit(client, member, 'composed', { announcement: made.id })
    return made
  }
  const { rowCount } = await client.query(
    `UPDATE announcement SET kind = coalesce($3, kind), texts = (texts || coalesce($4::jsonb, '{}')) - coalesce($5::text, ''),
       audience = coalesce($6::jsonb, audience),
       event_id = CASE WHEN $7 THEN (SELECT e.id FROM event e WHERE e.id = $8 AND e.status = 'published') ELSE event_id END,
       photo_id = CASE WHEN $9 THEN $10::uuid ELSE photo_id END,
       photo_words = CASE WHEN $9 THEN NULL ELSE coalesce($11, photo_words) END,
       status = 'writing'
     WHERE id = $1 AND written_by = $2 AND status IN ('writing', 'tested')`,
    [
      id,
      by,
      kind ?? null,
      texts && JSON.stringify(texts),
      without ?? null,
      audience && JSON.stringify(audience),
      event !== undefined,
      event ?? null,
      photo !== undefined,
      photo ?? null,
      photoWords ?? null,
    ],
  )
  return rowCount === 1 ? { id } : 'late'
}
