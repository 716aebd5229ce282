import type { PoolClient } from 'pg'
import type { Status } from '../../core/announcement/announcement.ts'
import type { Audience } from '../../core/announcement/audience.ts'
import type { AnnouncementAct, AnnouncementAsks, Conducted } from '../../core/ask/announcement.ts'
import type { Notice } from '../../core/notice.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { notify } from '../moderation/notify.ts'
import { actingMember } from '../team/member.ts'
import { photoState } from './content.ts'
import { reachOf } from './sheet.ts'

interface Row {
  status: Status
  kind: string
  type: Audience['type'] | null
  whole: boolean
  written_by: string
}

/** Everything that an act needs to be done. */
interface Acting {
  client: PoolClient
  id: string
  member: { resident: string; name: string }
  mine: boolean
  row: Row
  note: string | undefined
}

/** From which statuses an act leads, whether its writer alone may do it (or anybody but them), and what it does. */
interface Rule {
  from: readonly Status[]
  who?: 'writer' | 'another'
  /** @returns what the record says of it, or what became of it instead. */
  does(
    acting: Acting,
  ): Promise<{ act: string; about?: Readonly<Record<string, unknown>>; asked?: true } | 'late'>
}

async function become({ client, id }: Acting, status: Status, more = ''): Promise<void> {
  await client.query(`UPDATE announcement SET status = $2${more} WHERE id = $1`, [id, status])
}

const becomes =
  (status: Status, act: string, more = ''): Rule['does'] =>
  async (acting) => {
    await become(acting, status, more)
    return { act }
  }

const tellWriter = ({ client, row }: Acting, notice: Notice): Promise<void> =>
  notify(client, row.written_by, notice)

async function peopleOf({ client, id, row }: Acting): Promise<number> {
  const reach = row.type === null ? [] : await reachOf(client, id, row.type)
  return reach.reduce((sum, { people }) => sum + people, 0)
}

/** Everybody of the team who may approve it is told that it waits. */
async function ask({ client, id, member }: Acting): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT resident_id AS id FROM staff WHERE roles && ARRAY['announcer', 'administrator'] AND resident_id <> $1
     ORDER BY resident_id`,
    [member.resident],
  )
  for (const other of rows)
    await notify(client, other.id, {
      type: 'announcement-news',
      announcement: id,
      what: 'waiting',
      by: member.name,
    })
}

const retry =
  (state: 'failed' | 'unknown'): Rule['does'] =>
  async (acting) => {
    const { client, id } = acting
    const { rowCount } = await client.query(
      `UPDATE recipient SET state = 'waiting', after = NULL, at = now() WHERE announcement_id = $1 AND state = $2`,
      [id, state],
    )
    if (rowCount === 0) return 'late'
    await become(acting, 'sending', ', ended_at = NULL')
    return { act: 'retried', about: { people: rowCount } }
  }

const rules: Readonly<Record<AnnouncementAct, Rule>> = {
  test: {
    from: ['writing', 'tested'],
    who: 'writer',
    async does(acting) {
      const { client, id, row, member } = acting
      if (!row.whole) return 'late'
      await client.query(
        `INSERT INTO notice (conversation_id, channel, body, asked_at)
         SELECT c.id, c.channel, $2, now() FROM conversation c WHERE c.resident_id = $1
         ORDER BY c.active_at DESC LIMIT 1`,
        [member.resident, JSON.stringify({ type: 'announcement', announcement: id })],
      )
      await become(acting, 'tested')
      return { act: 'tested' }
    },
  },
  send: {
    from: ['tested'],
    who: 'writer',
    async does(acting) {
      const people = await peopleOf(acting)
      if (people > policy.announcement.alone) {
        await become(acting, 'waiting')
        await ask(acting)
        return { act: 'submitted', about: { people }, asked: true }
      }
      if (people === 0) return 'late'
      await become(acting, 'approved')
      return { act: 'announced', about: { people } }
    },
  },
  approve: {
    from: ['waiting'],
    who: 'another',
    async does(acting) {
      const { client, id, member } = acting
      const people = await peopleOf(acting)
      await client.query(`UPDATE announcement SET status = 'approved', approved_by = $2 WHERE id = $1`, [
        id,
        member.resident,
      ])
      const { name: by } = member
      await tellWriter(acting, { type: 'announcement-news', announcement: id, what: 'approved', by })
      return { act: 'announced', about: { people } }
    },
  },
  return: {
    from: ['waiting'],
    who: 'another',
    async does(acting) {
      const { id, member, note } = acting
      await become(acting, 'writing')
      const why = note !== undefined && { note }
      const { name: by } = member
      await tellWriter(acting, { type: 'announcement-news', announcement: id, what: 'returned', by, ...why })
      return { act: 'returned', about: { ...why } }
    },
  },
  reclaim: { from: ['waiting'], who: 'writer', does: becomes('writing', 'reclaimed') },
  pause: { from: ['sending'], does: becomes('paused', 'paused') },
  resume: { from: ['paused'], does: becomes('sending', 'resumed') },
  cancel: {
    from: ['approved', 'sending', 'paused'],
    does: becomes('cancelled', 'cancelled', ', ended_at = now()'),
  },
  'retry-failed': { from: ['sent'], does: retry('failed') },
  'retry-unknown': { from: ['sent'], does: retry('unknown') },
  drop: {
    from: ['writing', 'tested'],
    who: 'writer',
    async does({ client, id }) {
      await client.query(
        `WITH gone AS (DELETE FROM announcement WHERE id = $1 RETURNING photo_id)
         DELETE FROM photo WHERE id IN (SELECT photo_id FROM gone)`,
        [id],
      )
      return { act: 'dropped' }
    },
  },
}

/** Does something with an announcement, as it is now: its row is locked, so of two who act at once one is late. */
export async function conduct(
  { by, id, act, note }: AnnouncementAsks['conduct']['ask'],
  { client }: Pick<Asker, 'client'>,
): Promise<Conducted> {
  const member = await actingMember(client, by, 'announcer')
  if (!member) return 'denied'
  const { rows } = await client.query<Row>(
    `SELECT status, kind, audience->>'type' AS type, written_by,
       audience IS NOT NULL AND texts->>'es' IS NOT NULL
         AND (photo_id IS NULL OR photo_words IS NOT NULL AND ${photoState} = 'kept') AS whole
     FROM announcement a WHERE id = $1 FOR UPDATE`,
    [id],
  )
  const [row] = rows
  const { from, who, does } = rules[act]
  if (!row || !from.includes(row.status)) return 'late'
  const mine = row.written_by === by
  if (who === 'another' && mine) return 'own'
  if (who === 'writer' && !mine) return 'late'
  const done = await does({ client, id, member, mine, row, note })
  if (done === 'late') return 'late'
  await audit(client, member, done.act, { announcement: id, ...done.about })
  return done.asked ? 'asked' : 'done'
}
