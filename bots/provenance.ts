import type { Context } from 'hono'

/**
 * Where a request comes from, by the browser's own word: `Sec-Fetch-Site`, and `Origin`. Both must agree; an old browser
 * may be silent.
 *
 * @param origin The public address, when there is one.
 */
export function provenance(context: Context, origin: string | undefined): 'here' | 'elsewhere' | 'silent' {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return 'elsewhere'
  const from = context.req.header('origin')
  if (from === undefined) return site === undefined ? 'silent' : 'here'
  // A page without an origin of its own (a sandboxed frame, a file) says "null".
  if (!URL.canParse(from)) return 'elsewhere'
  const own = origin ? from === new URL(origin).origin : new URL(from).host === context.req.header('host')
  return own ? 'here' : 'elsewhere'
}
