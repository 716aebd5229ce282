import type { PoolClient } from 'pg'
import type { Moderated, ModerationAsks, Published } from '../../core/ask/moderation.ts'
import type { Proposal } from '../../core/city.ts'
import type { Asker } from '../asker.ts'
import { type Actor, audit } from '../audit.ts'
import { addEntry } from '../history.ts'
import { actingMember } from '../team/member.ts'
import { alike } from '../writing/alike.ts'
import { endedSql } from './ended.ts'

type Acting = Pick<Asker, 'client' | 'onEffect'>

export async function published(
  { by, id }: ModerationAsks['published']['ask'],
  { client }: Acting,
): Promise<ModerationAsks['published']['told']> {
  if (!(await actingMember(client, by, 'moderator'))) return 'denied'
  const { rows } = await client.query<Omit<Published, 'similar'> & { own: boolean }>(
    `SELECT p.id, p.title, p.problem, p.change, p.aim, p.author_name AS author, p.topic_id AS topic,
       p.borough_id AS borough, t.count, p.closed_at IS NULL AS open, ${endedSql}, coalesce(p.author_id = $2, false) AS own
     FROM proposal p JOIN tally t ON t.proposal_id = p.id WHERE p.id = $1`,
    [id, by],
  )
  const [row] = rows
  if (!row) return 'gone'
  const { own, ...found } = row
  if (own) return 'own'
  const like = found.open ? await alike({ title: found.title }, { client }) : []
  return { ...found, similar: like.filter((one) => one.id !== id) }
}

interface Locked {
  id: number
  author: string | null
  ended: Proposal['ended']
  open: boolean
}

/**
 * Whoever acts, and the proposals that they act on, locked in one order so that two acts never wait for each other in
 * a circle; otherwise why nothing is to be done. The first is the one that is moderated.
 */
async function begin(
  client: PoolClient,
  by: string,
  ids: readonly number[],
): Promise<{ actor: Actor; found: ReadonlyMap<number, Locked> } | 'denied' | 'gone' | 'own'> {
  const actor = await actingMember(client, by, 'moderator')
  if (!actor) return 'denied'
  const { rows } = await client.query<Locked>(
    `SELECT id, author_id AS author, ended, closed_at IS NULL AS open FROM proposal
     WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  )
  const first = rows.find(({ id }) => id === ids[0])
  if (!first) return 'gone'
  if (first.author === by) return 'own'
  return { actor, found: new Map(rows.map((row) => [row.id, row])) }
}

/** Takes the text from everybody's eyes, and says why in its place. */
export async function hide(
  { by, id, reason, note }: ModerationAsks['hide']['ask'],
  { client, onEffect }: Acting,
): Promise<Moderated> {
  const begun = await begin(client, by, [id])
  if (typeof begun === 'string') return begun
  if (begun.found.get(id)?.ended === 'hidden') return 'changed'
  await client.query(
    `UPDATE proposal SET ended = 'hidden', closed_at = now(), hid_ended = ended, hid_closed_at = closed_at
     WHERE id = $1`,
    [id],
  )
  const why = { reason, ...(note !== undefined && { note }) }
  onEffect(await addEntry(client, id, { kind: 'hidden', ...why }, 'followers'))
  await audit(client, begun.actor, 'hid', { proposal: id, ...why })
  return 'done'
}

/** Shows it again, as it was before: open, or ended in another way. */
export async function unhide(
  { by, id }: ModerationAsks['unhide']['ask'],
  { client, onEffect }: Acting,
): Promise<Moderated> {
  const begun = await begin(client, by, [id])
  if (typeof begun === 'string') return begun
  if (begun.found.get(id)?.ended !== 'hidden') return 'changed'
  await client.query(
    `UPDATE proposal SET ended = hid_ended, closed_at = hid_closed_at, hid_ended = NULL, hid_closed_at = NULL
     WHERE id = $1`,
    [id],
  )
  onEffect(await addEntry(client, id, { kind: 'shown' }, 'followers'))
  await audit(client, begun.actor, 'showed', { proposal: id })
  return 'done'
}

/**
 * Ends a proposal that asks for the same as another. No signature moves: those who signed it are asked to sign the
 * other.
 */
export async function merge(
  { by, id, into }: ModerationAsks['merge']['ask'],
  { client, onEffect }: Acting,
): Promise<Moderated> {
  const begun = await begin(client, by, [id, into])
  if (typeof begun === 'string') return begun
  const target = begun.found.get(into)
  // Who may not moderate their own may not have others joined to it either.
  if (id === into || !target?.open || target.author === by) return 'no-target'
  if (!begun.found.get(id)?.open) return 'changed'
  await client.query(
    `UPDATE proposal SET ended = 'merged', merged_into = $2, closed_at = now() WHERE id = $1`,
    [id, into],
  )
  onEffect(await addEntry(client, id, { kind: 'merged', into }, 'signers'))
  await audit(client, begun.actor, 'merged', { proposal: id, into })
  return 'done'
}
