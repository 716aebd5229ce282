import type { Dimension } from '../../../core/panel/strata.ts'
import { draw } from '../../../prisma/panel/draw.ts'
import { describe, enrol } from '../../../prisma/panel/member.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { askPanel, panel as city, found } from '../../prisma/panel/people.ts'
import type { Stage } from '../stage.ts'
import { type Direction, name } from './direction.ts'
import { residentOf } from './people.ts'

/** Who is in the panel, and what is asked of it. */
export const panel: readonly Direction[] = [
  [
    /^the city has a panel$/,
    async ({ house }) => {
      await found(house.store)
      await house.changed()
    },
  ],
  [
    /^a survey called (\S+) asks the panel$/,
    async ({ house: { store } }, id = '') => {
      await askPanel(store.pool, id)
    },
  ],
  [
    /^the survey (\S+) of the panel closes$/,
    async ({ house: { store } }, id) => {
      await store.pool.query('UPDATE survey SET closed_at = now() WHERE id = $1', [id])
    },
  ],
  [
    new RegExp(`^${name} is in the panel: (\\S+), (\\S+), (\\S+)$`, 'u'),
    async (stage, who = '', ...said) => {
      const resident = await residentOf(stage.person(who), stage)
      const dimensions: readonly Dimension[] = ['age', 'gender', 'borough']
      await transaction(stage.house.store.pool, async (client) => {
        await enrol({ panel: city, resident }, { client })
        for (const [place, dimension] of dimensions.entries())
          await describe({ panel: city, resident, dimension, category: said[place] ?? null }, { client })
      })
    },
  ],
  [
    /^the panel is drawn for (\S+): (\d+)$/,
    async ({ house: { store } }, survey = '', size) => {
      const { rows } = await store.pool.query<{ waves: number }>('SELECT waves FROM panel')
      const wave = (rows[0]?.waves ?? 0) + 1
      const done = await transaction(store.pool, (client) =>
        draw(client, store.keys, 'server', { panel: city, survey, size: Number(size), wave }),
      )
      if (typeof done === 'string') throw new Error(`nobody was drawn: ${done}`)
    },
  ],
  [/^(\d+) others were drawn with them, and answered$/, (stage, times) => others(Number(times), stage)],
]

/** Members without a chat in this dialogue, of the newest draw, who have answered. Two of three are women. */
async function others(times: number, { house: { store } }: Stage): Promise<void> {
  await store.pool.query(
    `WITH made AS (
       INSERT INTO resident (key, borough_id, lives_here, age, gender, asked)
       SELECT sha256(convert_to('panel ' || already + n, 'UTF8')), 'coyoacan', true,
         (ARRAY['18-29', '30-44', '45-59', '60+'])[n % 4 + 1], CASE WHEN n % 3 = 0 THEN 'man' ELSE 'woman' END, true
       FROM (SELECT count(*) AS already FROM resident) AS r, generate_series(1, $1) AS n
       RETURNING id, age, gender
     ),
     numbered AS (SELECT id, age, gender, row_number() OVER (ORDER BY id)::int AS n FROM made),
     members AS (
       INSERT INTO panel_member (panel_id, number, resident_id, borough_id)
       SELECT $2, 1000 + n + (SELECT count(*) FROM panel_member), id,
         (SELECT id FROM borough ORDER BY id OFFSET n % 16 LIMIT 1)
       FROM numbered RETURNING id, resident_id, borough_id
     ),
     invited AS (
       INSERT INTO invitation (wave_id, member_id, stratum, told_at, begun_at, finished_at)
       SELECT (SELECT max(id) FROM wave), m.id, n.age || '/' || n.gender || '/' || m.borough_id, now(), now(), now()
       FROM members m JOIN numbered n ON n.id = m.resident_id
     )
     INSERT INTO response (survey_id, resident_id, seed, language, channel, finished_at)
     SELECT (SELECT survey_id FROM wave ORDER BY id DESC LIMIT 1), resident_id, 1, 'es', 'telegram', now() FROM members`,
    [times, city],
  )
}
