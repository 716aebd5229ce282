import type { PoolClient } from 'pg'
import { readEssay } from '../../core/essay/read.ts'
import { readSurvey } from '../../core/survey/read.ts'
import { milestones } from '../../core/tiers.ts'
import { publishEssay } from '../essay/publish.ts'
import { putEvent } from '../event/put.ts'
import { putQuestions } from '../meeting/questions.ts'
import { foundPanel } from '../panel/found.ts'
import { openPromises } from '../promise/open.ts'
import type { Store } from '../store.ts'
import { changeSurvey, publishSurvey } from '../survey/publish.ts'
import { planned } from './planned.ts'
import type { Demo } from './shape.ts'

/** Any fixed number: two processes that start together plant one city. */
const lock = 7_236_402

/**
 * Plants a city where there is none. The counts of a demonstration are real: each is the number of signatures of demo
 * residents, spread over the boroughs as the people are, so that a recount finds the same.
 *
 * @returns false when the database already held a city.
 */
export async function plant(
  { pool, keys }: Store,
  { city, consultation, proposals, surveys, panel, events = [], essays = [] }: Demo,
  now = Date.now(),
): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    const { rowCount } = await client.query('SELECT FROM city LIMIT 1')
    if (rowCount) {
      await client.query('ROLLBACK')
      return false
    }
    await client.query('INSERT INTO city (id, name, time_zone, country) VALUES ($1, $2, $3, $4)', [
      city.id,
      city.name,
      city.timeZone,
      city.country,
    ])
    // A city that begins in the middle of a week is told of the next one first.
    await client.query(
      `INSERT INTO occasion (what, day)
       SELECT 'weekly', date_trunc('week', now() AT TIME ZONE time_zone)::date FROM city`,
    )
    await insert(
      client,
      'borough (id, city_id, name, population, tile_column, tile_row)',
      `id, $2, name, population, (tile ->> 'column')::int, (tile ->> 'row')::int`,
      'id text, name text, population integer, tile jsonb',
      city.boroughs,
      city.id,
    )
    await insert(
      client,
      'topic (id, city_id, name, place)',
      'id, $2, name, place',
      'id text, name jsonb, place integer',
      city.topics.map((topic, place) => ({ ...topic, place })),
      city.id,
    )
    await client.query('INSERT INTO consultation (id, city_id, title) VALUES ($1, $2, $3)', [
      consultation.id,
      city.id,
      consultation.title,
    ])
    await insert(
      client,
      'tier (consultation_id, at, promise, duty, days)',
      '$2, at, promise, duty, days',
      'at integer, promise jsonb, duty text, days integer',
      consultation.tiers,
      consultation.id,
    )
    await insert(
      client,
      'milestone (consultation_id, at, kind)',
      '$2, at, kind',
      'at integer, kind text',
      milestones(consultation.tiers.map((tier) => tier.at)),
      consultation.id,
    )
    await putQuestions(client, consultation.id, consultation.questions ?? [])
    await insert(
      client,
      'proposal (id, consultation_id, title, problem, change, topic_id, borough_id, author_name, created_at)',
      'id, $2, title, problem, change, topic, borough, author, now() - make_interval(days => "daysOld")',
      `id integer, title text, problem text, change text, topic text, borough text, author text,
       "daysOld" integer`,
      proposals,
      consultation.id,
    )
    await client.query(`SELECT setval(pg_get_serial_sequence('proposal', 'id'), max(id)) FROM proposal`)
    await sign(client, proposals)
    for (const event of events) {
      const owner = { consultation: consultation.id, zone: city.timeZone, host: null }
      await putEvent(client, planned(event, now, city.timeZone), owner)
    }
    if (panel) await foundPanel(client, keys, 'server', panel)
    for (const source of surveys) await openSurvey(client, source, city)
    for (const source of essays) await plantEssay(client, source, city)
    await client.query('COMMIT')
    return true
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}

/** Inserts objects, read as rows of the `shape` given. */
async function insert(
  client: PoolClient,
  into: string,
  select: string,
  shape: string,
  items: readonly object[],
  belongsTo: string,
): Promise<void> {
  await client.query(`INSERT INTO ${into} SELECT ${select} FROM jsonb_to_recordset($1) AS item (${shape})`, [
    JSON.stringify(items),
    belongsTo,
  ])
}

/** @throws when it is not well written. */
async function openSurvey(client: PoolClient, source: string, city: Demo['city']): Promise<void> {
  const read = readSurvey(source, city)
  if (!read.ok) throw new Error(`a survey of ${city.id} is broken, in line ${read.faults[0]?.line}`)
  await publishSurvey(client, 'server', { survey: read.survey, source })
  await changeSurvey(client, 'server', read.survey.survey, 'open')
}

/** @throws when it is not well written. */
async function plantEssay(client: PoolClient, source: string, city: Demo['city']): Promise<void> {
  const read = readEssay(source)
  if (!read.ok) throw new Error(`an essay of ${city.id} is broken, in line ${read.faults[0]?.line}`)
  await publishEssay(client, 'server', { essay: read.essay, source })
}

async function sign(client: PoolClient, proposals: Demo['proposals']): Promise<void> {
  const most = Math.max(0, ...proposals.map((proposal) => proposal.count))
  await client.query(
    `WITH share AS (
       SELECT id, sum(population) OVER (ORDER BY id) AS upto, sum(population) OVER () AS total FROM borough
     )
     INSERT INTO resident (key, borough_id, lives_here)
     SELECT sha256(convert_to('demo ' || n, 'UTF8')),
       (SELECT id FROM share WHERE upto > (n * 7919::bigint) % total ORDER BY upto LIMIT 1), true
     FROM generate_series(1, $1) AS n`,
    [most],
  )
  await client.query(
    `WITH wanted AS (SELECT * FROM jsonb_to_recordset($1) AS w (id integer, count integer)),
     numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS of FROM resident)
     INSERT INTO signature (proposal_id, resident_id, stands, effect_id, signed_at)
     SELECT p.id, r.id, true, 0, p.created_at + (now() - p.created_at) * random()
     FROM wanted w JOIN proposal p ON p.id = w.id
     JOIN numbered r ON (r.n + p.id * 4099) % r.of < w.count
     ORDER BY p.id, r.id`,
    [JSON.stringify(proposals)],
  )
  await client.query(
    `INSERT INTO tally (proposal_id, count)
     SELECT p.id, count(s.resident_id) FROM proposal p LEFT JOIN signature s ON s.proposal_id = p.id GROUP BY p.id`,
  )
  await client.query(
    `INSERT INTO reached (proposal_id, at, kind, reached_at, told_at)
     SELECT t.proposal_id, m.at, m.kind, p.created_at + (now() - p.created_at) * (m.at::float / t.count), now()
     FROM tally t JOIN proposal p ON p.id = t.proposal_id
     JOIN milestone m ON m.consultation_id = p.consultation_id AND m.at <= t.count`,
  )
  await client.query(`WITH ${openPromises('reached')} SELECT FROM opened`)
}
