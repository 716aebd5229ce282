import { Mendable } from '../core/mendable.ts'

/** One line for what an operator can mend; the rest with its place, and never with what somebody wrote. */
export async function explain(fault: unknown): Promise<string> {
  if (fault instanceof Mendable) return fault.message
  const { redact } = await import('./log.ts')
  if (!(fault instanceof Error)) return redact(String(fault))
  const { code, port } = fault as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `port ${port} is taken: choose another with WEB_PORT or TELEGRAM_WEBHOOK_PORT`
  if (code === 'ECONNREFUSED') return 'DATABASE_URL: nothing answers there; is the server running?'
  return redact(fault.stack ?? fault.message)
}
