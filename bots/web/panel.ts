import { type Context, Hono } from 'hono'
import { publishedPanel, publishedWave } from '../../prisma/panel/publish.ts'
import type { Store } from '../../prisma/store.ts'

/**
 * What is published of the panel: `/panel.json` is its draws and to which seed the next is bound, `/panel/3.json` all that
 * somebody needs to do the third again.
 */
export function panelApp({ store }: { store: Store }): Hono {
  const app = new Hono()

  const answer = (context: Context, published: object | undefined) => {
    if (!published) return context.notFound()
    // Whoever checks may be on any page.
    context.header('access-control-allow-origin', '*')
    context.header('cache-control', 'public, max-age=60')
    return context.json(published)
  }

  app.get('/panel.json', async (context) => answer(context, await publishedPanel(store)))

  app.get('/panel/:file{[0-9]{1,9}\\.json}', async (context) =>
    answer(context, await publishedWave(store, Number.parseInt(context.req.param('file'), 10))),
  )

  return app
}
