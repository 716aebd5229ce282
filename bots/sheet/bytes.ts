import { createHash } from 'node:crypto'
import type { Attached, Sheet } from '../../core/reply.ts'
import { remembered } from '../picture/cache.ts'
import { drawSheet } from './pdf.ts'

/** Some 50 kB each. */
const remember = remembered<Buffer>(50)

/** A sheet that is sent to many is drawn once. */
const sheetBytes = (sheet: Sheet): Promise<Buffer> =>
  remember(createHash('sha256').update(JSON.stringify(sheet)).digest('base64url'), () => drawSheet(sheet))

/** What is in a file, as a channel sends it. */
export const fileBytes = async ({ content }: Attached): Promise<Buffer> =>
  typeof content === 'string' ? Buffer.from(content) : sheetBytes(content)
