import type { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { z } from 'zod'
import { policy } from '../../../core/policy.ts'
import { NoPhoto } from '../../channel.ts'
import { photoOf } from '../../photo/body.ts'
import { Unreachable } from '../transport.ts'
import { withoutPayload } from './fault.ts'

const Found = z.object({ url: z.url(), fileSize: z.coerce.number().optional().catch(undefined) })

/** Where Meta keeps what people send. Our token goes nowhere else, whatever an answer says. */
const metas = /(^|\.)(fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/

/**
 * Fetches the photo of a message by Meta's id of it, which holds for days; its address holds for minutes, so it is asked
 * for each time.
 *
 * @throws NoPhoto, and what `send` throws
 */
export async function fetchMedia(client: WhatsAppClient, id: string, apiRoot: string): Promise<Uint8Array> {
  try {
    const { url, fileSize = 0 } = Found.parse(await client.media.get({ mediaId: id }))
    if (fileSize > policy.photo.bytes) throw new NoPhoto('unfit')
    return await photoOf(await followed(client, new URL(url), new URL(apiRoot)))
  } catch (fault) {
    throw fault instanceof NoPhoto || fault instanceof Unreachable ? fault : withoutPayload('media', fault)
  }
}

/** Meta may send on to another place of its own. */
const mostHops = 3

async function followed(client: WhatsAppClient, from: URL, api: URL): Promise<Response> {
  let url = from
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!isMetas(url, api)) throw new Unreachable('media: an address that is not Meta’s', 'no')
    const answer = await client.fetch(url.href)
    if (answer.ok) return answer
    await answer.body?.cancel()
    const next = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || next === null) {
      throw new Unreachable(`media: HTTP ${answer.status}`, 'no')
    }
    url = new URL(next, url)
  }
  throw new Unreachable('media: sent from place to place', 'no')
}

const isMetas = (url: URL, api: URL): boolean =>
  url.origin === api.origin || (url.protocol === 'https:' && metas.test(url.hostname))
