import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'

export interface ClientOptions {
  token: string
  apiRoot: string
  apiVersion: string
  /** A call that takes longer has been lost on the way. Milliseconds. */
  longestCall: number
  /** Ends every call. */
  stopping: AbortSignal
}

/**
 * The library's client. It tries nothing twice (seen in its source, and held by a test): who may be sent the same again
 * is decided by the channel. It knows no time limit either, and would follow a redirect with the message: both are
 * seen to here.
 */
export function openClient({
  token,
  apiRoot,
  apiVersion,
  longestCall,
  stopping,
}: ClientOptions): WhatsAppClient {
  return new WhatsAppClient({
    accessToken: token,
    baseUrl: apiRoot,
    graphVersion: apiVersion,
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.any([stopping, AbortSignal.timeout(longestCall)]),
      }),
  })
}
