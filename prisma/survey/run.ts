import type { Pool, PoolClient } from 'pg'
import type { Run, RunAsks } from '../../core/ask/run.ts'
import type { Asks } from '../../core/ask.ts'
import { policy } from '../../core/policy.ts'
import type { Answers, Asker } from '../asker.ts'
import { actingMember } from '../team/member.ts'
import { stateSql } from './offered.ts'
import { changeSurvey } from './publish.ts'

type Row = Omit<Run, 'opens' | 'closes' | 'pilot'> & {
  opened: Date | null
  closed: Date | null
  tried: number
  left: number
}

/** @param which An SQL condition on survey `s`, and what follows it. */
const select = (which: string) => `
  SELECT s.id, s.definition -> 'title' AS title, ${stateSql} AS state, s.opened_at AS opened, s.closed_at AS closed,
    coalesce(s.results_at <= now(), false) AS results, s.definition ->> 'answers' = 'anonymous' AS anonymous,
    c.*, s.pilot_left AS left
  FROM survey s CROSS JOIN LATERAL (
    SELECT
      (count(*) FILTER (WHERE done AND stand IS NULL AND NOT pilot AND NOT over_quota))::int AS finished,
      (count(*) FILTER (WHERE done AND stand IS NOT NULL AND NOT pilot AND NOT over_quota))::int AS stands,
      (count(*) FILTER (WHERE NOT done AND answers <> '{}'))::int AS partial,
      (count(*) FILTER (WHERE pilot))::int AS tried,
      (count(*) FILTER (WHERE over_quota))::int AS over
    FROM response r CROSS JOIN LATERAL (SELECT r.finished_at IS NOT NULL AS done) AS d
    WHERE r.survey_id = s.id
  ) AS c
  ${which}`

const runOf = ({ opened, closed, tried, left, ...run }: Row): Run => ({
  ...run,
  opens: opened?.getTime(),
  closes: closed?.getTime(),
  pilot: { done: tried, left },
})

const nearest = `ORDER BY ${stateSql} <> 'open', s.published_at DESC, s.id`

/** Open ones first, then the newest. */
export async function readRuns(client: Pool | PoolClient, limit: number, offset = 0): Promise<Run[]> {
  const { rows } = await client.query<Row>({
    name: 'runs',
    text: select(`${nearest} LIMIT $1 OFFSET $2`),
    values: [limit, offset],
  })
  return rows.map(runOf)
}

export async function readRun(client: Pool | PoolClient, survey: string): Promise<Run | undefined> {
  const { rows } = await client.query<Row>({ name: 'run', text: select('WHERE s.id = $1'), values: [survey] })
  return rows.map(runOf)[0]
}

async function runs({ by, page }: Asks['runs']['ask'], { client }: Asker): Promise<Asks['runs']['told']> {
  if (!(await actingMember(client, by, 'analyst'))) return undefined
  return readRuns(client, policy.pageSize + 1, (page - 1) * policy.pageSize)
}

async function run({ by, survey }: Asks['run']['ask'], { client }: Asker): Promise<Asks['run']['told']> {
  if (!(await actingMember(client, by, 'analyst'))) return undefined
  return (await readRun(client, survey)) ?? 'gone'
}

async function steer(
  { by, survey, act }: Asks['steer']['ask'],
  { client }: Asker,
): Promise<Asks['steer']['told']> {
  const member = await actingMember(client, by, 'analyst')
  return member && changeSurvey(client, member, survey, act)
}

/** What staff are told of surveys, and do with them. */
export const runAnswers: Answers<RunAsks> = { runs, run, steer }
