/** A refusal in the Graph API's form: `{ error: { message, type, code, error_data: { details }, fbtrace_id } }`. */
export class GraphError extends Error {
  readonly status: number
  readonly code: number
  readonly details: string | undefined

  constructor(status: number, code: number, title: string, details?: string) {
    super(`(#${code}) ${title}`)
    this.status = status
    this.code = code
    this.details = details
  }

  get body(): string {
    return JSON.stringify({
      error: {
        message: this.message,
        type: 'OAuthException',
        code: this.code,
        ...(this.details !== undefined && {
          error_data: { messaging_product: 'whatsapp', details: this.details },
        }),
        fbtrace_id: 'AbCdEfGhIjKlMnOpQrStUvW',
      },
    })
  }
}

export const invalid = (details: string) => new GraphError(400, 100, 'Invalid parameter', details)
export const badValue = (details: string) =>
  new GraphError(400, 131009, 'Parameter value is not valid', details)
export const missing = (name: string) =>
  new GraphError(400, 131008, 'Required parameter is missing', `Parameter '${name}' is required.`)
export const expiredToken = () =>
  new GraphError(401, 190, 'Error validating access token: the session has been invalidated')
export const tooMany = () => new GraphError(429, 130429, 'Rate limit hit', 'Message failed to send')
export const tooManyToOne = () =>
  new GraphError(
    400,
    131056,
    '(Business Account, Consumer Account) pair rate limit hit',
    'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
  )
export const outsideWindow = () =>
  new GraphError(
    400,
    131047,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  )
