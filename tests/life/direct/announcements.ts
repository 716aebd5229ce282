import { strangers } from '../stage.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** What becomes of announcements. */
export const announcements: readonly Direction[] = [
  [
    // Of whom the dialogue says no more: what reaches them is not written down.
    /^(\d+) others write here$/,
    async ({ house: { store }, channel }, count) => {
      const { pool, keys } = store
      const addresses = Array.from({ length: Number(count) }, (_, place) => `${strangers}${place + 1}`)
      await pool.query(
        `WITH who AS (
           INSERT INTO resident (key) SELECT sha256(convert_to(a, 'UTF8')) FROM unnest($2::text[]) AS a RETURNING id
         ),
         numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM who)
         INSERT INTO conversation (channel, address_key, address, resident_id, language, state, revision)
         SELECT $1, c.key, c.closed, n.id, 'es', '{}', 1
         FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS c (key, closed, place) JOIN numbered n USING (place)`,
        [
          channel,
          addresses,
          addresses.map((address) => keys.address(channel, address)),
          addresses.map((address) => keys.close(address)),
        ],
      )
    },
  ],
  [
    new RegExp(`^${name} blocks the chat$`, 'u'),
    async (stage, who = '') => {
      await stage.house.store.pool.query(
        'UPDATE conversation SET blocked_at = now() WHERE resident_id = $1',
        [await residentOf(stage.person(who), stage)],
      )
    },
  ],
  [
    /^announcement (\d+) (failed|is unknown) for one$/,
    async ({ house }, id, how) => {
      await house.store.pool.query(
        `UPDATE recipient SET state = $2 WHERE (announcement_id, conversation_id) = (
           SELECT announcement_id, min(conversation_id) FROM recipient
           WHERE announcement_id = $1 AND state = 'sent' GROUP BY 1)`,
        [id, how === 'failed' ? 'failed' : 'unknown'],
      )
    },
  ],
]
