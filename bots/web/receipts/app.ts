import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { City } from '../../../core/city.ts'
import { type Language, languages } from '../../../core/reply.ts'
import { findReceipt } from '../../../prisma/receipts/prove.ts'
import { readRoots } from '../../../prisma/receipts/roots.ts'
import { Trees } from '../../../prisma/receipts/trees.ts'
import type { Store } from '../../../prisma/store.ts'
import { acceptedLanguage } from '../../accepted-language.ts'
import { proofFile, receiptsPage } from './page.ts'

export interface ReceiptsOptions {
  store: Store
  city: Pick<City, 'name' | 'timeZone'>
  /** The site's public address, where it has one. */
  origin: string | undefined
  /** Whether this client may have one more receipt checked. */
  mayTry(context: Context): boolean
}

/** What may be typed: a receipt with its dashes, some words before it, and what a paste brings along. */
const longest = 200

/** The language that was chosen on the page, or that of the browser. */
const languageOf = (context: Context): Language =>
  languages.find((language) => language === context.req.query('lang')) ?? acceptedLanguage(context)

/**
 * The page of receipts, below `/receipts`: whether a receipt is counted, and the roots of all days. It needs no script.
 * A receipt travels in the body of a request: an address stays in histories and logs.
 */
export function receiptsApp({ store, city, origin, mayTry }: ReceiptsOptions): Hono {
  const trees = new Trees()
  const app = new Hono()

  const page = async (
    context: Context,
    about: Pick<Parameters<typeof receiptsPage>[0], 'typed' | 'answer'>,
  ) => {
    const { days } = await readRoots(store)
    context.header('cache-control', 'no-store')
    return receiptsPage({ ...about, days, city, origin, language: languageOf(context) })
  }
  const typedIn = async (context: Context): Promise<string> => {
    const { receipt } = await context.req.parseBody()
    return typeof receipt === 'string' ? receipt.slice(0, longest) : ''
  }
  const limit = bodyLimit({
    maxSize: 4_096,
    onError: (context) => context.text('Es demasiado largo. / That is too long.', 413),
  })

  app.get('/', async (context) => context.html(await page(context, { typed: '', answer: undefined })))

  app.get('/roots.json', async (context) => {
    // Whoever keeps copies may be on any page.
    context.header('access-control-allow-origin', '*')
    context.header('cache-control', 'public, max-age=60')
    return context.json(await readRoots(store))
  })

  app.post('/', limit, async (context) => {
    const typed = await typedIn(context)
    if (!mayTry(context))
      return context.html(await page(context, { typed, answer: { type: 'limited' } }), 429)
    return context.html(await page(context, { typed, answer: await findReceipt(store, typed, trees) }))
  })

  app.post('/proof', limit, async (context) => {
    const typed = await typedIn(context)
    if (!mayTry(context))
      return context.html(await page(context, { typed, answer: { type: 'limited' } }), 429)
    const found = await findReceipt(store, typed, trees)
    const proof = 'proof' in found ? found.proof : undefined
    if (!proof) return context.html(await page(context, { typed, answer: found }), 404)
    context.header('cache-control', 'no-store')
    context.header('content-disposition', `attachment; filename="${proofFile(proof)}"`)
    return context.body(`${JSON.stringify(proof, null, 2)}\n`, 200, { 'content-type': 'application/json' })
  })

  return app
}
