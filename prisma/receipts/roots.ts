import type { Store } from '../store.ts'
import { beginning, dayRoot } from './commitment.ts'
import { type PublishedDay, Roots } from './proof.ts'

/** All days that were closed, the first one first. */
export async function readRoots({ pool }: Pick<Store, 'pool'>): Promise<Roots> {
  const { rows } = await pool.query<PublishedDay>(
    `SELECT ${dayColumns}, encode(tree, 'hex') AS tree, encode(root, 'hex') AS root FROM receipt_day ORDER BY day`,
  )
  return { voces: 'receipt roots 1', days: rows }
}

/** A day as it is published. The type date would come back as a moment of the reader's own time zone. */
export const dayColumns = `day::text, signatures, proposals,
  to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS closed`

/**
 * Whether each root seals its day and the one before.
 *
 * @returns the roots by day; or the first day whose root is another, or undefined when it is no file of roots at all.
 */
export function checkRoots(
  read: unknown,
): { roots: ReadonlyMap<string, string> } | { broken: string | undefined } {
  const parsed = Roots.safeParse(read)
  if (!parsed.success) return { broken: undefined }
  let before: Uint8Array = beginning
  let latest = ''
  for (const day of parsed.data.days) {
    const root = dayRoot(before, { ...day, tree: Buffer.from(day.tree, 'hex') })
    if (root.toString('hex') !== day.root || day.day <= latest) return { broken: day.day }
    before = root
    latest = day.day
  }
  return { roots: new Map(parsed.data.days.map(({ day, root }) => [day, root])) }
}
