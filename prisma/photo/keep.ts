import type { PoolClient } from 'pg'
import type { Asks } from '../../core/ask.ts'
import type { ChannelName } from '../../core/job.ts'
import type { Photo } from '../../core/photo.ts'
import type { Answers, Asker } from '../asker.ts'
import type { Download } from './download.ts'
import { forgetPhotos, sha256 } from './kept.ts'

export const photoAnswers: Pick<Answers<Asks>, 'photo' | 'forget'> = { photo: keep, forget }

const today = `SELECT (now() AT TIME ZONE time_zone)::date AS day FROM city LIMIT 1`

/** The photo itself is kept at once where it came with the turn; else what its channel fetches it by is. */
async function keep(
  { file, instead }: Asks['photo']['ask'],
  { client, keys, conversation, upload, onDownload }: Asker,
): Promise<string> {
  if (instead !== undefined) await forgetPhotos(client, [instead])
  if (upload) return keepUpload(client, upload)
  const { rows } = await client.query<{ photo: string; id: string; channel: ChannelName }>(
    `WITH today AS (${today}),
     kept AS (INSERT INTO photo (made_on) SELECT day FROM today RETURNING id)
     INSERT INTO download (photo_id, channel, reference)
     SELECT kept.id, c.channel, $2 FROM kept, conversation c WHERE c.id = $1
     RETURNING photo_id AS photo, id, channel`,
    [conversation, keys.close(file)],
  )
  const { photo, ...download } = one(rows)
  onDownload?.(download satisfies Download)
  return photo
}

async function keepUpload(client: PoolClient, { type, bytes }: Photo): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH today AS (${today})
     INSERT INTO photo (made_on, bytes, type, sha256) SELECT day, $1, $2, $3 FROM today RETURNING id`,
    [bytes, type, sha256(bytes)],
  )
  return one(rows).id
}

async function forget({ photo }: Asks['forget']['ask'], { client }: Asker): Promise<undefined> {
  await forgetPhotos(client, [photo])
}

function one<R>(rows: readonly R[]): R {
  const [row] = rows
  if (row === undefined) throw new Error('a photo was not kept')
  return row
}
