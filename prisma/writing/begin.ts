import type { Asks } from '../../core/ask.ts'
import { policy } from '../../core/policy.ts'
import type { Asker } from '../asker.ts'
import { lockAuthor } from './author.ts'

export async function begin(
  { resident, title }: Asks['begin']['ask'],
  { client, consultation }: Asker,
): Promise<Asks['begin']['told']> {
  await lockAuthor(client, resident)
  const { rows: open } = await client.query<{ id: string; same: boolean; begun: boolean }>({
    name: 'open-drafts',
    text: `SELECT id, search_fold(title) = search_fold($2) AS same, status <> 'waiting' AS begun
      FROM draft WHERE resident_id = $1 AND status IN ('writing', 'waiting', 'returned')`,
    values: [resident, title],
  })
  const known = open.find(({ same }) => same)
  if (known) return { draft: known.id, known: true }
  const begun = open.filter((one) => one.begun).length
  if (begun >= policy.writing.drafts) return { limit: begun }
  const { rows } = await client.query<{ id: string }>({
    name: 'begin-draft',
    text: 'INSERT INTO draft (resident_id, consultation_id, title) VALUES ($1, $2, $3) RETURNING id',
    values: [resident, consultation, title],
  })
  const [made] = rows
  if (!made) throw new Error('a draft was not begun')
  return { draft: made.id, known: false }
}
