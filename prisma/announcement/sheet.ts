import type { PoolClient } from 'pg'
import type { Content, Counts, Reach, Sheet, Status } from '../../core/announcement/announcement.ts'
import { Audience } from '../../core/announcement/audience.ts'
import type { AnnouncementAsks } from '../../core/ask/announcement.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import type { Store } from '../store.ts'
import { actingMember } from '../team/member.ts'
import { audienceChats } from './audience.ts'
import { contentColumns } from './content.ts'
import { countsOf } from './counts.ts'

/** Whom announcement `id` would reach now, by channel, and what each channel may send. */
export async function reachOf(client: PoolClient, id: string, type: Audience['type']): Promise<Reach[]> {
  const { rows } = await client.query<{
    channel: Reach['channel']
    people: number
    per_minute: number | null
    per_day: number | null
  }>(
    `SELECT chat.channel, count(*)::int AS people, s.per_minute, s.per_day
     FROM announcement a CROSS JOIN LATERAL (${audienceChats(type)}) AS chat
     LEFT JOIN sending s ON s.account = chat.channel
     WHERE a.id = $1 GROUP BY chat.channel, s.per_minute, s.per_day ORDER BY people DESC, chat.channel`,
    [id],
  )
  return rows.map(({ channel, people, per_minute, per_day }) => ({
    channel,
    people,
    perMinute: per_minute ?? undefined,
    perDay: per_day ?? undefined,
  }))
}

/** While it is so, it is not yet known whom it reaches in the end. */
const early = ['writing', 'tested', 'waiting']

export async function announcement(
  { by, id }: AnnouncementAsks['announcement']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<AnnouncementAsks['announcement']['told']> {
  if (!(await actingMember(client, by, 'announcer'))) return undefined
  const { rows } = await client.query<
    Omit<Sheet, 'audience' | 'title' | 'approver' | 'reach' | 'counts' | 'startedAt' | 'endedAt'> & {
      audience: unknown
      title: string | null
      approver: string | null
      started_at: Date | null
      ended_at: Date | null
    }
  >(
    `SELECT a.id, ${contentColumns}, a.audience, a.status, a.written_by = $2 AS mine, a.started_at, a.ended_at,
       coalesce(w.name, '—') AS writer, CASE WHEN a.approved_by IS NOT NULL THEN coalesce(v.name, '—') END AS approver,
       CASE WHEN p.ended = 'hidden' THEN '' ELSE coalesce(p.title, g.title) END AS title
     FROM announcement a LEFT JOIN staff w ON w.resident_id = a.written_by
     LEFT JOIN staff v ON v.resident_id = a.approved_by
     LEFT JOIN proposal p ON p.id = (a.audience->>'proposal')::integer
     LEFT JOIN event g ON g.id = (a.audience->>'event')::integer
     WHERE a.id = $1`,
    [id, by],
  )
  const [row] = rows
  if (!row) return 'gone'
  const { audience: stored, title, approver, started_at, ended_at, ...known } = row
  const audience = stored === null ? undefined : Audience.parse(stored)
  return {
    ...known,
    audience,
    title: title ?? undefined,
    approver: approver ?? undefined,
    reach: audience && early.includes(known.status) ? await reachOf(client, id, audience.type) : [],
    counts: await countsOf(client, id),
    startedAt: started_at?.getTime(),
    endedAt: ended_at?.getTime(),
  }
}

/** Characters of the words that a list shows. */
const shown = 60

export async function announcements(
  { by, page }: AnnouncementAsks['announcements']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<AnnouncementAsks['announcements']['told']> {
  if (!(await actingMember(client, by, 'announcer'))) return undefined
  const size = policy.announcement.page
  const { rows } = await client.query<NonNullable<AnnouncementAsks['announcements']['told']>[number]>(
    `SELECT id, kind, status,
       CASE WHEN length(words) > ${shown} THEN left(words, ${shown}) || '…' ELSE words END AS words
     FROM (SELECT a.*, replace(coalesce(texts->>'es', ''), E'\\n', ' ') AS words FROM announcement a) AS a
     ORDER BY id DESC LIMIT $1 OFFSET $2`,
    [size + 1, (page - 1) * size],
  )
  return rows
}

/** What a notice is about. One that is gone says nothing. */
export async function announcementAbout(
  pool: Store['pool'],
  id: string,
): Promise<(Content & { status: Status; counts: Counts }) | undefined> {
  const { rows } = await pool.query<Content & { status: Status }>({
    name: 'announcement-about',
    text: `SELECT ${contentColumns}, a.status FROM announcement a WHERE a.id = $1`,
    values: [id],
  })
  const [row] = rows
  return row && { ...row, counts: await countsOf(pool, id) }
}
