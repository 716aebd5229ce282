import { dayColumns } from '../../receipts/roots.ts'
import type { OpenTable } from './table.ts'

const ofCity = 'JOIN consultation c ON c.city_id = x.city_id WHERE c.id = $1'

export const boroughsTable: OpenTable = {
  sql: `SELECT row_number() OVER (ORDER BY x.id) AS key, x.id, x.name, x.population FROM borough x ${ofCity}`,
}

export const topicsTable: OpenTable = {
  sql: `SELECT x.place AS key, x.id, x.name->>'es' AS name_es, x.name->>'en' AS name_en FROM topic x ${ofCity}`,
}

export const tiersTable: OpenTable = {
  sql: `SELECT t.at AS key, t.at AS signatures, t.duty, t.days, t.promise->>'es' AS promise_es,
      t.promise->>'en' AS promise_en
    FROM tier t WHERE t.consultation_id = $1`,
}

/** Of all consultations: a day's root seals all signatures. */
export const rootsTable: OpenTable = {
  sql: `SELECT r.day - '2000-01-01'::date AS key, ${dayColumns}, encode(tree, 'hex') AS tree, encode(root, 'hex') AS root
    FROM receipt_day r WHERE $1::text IS NOT NULL`,
}
