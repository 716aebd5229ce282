import type { DraftingAsks, OpenPoint } from '../../core/ask/essay.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { audit } from '../audit.ts'
import { actingMember } from '../team/member.ts'
import { firstSaid, point, pointColumns } from './points.ts'
import { tellPoints } from './tell.ts'

type Client = Pick<Asker, 'client'>

/** In the order in which the essay is read, as it is now; what is of a section that is gone comes last. */
export async function drafting(
  { by, page }: DraftingAsks['drafting']['ask'],
  { client }: Client,
): Promise<DraftingAsks['drafting']['told']> {
  if (!(await actingMember(client, by, 'drafter'))) return undefined
  const { rows } = await client.query<OpenPoint>({
    name: 'drafting',
    text: `SELECT ${pointColumns}, v.title, t.title AS "sectionTitle"
      FROM essay_point p ${firstSaid}
      JOIN essay e ON e.id = p.essay_id
      JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
      LEFT JOIN essay_section n ON (n.essay_id, n.version, n.section) = (e.id, e.version, p.section)
      JOIN LATERAL (
        SELECT s.title FROM essay_section s WHERE s.essay_id = p.essay_id AND s.section = p.section
        ORDER BY s.version DESC LIMIT 1) AS t ON true
      WHERE p.taken_in IS NULL
      ORDER BY p.answer IS NOT NULL OR p.takes, v.published_at DESC, e.id, n.place NULLS LAST, people DESC, p.id
      LIMIT ${policy.essay.page + 1} OFFSET $1`,
    values: [(page - 1) * policy.essay.page],
  })
  return rows
}

export async function drafted(
  { by, point: id }: DraftingAsks['drafted']['ask'],
  { client }: Client,
): Promise<DraftingAsks['drafted']['told']> {
  if (!(await actingMember(client, by, 'drafter'))) return undefined
  return (await point({ point: id, resident: undefined }, { client })) ?? 'gone'
}

export async function answerPoint(
  { by, point: id, words }: DraftingAsks['point-answer']['ask'],
  { client }: Client,
): Promise<DraftingAsks['point-answer']['told']> {
  const actor = await actingMember(client, by, 'drafter')
  if (!actor) return undefined
  const { rowCount } = await client.query(
    'UPDATE essay_point SET answer = $2, answered_at = now() WHERE id = $1',
    [id, words],
  )
  if (rowCount !== 1) return 'gone'
  await audit(client, actor, 'point-answered', { point: id })
  return tellPoints(client, [id], { what: 'answered' })
}

export async function takePoint(
  { by, point: id, on }: DraftingAsks['point-take']['ask'],
  { client }: Client,
): Promise<DraftingAsks['point-take']['told']> {
  const actor = await actingMember(client, by, 'drafter')
  if (!actor) return undefined
  const { rowCount } = await client.query(
    'UPDATE essay_point SET takes = $2 WHERE id = $1 AND taken_in IS NULL AND takes <> $2',
    [id, on],
  )
  if (rowCount === 1) await audit(client, actor, on ? 'point-taken' : 'point-left', { point: id })
  // Marked so already, by another tap: it is as it was asked for.
  return (
    (await client.query('SELECT FROM essay_point WHERE id = $1 AND taken_in IS NULL', [id])).rowCount === 1
  )
}
