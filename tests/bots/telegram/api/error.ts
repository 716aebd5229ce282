/** A refusal in the official server's form: `{ ok: false, error_code, description, parameters? }`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after: number } | undefined

  constructor(code: number, description: string, parameters?: { retry_after: number }) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export const badRequest = (reason: string) => new ApiError(400, `Bad Request: ${reason}`)
export const conflict = (reason: string) => new ApiError(409, `Conflict: ${reason}`)
export const blocked = () => new ApiError(403, 'Forbidden: bot was blocked by the user')
export const deactivated = () => new ApiError(403, 'Forbidden: user is deactivated')

/** `seconds` is a whole number, as the official server gives it. */
export const tooMany = (seconds: number) =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
