import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigFault } from '../../../core/config.ts'
import type { Marks } from './marks.ts'
import { end, isRunning, lookAt } from './processes.ts'
import { sessionFolder } from './session-folder.ts'

/** Two processes on one session would each end the other's Chromium. @throws ConfigFault when another one is at it. */
export async function claim(marks: Marks): Promise<void> {
  const { owner } = marks.now
  if (owner && owner.pid !== process.pid && isRunning(owner)) {
    throw new ConfigFault('another process already uses this WhatsApp session')
  }
  const us = lookAt(process.pid)
  if (us) await marks.set({ owner: { pid: us.pid, began: us.began } })
}

/** Ends a Chromium that outlived its child: the one that was started on this folder, and no other. */
export async function endLeftover(folder: string, marks: Marks): Promise<void> {
  const { chromium } = marks.now
  if (!chromium) return
  const found = lookAt(chromium.pid)
  if (found && found.began === chromium.began && found.command.includes(sessionFolder(folder))) {
    await end(chromium)
  }
  await marks.set({ chromium: undefined })
}

/** @throws ConfigFault when the pinned page is not there: nothing is loaded from WhatsApp's site in its place. */
export async function findPage({ folder, version }: { folder: string; version: string }): Promise<void> {
  const file = join(folder, `${version}.html`)
  await access(file).catch(() => {
    throw new ConfigFault(`the page of WhatsApp Web is not there: ${file}`)
  })
}
