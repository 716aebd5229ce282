import { resolve } from 'node:path'

/** Where the library keeps its session: Chromium's own folder of a user. */
export const sessionFolder = (folder: string): string => resolve(folder, 'session')
