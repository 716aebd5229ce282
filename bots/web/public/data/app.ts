import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { z } from 'zod'
import type { City } from '../../../../core/city.ts'
import { csvRecord } from '../../../../core/survey/export/csv.ts'
import { openRows, tableState } from '../../../../prisma/public/open/table.ts'
import type { Store } from '../../../../prisma/store.ts'
import type { Dataset } from './dataset.ts'
import { datasets } from './datasets.ts'
import { openApi, Page } from './open-api.ts'

export interface DataOptions {
  store: Pick<Store, 'pool'>
  city: City
  origin: string | undefined
}

/** Rows that are read at once for a file that is read whole. */
const batch = 1_000

/**
 * What is published to take away, below `/data`: each table as JSON, a page at a time, and as CSV, whole; and the
 * document that describes all of it. Whoever has it is told at once whether it is still the same.
 */
export function dataApp({ store, city, origin }: DataOptions): Hono {
  const app = new Hono()
  app.use(compress(), etag())
  app.use(async (context, next) => {
    // Whoever computes with it may be on any page.
    context.header('access-control-allow-origin', '*')
    context.header('cache-control', 'public, max-age=60')
    await next()
  })

  /** What stays the same as long as the rows and the program do. */
  const tag = async ({ table, row }: Dataset, context: Context): Promise<string> => {
    const state = [await tableState(store.pool, table, city), Object.keys(row.shape), context.req.url]
    return `W/"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`
  }

  app.get('/openapi.json', (context) => context.json(openApi(city, origin)))

  for (const dataset of datasets) {
    const { name, row, table } = dataset
    const columns = Object.keys(row.shape)
    const rows = z.array(row)

    app.get(`/${name}.json`, async (context) => {
      const asked = Page.safeParse(context.req.query())
      if (!asked.success) {
        context.header('cache-control', 'no-store')
        return context.json({ message: z.prettifyError(asked.error) }, 400)
      }
      context.header('etag', await tag(dataset, context))
      const { rows: read, last } = await openRows(store.pool, table, city, asked.data)
      const { limit } = asked.data
      const next = last === undefined ? null : `/data/${name}.json?after=${last}&limit=${limit}`
      return context.json({ rows: rows.parse(read), next })
    })

    app.get(`/${name}.csv`, async (context) => {
      context.header('etag', await tag(dataset, context))
      context.header('content-type', 'text/csv; charset=utf-8; header=present')
      context.header('content-disposition', `attachment; filename="${name}.csv"`)
      let after: string | undefined
      let begun = false
      const encoder = new TextEncoder()
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const { rows: read, last } = await openRows(store.pool, table, city, { after, limit: batch })
            const records = rows
              .parse(read)
              .map((one) => csvRecord(columns.map((column) => cell(one[column]))))
            controller.enqueue(encoder.encode([...(begun ? [] : [csvRecord(columns)]), ...records].join('')))
            begun = true
            after = last
            if (last === undefined) controller.close()
          },
        },
        // Nothing is read for somebody who has it already, or who went away.
        { highWaterMark: 0 },
      )
      return context.body(body)
    })
  }

  return app
}

/** Nothing is an empty cell; yes and no are words. */
const cell = (value: unknown): string | number =>
  typeof value === 'number' ? value : value === null || value === undefined ? '' : String(value)
