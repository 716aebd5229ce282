import type { Context } from 'hono'
import type { Photo } from '../../core/photo.ts'

/** What the id of a photo looks like. */
export const photoId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A photo as an answer. */
export const servedPhoto = (context: Context, { type, bytes }: Photo): Response =>
  context.body(new Uint8Array(bytes), 200, { 'content-type': type })
