import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createBullBoard } from '@bull-board/api'
import { HonoAdapter } from '@bull-board/hono'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Queues } from '../../queue/queues.ts'

/** Where Bull Board's page is. */
const ui = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'))

/**
 * The queues and the jobs in them, on either backend, by Bull Board; below `/staff/queues`. Nothing can be changed there: a
 * job only says that a row waits, so what is lost or fails is made again from its row.
 *
 * @param title Of the page.
 */
export function queuesApp(queues: Pick<Queues, 'boards'>, title: string): Hono {
  const app = new Hono()
  const adapter = new HonoAdapter(serveStatic).setBasePath('/staff/queues')
  const board = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: {
      uiBasePath: ui,
      uiConfig: { boardTitle: title, miscLinks: [{ text: '← Voces', url: '/staff' }] },
    },
  })
  let opened = false

  app.use(async (context, next) => {
    if (context.req.method !== 'GET') return context.text('nothing can be changed here', 405)
    // Most processes are never asked for them.
    if (!opened) board.setQueues(queues.boards())
    opened = true
    return next()
  })
  app.route('/', adapter.registerPlugin())

  return app
}
