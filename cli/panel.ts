import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { Rates } from '../core/ask/panel.ts'
import { dimensions } from '../core/panel/strata.ts'
import { policy } from '../core/policy.ts'
import * as drawing from '../prisma/panel/draw.ts'
import { commitmentOf, foundPanel } from '../prisma/panel/found.ts'
import { publishedPanel, publishedWave } from '../prisma/panel/publish.ts'
import { ratesOf } from '../prisma/panel/rates.ts'
import { membersOf, planOf } from '../prisma/panel/waves.ts'
import { PanelFile } from '../prisma/seed/city-file.ts'
import { panel as example } from '../prisma/seed/mexico-city/panel.ts'
import type { Store } from '../prisma/store.ts'
import { transaction } from '../prisma/transaction.ts'
import { Mistake } from './mistake.ts'

async function panelOf({ pool }: Store): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM panel ORDER BY id LIMIT 1')
  const [panel] = rows
  if (!panel)
    throw new Mistake('the city has no panel: voces panel found panel.json (without a file: an example)')
  return panel.id
}

/** @throws Mistake for what is no number from 1. */
function whole(typed: string, what: string): number {
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : 0
  if (number < 1) throw new Mistake(`${what}: give a whole number from 1`)
  return number
}

/** A panel to begin with: the demo city's. */
export const exampleFile = (): string => JSON.stringify(example, null, 2)

/** Founds the panel of the city. @throws Mistake when the file is not fit, or there is one. */
export async function found(store: Store, file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Mistake(`${file} cannot be read`)
  })
  const founding = readPanel(text)
  const { rowCount } = await store.pool.query('SELECT FROM panel')
  if (rowCount) throw new Mistake('the city has a panel already')
  await transaction(store.pool, (client) => foundPanel(client, store.keys, 'server', founding))
  return [
    `${founding.name.es} is founded. Surveys ask it with  who: { panel: ${founding.id} }`,
    `The first draw is bound to ${commitmentOf(store.keys.seed(founding.id, 1))}: publish that.`,
    'Processes that run read the city when they start: start them again.',
  ]
}

function readPanel(text: string): z.infer<typeof PanelFile> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Mistake('the file is not JSON')
  }
  const read = PanelFile.safeParse(parsed)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Mistake(`${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
}

/** What is published of a draw, as JSON; without a number who is in the panel, in figures. */
export async function list(store: Store, wave: string | undefined): Promise<string[]> {
  const panel = await panelOf(store)
  if (wave !== undefined) {
    const published = await publishedWave(store, whole(wave, 'the draw'))
    if (!published) throw new Mistake(`there is no draw ${wave}`)
    return [JSON.stringify(published, null, 1)]
  }
  const { rows } = await store.pool.query<{ age: string; gender: string; borough: string; members: number }>(
    `SELECT coalesce(r.age, '-') AS age, coalesce(r.gender, '-') AS gender, coalesce(m.borough_id, '-') AS borough,
       count(*)::int AS members
     FROM panel_member m JOIN resident r ON r.id = m.resident_id WHERE m.panel_id = $1 AND m.left_at IS NULL
     GROUP BY 1, 2, 3`,
    [panel],
  )
  const lines = dimensions.flatMap((dimension) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(row[dimension], (counts.get(row[dimension]) ?? 0) + row.members)
    return [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, count]) => `${dimension} ${name}: ${count}`)
  })
  return [`${rows.reduce((all, { members }) => all + members, 0)} members of panel ${panel}`, ...lines]
}

/** Every draw in a line, and to what the next is bound. */
export async function waves(store: Store, json: boolean): Promise<string[]> {
  await panelOf(store)
  const published = await publishedPanel(store)
  if (!published) return []
  if (json) return [JSON.stringify(published, null, 1)]
  return [
    ...published.waves.map(
      ({ wave, survey, drawn, invited, commitment }) =>
        `${wave} · ${drawn} · ${survey} · ${invited} invited · ${commitment}`,
    ),
    `next: ${published.next.wave} · ${published.next.commitment}`,
  ]
}

/** Draws for a survey of the panel. */
export async function draw(store: Store, survey: string, typed: string): Promise<string[]> {
  const panel = await panelOf(store)
  const size = whole(typed, 'the size')
  if (size > policy.panel.largest) throw new Mistake(`the size: at most ${policy.panel.largest}`)
  const told = await transaction(store.pool, async (client) => {
    const plan = await planOf(client, store.keys, { panel, survey, size })
    if (!plan) throw new Mistake(`${survey}: there is no such survey of panel ${panel}`)
    const done = await drawing.draw(client, store.keys, 'server', { panel, survey, size, wave: plan.wave })
    return { done, plan, members: await membersOf(client, panel) }
  })
  const { done, plan, members } = told
  if (done === 'nobody')
    throw new Mistake(`nobody may be drawn for ${survey}: it is closed, or all ${members} members rest`)
  if (done === 'changed') throw new Mistake('somebody else drew meanwhile: look at voces panel waves')
  return [
    `Draw ${plan.wave}: ${done.invited} of ${plan.available} are invited to ${survey}; a worker tells them, by day.`,
    `Publish it: voces panel list ${plan.wave}`,
  ]
}

const percent = (some: number, all: number): string => `${all === 0 ? 0 : Math.round((100 * some) / all)}%`

/** How each category of a draw answers, and what the answers are worth. */
export async function rates(store: Store, typed: string): Promise<string[]> {
  const panel = await panelOf(store)
  const number = whole(typed, 'the draw')
  const found = await transaction(store.pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM wave WHERE panel_id = $1 AND number = $2',
      [panel, number],
    )
    return rows[0] && ratesOf(client, rows[0].id)
  })
  if (!found) throw new Mistake(`there is no draw ${number}`)
  return rateLines(found)
}

function rateLines({ number, survey, invited, begun, finished, rows, weighting }: Rates): string[] {
  const points = (share: number) => `${(100 * share).toFixed(1)} points`
  return [
    `Draw ${number} for ${survey}: ${invited} invited, ${begun} began, ${finished} finished (${percent(finished, invited)})`,
    ...rows.map(
      ({ dimension, category, counts }) =>
        `${dimension} ${category ?? '-'}: ${counts.invited}, ${counts.begun}, ${counts.finished} (${percent(counts.finished, counts.invited)})`,
    ),
    ...(weighting
      ? [
          `${weighting.people} answers; design effect ${weighting.effect.toFixed(2)}, worth ${Math.round(weighting.effective)} without weights`,
          ...(weighting.margins
            ? [
                `margin at most: ±${points(weighting.margins.unweighted)} unweighted, ±${points(weighting.margins.weighted)} weighted`,
              ]
            : []),
          `weighted shares are off the census by at most ${points(weighting.off)}; ${weighting.trimmed} weights bounded`,
        ]
      : []),
  ]
}
