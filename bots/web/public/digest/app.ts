import { Hono } from 'hono'
import { isDay } from '../../../../core/calendar.ts'
import type { City } from '../../../../core/city.ts'
import { digestFile } from '../../../../core/digest/file.ts'
import { readDigest } from '../../../../prisma/digest/read.ts'
import type { Store } from '../../../../prisma/store.ts'
import { fileBytes } from '../../../sheet/bytes.ts'
import { languageOf } from '../../calendar/app.ts'

interface DigestOptions {
  store: Store
  city: City
  origin: string | undefined
}

/** Seconds for which a file may be shown again without asking: what is hidden meanwhile is in it no more. */
const fresh = 60

/** The digest of each week as a PDF, drawn when it is asked for. It is for everybody. */
export function digestApp({ store, city, origin }: DigestOptions): Hono {
  const app = new Hono()
  app.get('/:file{\\d{4}-\\d{2}-\\d{2}\\.pdf}', async (context) => {
    const week = context.req.param('file').slice(0, -'.pdf'.length)
    const consultation = city.consultation.id
    const digest = isDay(week) ? await readDigest(store.pool, { consultation, week }) : undefined
    if (!digest) return context.notFound()
    const base = origin ?? new URL(context.req.url).origin
    const file = digestFile(digest, { language: languageOf(context), city, origin: base })
    return context.body(new Uint8Array(await fileBytes(file)), 200, {
      'content-type': file.type,
      'content-disposition': `inline; filename="${file.name}"`,
      'cache-control': `public, max-age=${fresh}`,
    })
  })
  return app
}
