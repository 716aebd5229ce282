import type { Telegram } from 'telegraf'
import { Pause } from '../../queue/queues.ts'
import { NoPhoto } from '../channel.ts'
import { photoOf } from '../photo/body.ts'
import { CallFault, meaningOf, withoutPayload } from './fault.ts'

export interface FileOptions {
  token: string
  apiRoot: string
  /** Ends what is under way. */
  stopping: AbortSignal
}

/** Each of the two calls takes no longer. Milliseconds. */
const longest = 60_000

/**
 * Fetches the file of a photo by Telegram's id of it, which stays the same; where it lies is told anew each time, for an
 * hour. Neither may be logged: the address holds the token.
 *
 * @throws NoPhoto, Pause, CallFault
 */
export async function fetchFile(
  telegram: Telegram,
  id: string,
  { token, apiRoot, stopping }: FileOptions,
): Promise<Uint8Array> {
  const signal = () => AbortSignal.any([stopping, AbortSignal.timeout(longest)])
  const path = await pathOf(telegram, id, signal())
  try {
    const answer = await fetch(new URL(`./file/bot${token}/${path}`, apiRoot), {
      redirect: 'error',
      signal: signal(),
    })
    if (answer.ok) return await photoOf(answer)
    await answer.body?.cancel()
    throw new CallFault(`file: ${answer.status}`, 'unreachable')
  } catch (fault) {
    throw fault instanceof NoPhoto ? fault : withoutPayload('file', fault)
  }
}

async function pathOf(telegram: Telegram, id: string, signal: AbortSignal): Promise<string> {
  try {
    const file = await telegram.callApi('getFile', { file_id: id }, { signal: signal as never })
    const { file_path: path } = file
    // A server of the city's own may name a place on its own disk, which is nothing to ask it for.
    if (path === undefined || !/^[\w-][\w./-]*$/.test(path) || path.includes('..')) {
      throw new CallFault('getFile: no path', 'mistake')
    }
    return path
  } catch (fault) {
    const meaning = meaningOf(fault)
    if (meaning.type === 'rate-limited') throw new Pause(meaning.wait)
    const stripped = withoutPayload('getFile', fault)
    throw /file is too big/i.test(stripped.message) ? new NoPhoto('unfit') : stripped
  }
}
