import { publishDraft } from '../../../prisma/writing/publish.ts'
import type { Stage } from '../stage.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** What a moderator decides on what somebody sent, where no dialogue is about the moderator. */
export const drafts: readonly Direction[] = [
  [
    new RegExp(`^what ${name} sent is approved$`, 'u'),
    async (stage, who = '') => {
      const draft = await decide(who, 'approved', undefined, undefined, stage)
      const { store, queues } = stage.house
      const client = await store.pool.connect()
      try {
        await publishDraft(client, draft, (effect) => {
          void queues.add([{ queue: 'effect', ...effect }])
        })
      } finally {
        client.release()
      }
    },
  ],
  [
    new RegExp(`^what ${name} sent is returned: ([^·]+?)(?: · (.+))?$`, 'u'),
    async (stage, who = '', reason, note) => {
      const draft = await decide(who, 'returned', reason, note, stage)
      await stage.house.store.pool.query(`UPDATE draft SET status = 'returned' WHERE id = $1`, [draft])
    },
  ],
]

/** @returns the draft that waited. */
async function decide(
  who: string,
  decision: 'approved' | 'returned',
  reason: string | undefined,
  note: string | undefined,
  stage: Stage,
): Promise<string> {
  const author = await residentOf(stage.person(who), stage)
  const { rows } = await stage.house.store.pool.query<{ draft: string }>(
    `UPDATE review r SET decided_at = now(), decision = $2, reason = $3, note = $4
     FROM draft d WHERE d.id = r.draft_id AND d.resident_id = $1 AND r.decided_at IS NULL
     RETURNING d.id AS draft`,
    [author, decision, reason ?? null, note ?? null],
  )
  const [decided] = rows
  if (!decided) throw new Error(`${who} sent nothing that waits`)
  return decided.draft
}
