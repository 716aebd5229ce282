import { readFileSync } from 'node:fs'
import type { CommentKind } from '../core/essay/comment.ts'
import { readEssay } from '../core/essay/read.ts'
import { publishEssay } from '../prisma/essay/publish.ts'
import type { Store } from '../prisma/store.ts'
import { transaction } from '../prisma/transaction.ts'

const file = new URL('../prisma/seed/mexico-city/derecho-al-agua.md', import.meta.url)

/** Publishes the demonstration's essay, or its next version, with some of its words changed. */
export async function publishDemoEssay(
  { pool }: Pick<Store, 'pool'>,
  changes: readonly (readonly [before: string, after: string])[] = [],
): Promise<void> {
  let source = readFileSync(file, 'utf8')
  for (const [before, after] of changes) {
    if (!source.includes(before)) throw new Error(`the essay does not say ${before}`)
    source = source.replace(before, after)
  }
  const read = readEssay(source)
  if (!read.ok) throw new Error(`that is no essay: ${JSON.stringify(read.faults)}`)
  await transaction(pool, (client) => publishEssay(client, 'server', { essay: read.essay, source }))
}

/** Somebody without a chat says something of a section, and it is public. @returns what it is known by. */
export async function sayOfEssay(
  { pool }: Pick<Store, 'pool'>,
  { section, kind, words }: { section: string; kind: CommentKind; words: string },
): Promise<string> {
  const { rows } = await pool.query<{ point: string }>(
    `WITH who AS (INSERT INTO resident (key) VALUES (sha256(convert_to($3, 'UTF8'))) RETURNING id),
     point AS (
       INSERT INTO essay_point (essay_id, section, kind) VALUES ('derecho-al-agua', $1, $2) RETURNING id
     )
     INSERT INTO essay_comment (essay_id, version, section, kind, resident_id, words, status, point_id)
     SELECT e.id, e.version, $1, $2, who.id, $3, 'public', point.id FROM essay e, who, point
     RETURNING point_id AS point`,
    [section, kind, words],
  )
  return rows[0]?.point ?? ''
}
