import type { PoolClient } from 'pg'
import type { DrawAsks, Wave } from '../../core/ask/panel.ts'
import { expected } from '../../core/panel/summary.ts'
import { policy } from '../../core/policy.ts'
import type { Language } from '../../core/reply.ts'
import type { Keys } from '../keys.ts'
import { commitmentOf } from './found.ts'
import { prepare } from './prepare.ts'

type Title = Readonly<Record<Language, string>>

/** Of a wave `w` of a survey `s` with its invitations `i`. */
export const waveColumns = `w.id, w.number, s.id AS survey, s.definition -> 'title' AS title, w.drawn_at AS drawn,
  count(*)::int AS invited, count(coalesce(i.begun_at, i.finished_at))::int AS begun,
  count(i.finished_at)::int AS finished`
export const waveTables = 'wave w JOIN survey s ON s.id = w.survey_id JOIN invitation i ON i.wave_id = w.id'

export type WaveRow = Omit<Wave, 'drawn'> & { drawn: Date }
export const waveOf = (row: WaveRow): Wave => ({ ...row, drawn: row.drawn.getTime() })

/** @param most Absent: all. */
export async function wavesOf(client: PoolClient, panel: string, most?: number): Promise<Wave[]> {
  const { rows } = await client.query<WaveRow>({
    name: 'panel-waves',
    text: `SELECT ${waveColumns} FROM ${waveTables} WHERE w.panel_id = $1
      GROUP BY w.id, s.id ORDER BY w.number DESC LIMIT $2`,
    values: [panel, most ?? null],
  })
  return rows.map(waveOf)
}

export async function membersOf(client: PoolClient, panel: string): Promise<number> {
  const { rows } = await client.query<{ members: number }>(
    'SELECT count(*)::int AS members FROM panel_member WHERE panel_id = $1 AND left_at IS NULL',
    [panel],
  )
  return rows[0]?.members ?? 0
}

export async function overview(
  client: PoolClient,
  panel: string,
): Promise<NonNullable<DrawAsks['waves']['told']>> {
  const { rows: surveys } = await client.query<{ id: string; title: Title }>(
    `SELECT id, definition -> 'title' AS title FROM survey
     WHERE definition -> 'who' ->> 'panel' = $1 AND (closed_at IS NULL OR closed_at > now())
     ORDER BY published_at DESC, id LIMIT ${policy.panel.shown}`,
    [panel],
  )
  return {
    members: await membersOf(client, panel),
    waves: await wavesOf(client, panel, policy.panel.shown),
    surveys,
  }
}

/** What a draw would be now. Undefined: there is no such panel, or no such survey of it. */
export async function planOf(
  client: PoolClient,
  keys: Keys,
  { panel, survey, size }: { panel: string; survey: string; size: number },
): Promise<DrawAsks['plan']['told']> {
  const { rows } = await client.query<{ waves: number; title: Title }>(
    `SELECT p.waves, s.definition -> 'title' AS title FROM panel p JOIN survey s ON s.id = $2
     WHERE p.id = $1 AND s.definition -> 'who' ->> 'panel' = $1`,
    [panel, survey],
  )
  const [row] = rows
  if (!row) return undefined
  const { list, quotas, targets } = await prepare(client, { panel, survey, size })
  return {
    wave: row.waves + 1,
    survey,
    title: row.title,
    commitment: commitmentOf(keys.seed(panel, row.waves + 1)),
    members: await membersOf(client, panel),
    available: list.length,
    expected: expected(quotas),
    targets,
  }
}
