import type { Logger } from 'pino'
import { photoQueue } from '../../core/job.ts'
import { dueDownload, landPhoto, losePhoto } from '../../prisma/photo/download.ts'
import type { Store } from '../../prisma/store.ts'
import { Pause, type Queues } from '../../queue/queues.ts'
import { type Channel, NoPhoto } from '../channel.ts'
import { cleanPhoto } from './clean.ts'

/** A platform that is away for so long is given up on. Milliseconds. */
const patience = 3 * 24 * 60 * 60_000

export interface FetchingHouse {
  store: Store
  queues: Queues
  log: Logger
  now(): number
}

/**
 * Job `photo`. Input: the id of a download. Outcome: the photo is kept, without what its device wrote into it, or is
 * marked as one that cannot be had; the download is gone.
 * Retry safety: what is kept or given up is not fetched again, and one that is fetched twice is kept once.
 */
export function fetchPhotos(
  channel: Pick<Channel, 'name' | 'fetch'>,
  { store, queues, log, now }: FetchingHouse,
): { close(): Promise<void> } {
  const { name, fetch } = channel
  // Where photos come with the turn itself, or not at all, none is owed.
  if (!fetch) return { close: async () => undefined }
  return queues.work(
    photoQueue(name),
    async (id) => {
      const due = await dueDownload(store, id)
      if (!due) return
      try {
        const photo = cleanPhoto(await fetch(due.file))
        if (!photo) throw new NoPhoto('unfit')
        await landPhoto(store, id, photo)
      } catch (fault) {
        const late = !(fault instanceof Pause) && now() - due.madeAt.getTime() > patience
        const why = fault instanceof NoPhoto ? fault.why : late ? 'unreachable' : undefined
        if (!why) throw fault
        log.info({ channel: name, why }, 'a photo cannot be had: its answer stands without it')
        await losePhoto(store, id, why)
      }
    },
    { concurrency: 4 },
  )
}
