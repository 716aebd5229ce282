import type { AnnouncementAsks } from '../../core/ask/announcement.ts'
import type { Answers, Asker } from '../asker.ts'
import { compose } from './compose.ts'
import { conduct } from './conduct.ts'
import { announcement, announcements } from './sheet.ts'

async function unsubscribe(
  { resident, kind, on }: AnnouncementAsks['unsubscribe']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<undefined> {
  await client.query(
    on
      ? 'DELETE FROM unsubscribed WHERE resident_id = $1 AND kind = $2'
      : 'INSERT INTO unsubscribed (resident_id, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [resident, kind],
  )
  return undefined
}

export const announcementAnswers: Answers<AnnouncementAsks> = {
  announcements,
  announcement,
  compose,
  conduct,
  unsubscribe,
}
