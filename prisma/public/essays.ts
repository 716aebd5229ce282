import type { Pool } from 'pg'
import type { Point } from '../../core/essay/comment.ts'
import type { Section, Summary } from '../../core/essay/essay.ts'
import type { Text } from '../../core/text.ts'
import { firstSaid, pointColumns } from '../essay/points.ts'

/** An essay in the list of all. */
export interface PublicEssay {
  id: string
  title: string
  about: Summary
  version: number
  /** Of that version, in milliseconds since 1970. */
  published: number
  /** People who said something of it that counts. */
  people: number
}

/** The newest first. */
export async function publicEssays(pool: Pick<Pool, 'query'>, consultation: string): Promise<PublicEssay[]> {
  const { rows } = await pool.query<PublicEssay>({
    name: 'public-essays',
    text: `SELECT e.id, v.title, v.about, e.version, (extract(epoch FROM v.published_at) * 1000)::float8 AS published,
        (SELECT count(DISTINCT c.resident_id)::int FROM essay_comment c
         WHERE c.essay_id = e.id AND c.status <> 'dropped') AS people
      FROM essay e JOIN essay_version v ON (v.essay_id, v.version) = (e.id, e.version)
      WHERE e.consultation_id = $1 ORDER BY v.published_at DESC, e.id`,
    values: [consultation],
  })
  return rows
}

/** A section of one version, with what people say of it. */
export interface PublicSection extends Section {
  /** Its text in the version before; null: it had none. */
  before: Text | null
  support: number
  doubt: number
  /** What most people say, as many as are asked for, and how much is said in all. */
  said: readonly Point[]
  points: number
}

/** One version of an essay, whole. */
export interface PublicVersion {
  title: string
  about: Summary
  version: number
  published: number
  /** All that there are, the newest first. */
  versions: readonly { version: number; published: number }[]
  sections: readonly PublicSection[]
}

/**
 * @param version Undefined: the newest.
 * @param most Of what is said of each section.
 * @returns undefined where there is none.
 */
export async function publicEssay(
  pool: Pick<Pool, 'query'>,
  consultation: string,
  { id, version, most }: { id: string; version: number | undefined; most: number },
): Promise<PublicVersion | undefined> {
  const { rows: versions } = await pool.query<{
    version: number
    title: string
    about: Summary
    published: number
  }>({
    name: 'public-essay-versions',
    text: `SELECT v.version, v.title, v.about, (extract(epoch FROM v.published_at) * 1000)::float8 AS published
      FROM essay e JOIN essay_version v ON v.essay_id = e.id
      WHERE e.consultation_id = $1 AND e.id = $2 ORDER BY v.version DESC`,
    values: [consultation, id],
  })
  const shown = version === undefined ? versions[0] : versions.find((one) => one.version === version)
  if (!shown) return undefined
  const { rows: sections } = await pool.query<Omit<PublicSection, 'said'>>({
    name: 'public-essay-sections',
    text: `SELECT s.section AS id, s.title, s.summary, s.audio, s.text, b.text AS before, c.support, c.doubt, c.points
      FROM essay_section s
      LEFT JOIN essay_section b ON (b.essay_id, b.version, b.section) = (s.essay_id, s.version - 1, s.section)
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT c.resident_id) FILTER (WHERE c.kind = 'support')::int AS support,
          count(DISTINCT c.resident_id) FILTER (WHERE c.kind = 'doubt')::int AS doubt,
          count(DISTINCT c.point_id) FILTER (WHERE c.status = 'public')::int AS points
        FROM essay_comment c
        WHERE c.essay_id = s.essay_id AND c.section = s.section AND c.status <> 'dropped') AS c
      WHERE s.essay_id = $1 AND s.version = $2 ORDER BY s.place`,
    values: [id, shown.version],
  })
  const { rows: said } = await pool.query<Point & { section: string }>({
    name: 'public-essay-points',
    text: `SELECT * FROM (
        SELECT o.*, row_number() OVER (PARTITION BY o.section ORDER BY o.people DESC, o.id) AS place
        FROM (SELECT ${pointColumns}, p.section FROM essay_point p ${firstSaid} WHERE p.essay_id = $1) AS o
      ) AS ranked WHERE place <= $2 ORDER BY section, place`,
    values: [id, most],
  })
  return {
    ...shown,
    versions: versions.map((one) => ({ version: one.version, published: one.published })),
    sections: sections.map((section) => ({
      ...section,
      said: said.filter((one) => one.section === section.id),
    })),
  }
}
