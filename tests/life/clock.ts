import pg from 'pg'

/**
 * A database whose `now()` is the transcript's: it stands still until it is told to move. A schema before pg_catalog in
 * the search path holds a function of that name; what was bound to the real one when it was made (the defaults of
 * columns, the functions of the migrations) is made again. The limit: whatever asks for `clock_timestamp()` or
 * `CURRENT_TIMESTAMP` instead still sees the real clock, and so does `Date.now()`.
 */
const searchPath = 'clock,pg_catalog,public'

/** Bound as they are made, and so to be made again. */
const boundSql = `
  SELECT format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', d.adrelid::regclass, a.attname,
    pg_get_expr(d.adbin, d.adrelid)) AS made
  FROM pg_attrdef d
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = ''
  JOIN pg_class c ON c.oid = d.adrelid
  WHERE c.relnamespace = 'public'::regnamespace AND pg_get_expr(d.adbin, d.adrelid) LIKE '%now()%'
  UNION ALL
  SELECT pg_get_functiondef(p.oid)
  FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
    AND NOT EXISTS (
      SELECT FROM pg_depend d
      WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    AND pg_get_functiondef(p.oid) LIKE '%now()%'`

/** The URL whose connections live by the database's own clock. A test that falls with the machine loses nothing. */
export function byItsClock(url: string): string {
  const own = new URL(url)
  own.searchParams.set('options', `-c search_path=${searchPath} -c synchronous_commit=off`)
  return own.href
}

/** Gives a database its own clock. @param at Milliseconds since 1970. */
export async function makeClock(url: string, at: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ made: string }>(boundSql)
    await client.query(`
      CREATE SCHEMA clock;
      CREATE TABLE clock.moment (at timestamptz NOT NULL);
      CREATE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM clock.moment';`)
    await client.query('INSERT INTO clock.moment VALUES ($1)', [new Date(at)])
    await client.query(`SET search_path = ${searchPath}`)
    for (const { made } of rows) await client.query(made)
  } finally {
    await client.end()
  }
}

/** @param at Milliseconds since 1970. */
export async function setClock(pool: pg.Pool, at: number): Promise<void> {
  await pool.query({ name: 'set-clock', text: 'UPDATE clock.moment SET at = $1', values: [new Date(at)] })
}
