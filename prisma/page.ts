import type { PoolClient } from 'pg'
import { type Attached, type Language, languages, type Picture, type Reply } from '../core/reply.ts'
import type { Text } from '../core/text.ts'
import { beginConversation } from './conversation.ts'
import { closedReply, openedReply } from './secret.ts'
import type { Store } from './store.ts'

/** What the chat page shows: a reply, or the words of a button that was pressed. Typed words are not kept. */
export type PageMessage =
  | { from: 'voces'; language: Language; reply: Reply }
  | { from: 'resident'; language: Language; text: Text }

export interface Kept {
  /** Grows with each message of a conversation. */
  seq: number
  message: PageMessage
}

/** Processes that show pages listen here; the payload is the conversation's id. */
export const pageChannel = 'voces_page'

/** Appends to a page, in the caller's transaction. The caller holds the conversation's row, which keeps the order. */
export async function appendPage(
  client: PoolClient,
  keys: Store['keys'],
  conversation: string,
  messages: readonly PageMessage[],
): Promise<void> {
  if (messages.length === 0) return
  const kept = messages.map((message) =>
    message.from === 'voces' ? { ...message, reply: closedReply(message.reply, keys) } : message,
  )
  await client.query({
    name: 'append-page',
    text: `WITH added AS (
       INSERT INTO page_message (conversation_id, body)
       SELECT $1, body FROM jsonb_array_elements($2) WITH ORDINALITY AS m (body, place) ORDER BY place
     )
     SELECT pg_notify($3, $4)`,
    values: [conversation, JSON.stringify(kept), pageChannel, conversation],
  })
}

/** Appends a message that no turn caused: a notice. */
export async function appendNotice(
  { pool, keys }: Store,
  conversation: string,
  message: PageMessage,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [conversation])
    await appendPage(client, keys, conversation, [message])
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}

/** The messages after `seq`, oldest first; of many the last ones, which is where the conversation is. */
export async function pageAfter({ pool, keys }: Store, conversation: string, seq: number): Promise<Kept[]> {
  const { rows } = await pool.query<{ id: string; body: PageMessage }>({
    name: 'page-after',
    text: `SELECT * FROM (
        SELECT id, body FROM page_message WHERE conversation_id = $1 AND id > $2 ORDER BY id DESC LIMIT 50
      ) AS last ORDER BY id`,
    values: [conversation, seq],
  })
  return rows.map(({ id, body }) => ({
    seq: Number(id),
    message: body.from === 'voces' ? { ...body, reply: openedReply(body.reply, keys) } : body,
  }))
}

/** A page's conversation. */
export interface Page {
  conversation: string
  /** Undefined until one is chosen. */
  language: Language | undefined
}

/** The conversation of a page, begun when there is none. */
export async function openPage({ pool, keys }: Store, address: string): Promise<Page> {
  const find = async (): Promise<Page | undefined> => {
    const { rows } = await pool.query<{ id: string; language: string | null }>({
      name: 'find-page',
      text: `SELECT id, language FROM conversation WHERE channel = 'web' AND address_key = $1`,
      values: [keys.address('web', address)],
    })
    const [row] = rows
    return row && { conversation: row.id, language: languages.find((language) => language === row.language) }
  }
  const found = await find()
  if (found) return found
  await beginConversation(pool, keys, 'web', address)
  const made = await find()
  if (!made) throw new Error('a page disappeared while it was opened')
  return made
}

/** What a message carries besides its words. */
interface Carried {
  file: Attached
  picture: Picture
}

/** What a message carries, for the page that it was shown on and no other. */
async function carried<What extends keyof Carried>(
  what: What,
  { pool, keys }: Store,
  address: string,
  seq: number,
): Promise<Carried[What] | undefined> {
  const { rows } = await pool.query<{ it: Carried[What] | null }>({
    name: `page-${what}`,
    text: `SELECT m.body->'reply'->'${what}' AS it
      FROM page_message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.id = $1 AND c.channel = 'web' AND c.address_key = $2`,
    values: [seq, keys.address('web', address)],
  })
  return rows[0]?.it ?? undefined
}

export const fileOf = (store: Store, address: string, seq: number): Promise<Attached | undefined> =>
  carried('file', store, address, seq)

export const pictureOf = (store: Store, address: string, seq: number): Promise<Picture | undefined> =>
  carried('picture', store, address, seq)
