import { rename } from 'node:fs/promises'
import whatsapp from 'whatsapp-web.js'
import { sessionFolder } from './session-folder.ts'

/** The library's session on disk, except that it is never deleted, and that we hear of its browser at once. */
export class KeptSession extends whatsapp.LocalAuth {
  // The library's types call these properties.
  override readonly afterBrowserInitialized: () => Promise<void>

  /** @param opened The client has its browser and its page. */
  constructor(folder: string, opened: () => void) {
    super({ dataPath: folder })
    this.afterBrowserInitialized = async () => opened()
  }

  /** The library would go on in the same page; but this process ends, and a new one begins with a clean folder. */
  override readonly logout = (): Promise<void> => new Promise(() => undefined)
}

/** Moves a session that the phone ended out of the way. It holds what residents wrote: staff decide how long it stays. */
export async function moveAside(folder: string, now: Date): Promise<void> {
  const session = sessionFolder(folder)
  await rename(session, `${session}-logged-out-${now.toISOString().replaceAll(/[:.]/g, '-')}`).catch(
    (fault) => {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
    },
  )
}
