/**
 * Where people are told something, in one place: the chat where each was last seen, of those in which they did not say
 * stop and which did not refuse us. A stand is nobody's own chat, so the page comes last.
 *
 * These are pieces of statements. In all of them the chat is `c`, a row of `conversation`.
 */
const listens = 'c.muted_at IS NULL AND c.blocked_at IS NULL'
const lastSeen = `c.channel = 'web', c.active_at DESC`

/** What narrows or orders the choice, in SQL about the person `w` and the chat `c`; never from what people write. */
interface Choosing {
  /** What a person is told of apart from other things: a column of `w`. Absent: one row for each person. */
  per?: string
  /** What must hold besides. */
  where?: string
  /** Where a person is there more than once, which of their rows goes first. */
  first?: string
}

/**
 * A query with one row for each resident of many, or for each thing that one is told of: all that is known of them, and the `id` and `channel` of their chat.
 * Whoever has no such chat is left out.
 *
 * @param who What FROM may name: a part of the WITH, a table, or a query in brackets. It has a `resident_id`, and
 *   neither `id` nor `channel`.
 */
export const chatsOf = (who: string, { per, where, first }: Choosing = {}): string => `
  SELECT DISTINCT ON (${per ? `${per}, ` : ''}w.resident_id) w.*, c.id, c.channel
  FROM ${who} w JOIN conversation c ON c.resident_id = w.resident_id
  WHERE ${listens}${where ? ` AND ${where}` : ''}
  ORDER BY ${per ? `${per}, ` : ''}w.resident_id, ${first ? `${first}, ` : ''}${lastSeen}`

/**
 * A query for the chat of one resident, or none; in a LATERAL also for each of a few, without a look at all others.
 *
 * @param resident Whose: an expression.
 * @param or What else makes the chat `c` theirs, where they may be nobody's resident: a condition.
 */
export const chatOf = (resident: string, or?: string): string => `
  SELECT c.id, c.channel FROM conversation c
  WHERE ${or ? `(c.resident_id = ${resident} OR ${or})` : `c.resident_id = ${resident}`} AND ${listens}
  ORDER BY ${lastSeen} LIMIT 1`

/** Whether a resident would be told: a condition. @param resident Whose: an expression. */
export const isReached = (resident: string): string =>
  `EXISTS (SELECT FROM conversation c WHERE c.resident_id = ${resident} AND ${listens})`
