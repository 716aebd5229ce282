import type { Pool } from 'pg'

/**
 * Keeps all rows of a database and the places of its sequences within itself, and makes the function that brings them
 * back. Neither triggers nor references are heeded then: some tables are only added to, and all that is kept fits.
 */
const keepSql = `
  CREATE SCHEMA kept;

  CREATE TABLE kept.place AS
    SELECT schemaname || '.' || quote_ident(sequencename) AS name, last_value FROM pg_sequences
    WHERE schemaname = 'public';

  -- With the columns that can be written.
  CREATE TABLE kept.content AS
    SELECT c.oid::regclass AS original, 'kept.' || quote_ident(c.relname || '_rows') AS rows,
      string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace IN ('public'::regnamespace, 'clock'::regnamespace) AND c.relkind = 'r'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.oid, c.relname;

  DO $do$
  DECLARE one record;
  BEGIN
    FOR one IN SELECT * FROM kept.content LOOP
      EXECUTE format('CREATE TABLE %s AS SELECT %s FROM %s', one.rows, one.columns, one.original);
    END LOOP;
  END $do$;

  CREATE FUNCTION kept.restore() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
  DECLARE one record;
  BEGIN
    FOR one IN SELECT * FROM kept.content LOOP
      EXECUTE format('DELETE FROM %s', one.original);
      EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s',
        one.original, one.columns, one.columns, one.rows);
    END LOOP;
    PERFORM setval(name::regclass, coalesce(last_value, 1), last_value IS NOT NULL) FROM kept.place;
  END $$;`

export async function keepRows(pool: Pool): Promise<void> {
  await pool.query(keepSql)
}

/** Brings back the rows that were kept. */
export async function restoreRows(pool: Pool): Promise<void> {
  await pool.query('SELECT kept.restore()')
}
