import { readFileSync } from 'node:fs'
import { Telegram } from 'telegraf'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NoPhoto } from '../../../bots/channel.ts'
import { fetchFile } from '../../../bots/telegram/file.ts'
import { readUpdate } from '../../../bots/telegram/read.ts'
import { Pause } from '../../../queue/queues.ts'
import { type BotApi, startBotApi } from './api/server.ts'

const picture = readFileSync(new URL('../photo/files/phone.jpg', import.meta.url))

let api: BotApi
let telegram: Telegram
let stopping: AbortController

beforeEach(async () => {
  api = await startBotApi()
  telegram = new Telegram(api.token, { apiRoot: api.url })
  stopping = new AbortController()
})
afterEach(() => api.close())

/** The photo of an update, as its reading names it. */
async function sent(send: (ana: ReturnType<BotApi['person']>) => void): Promise<string> {
  send(api.person({ id: 900_000_123 }))
  const [update] = await telegram.getUpdates(0, 1, 0, undefined)
  const input = update && readUpdate(update)?.input
  if (input?.type !== 'attachment' || input.file === undefined)
    throw new Error('no photo that can be fetched')
  return input.file
}
const fetched = (file: string) =>
  fetchFile(telegram, file, { token: api.token, apiRoot: api.url, stopping: stopping.signal })

describe('the photo of a resident on Telegram', () => {
  test('is fetched as it was sent', async () => {
    const file = await sent((ana) => ana.sendsPhoto('aquí', picture))
    expect(Buffer.from(await fetched(file)).equals(picture)).toBe(true)
    expect(api.calls.slice(-2).map(({ method }) => method)).toEqual(['getFile', 'file'])
  })

  test('is fetched when it was sent as a file', async () => {
    const file = await sent((ana) => ana.sendsFile(picture, 'image/jpeg'))
    expect(Buffer.from(await fetched(file)).equals(picture)).toBe(true)
  })

  test.each([
    ['more than a photo may have', 5 * 1024 * 1024 + 1],
    ['more than Telegram hands over', 20 * 1024 * 1024 + 1],
  ])('of which there is %s is none', async (_what, bytes) => {
    api.person({ id: 900_000_123 }).sendsFile(Buffer.alloc(bytes), 'image/png')
    const [update] = await telegram.getUpdates(0, 1, 0, undefined)
    expect(update && readUpdate(update)?.input, 'as its reading knows').toEqual({
      type: 'attachment',
      kind: 'photo',
    })
    const file =
      update && 'message' in update && 'document' in update.message && update.message.document.file_id
    await expect(fetched(file || '')).rejects.toEqual(new NoPhoto('unfit'))
  })

  test('waits for as long as Telegram asks', async () => {
    const file = await sent((ana) => ana.sendsPhoto('aquí', picture))
    api.fault({ kind: 'rate-limited', retryAfter: 3, method: 'getFile', times: 1 })
    await expect(fetched(file)).rejects.toEqual(new Pause(3_000))
  })

  test.each(['getFile', 'file'])(
    'comes at the next try when %s fails, and no fault names it',
    async (method) => {
      const file = await sent((ana) => ana.sendsPhoto('aquí', picture))
      for (const kind of ['drop-before', 'server-error', 'drop-after'] as const) {
        api.fault({ kind, method, times: 1 })
        const fault = await fetched(file).then(
          () => undefined,
          (caught: unknown) => caught,
        )
        expect(fault).toMatchObject({ name: 'CallFault' })
        expect(JSON.stringify(fault) + String(fault)).not.toMatch(new RegExp(`${api.token}|${file}`))
      }
      expect(Buffer.from(await fetched(file)).equals(picture)).toBe(true)
    },
  )

  test('that is unknown to Telegram is a fault that names nobody', async () => {
    await expect(fetched('AgACAgQAAxkDAAI-unknown')).rejects.toThrow(
      'getFile: 400 Bad Request: wrong file_id or the file is temporarily unavailable',
    )
  })

  test('is not waited for when the house closes', async () => {
    const file = await sent((ana) => ana.sendsPhoto('aquí', picture))
    stopping.abort()
    await expect(fetched(file)).rejects.toMatchObject({ name: 'CallFault' })
  })
})
