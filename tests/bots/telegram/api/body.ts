import type { IncomingMessage } from 'node:http'
import { badRequest } from './error.ts'

/** A file of a multipart body. */
export interface Upload {
  filename: string
  bytes: Buffer
}
export type Payload = Record<string, unknown>

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes)

/** Arguments that travel as JSON text wherever the body itself is not JSON. */
const nested: Record<string, string> = {
  reply_markup: "can't parse reply keyboard markup JSON object",
  media: "can't parse input media JSON object",
  entities: "can't parse entities JSON object",
  caption_entities: "can't parse entities JSON object",
  commands: "can't parse commands JSON object",
  allowed_updates: "can't parse allowed updates JSON object",
  link_preview_options: "can't parse link preview options JSON object",
  scope: "can't parse BotCommandScope JSON object",
}

function parsed(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(otherwise)
  }
}

function fromMultipart(body: Buffer, boundary: string): Payload {
  const payload: Payload = {}
  // A leading line break makes the first boundary look like all the others.
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const mark = Buffer.from(`\r\n--${boundary}`)
  let at = whole.indexOf(mark)
  while (at >= 0) {
    const next = whole.indexOf(mark, at + mark.length)
    if (next < 0) break
    const part = whole.subarray(at + mark.length + 2, next)
    const head = part.indexOf('\r\n\r\n')
    const headers = part.subarray(0, head).toString()
    const bytes = Buffer.from(part.subarray(head + 4))
    const name = /[; ]name="([^"]*)"/i.exec(headers)?.[1]
    const filename = /filename="([^"]*)"/i.exec(headers)?.[1]
    if (head >= 0 && name !== undefined)
      payload[name] = filename === undefined ? bytes.toString() : { filename, bytes }
    at = next
  }
  return payload
}

export async function readBody(request: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The arguments of a call, wherever they travelled: query string, JSON, urlencoded or multipart body. */
export function readPayload(request: IncomingMessage, query: URLSearchParams, body: Buffer): Payload {
  const type = request.headers['content-type'] ?? ''
  const payload: Payload = Object.fromEntries(query)
  if (body.length > 0 && type.startsWith('application/json')) {
    Object.assign(payload, parsed(body.toString(), "can't parse request body as JSON object"))
  } else if (type.startsWith('multipart/form-data')) {
    const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1] ?? ''
    Object.assign(payload, fromMultipart(body, boundary))
  } else if (body.length > 0) {
    Object.assign(payload, Object.fromEntries(new URLSearchParams(body.toString())))
  }
  for (const [name, otherwise] of Object.entries(nested)) {
    const value = payload[name]
    if (typeof value === 'string' && value !== '') payload[name] = parsed(value, otherwise)
  }
  return payload
}
