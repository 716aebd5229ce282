/** Longest wait for an answer, in milliseconds. */
const patience = 20_000

export interface Answer<T> {
  /** 0: none came. */
  status: number
  body: T | undefined
  /** The server's clock, to the second, in milliseconds since 1970. */
  at: number | undefined
}

/** Says something to the server as the page. It never fails: what did not arrive has the status 0. */
export async function ask<T>(path: string, said: unknown, wait = patience): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Voces': '1' },
      body: JSON.stringify(said),
      signal: AbortSignal.timeout(wait),
    })
    const at = Date.parse(response.headers.get('date') ?? '')
    const body = response.status === 200 ? ((await response.json()) as T) : undefined
    return { status: response.status, body, at: Number.isNaN(at) ? undefined : at }
  } catch {
    return { status: 0, body: undefined, at: undefined }
  }
}
