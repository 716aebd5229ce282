import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWholeHouse, phoneOf, until, type WholeHouse } from '../contract/house.ts'
import { type WhatsappByWeb, whatsappByWeb } from '../contract/whatsapp-web.ts'

/**
 * Many residents write at the same moment, three messages each: `VOCES_CROWD` says how many. `VOCES_FIGURES` names a
 * file to which the figures of the run are appended.
 */
const residents = Number(process.env.VOCES_CROWD ?? 300)
const messages = ['hola', '1', 'ayuda']
const answers = ['¿En qué idioma hablamos?', '¿Qué quieres hacer?', 'Así funciona']
/** More than the burst after a rest allows at once, which is a sixth of it. */
const perMinute = 10 * residents

let house: WholeHouse
let whatsapp: WhatsappByWeb

beforeAll(async () => {
  house = await openWholeHouse([10])
  whatsapp = await whatsappByWeb(house, { perMinute })
})
afterAll(async () => {
  await whatsapp.stop()
  await house.close()
})

test('those of a crowd that writes at once are each answered once, in order, at the account’s pace', async () => {
  const phones = Array.from({ length: residents }, (_, person) => whatsapp.phone(phoneOf(person)))
  const begun = performance.now()
  for (const words of messages) for (const phone of phones) phone.sends(words)
  const total = residents * messages.length
  await until(() => phones.reduce((sum, phone) => sum + phone.sees().length, 0) >= total, 110_000)
  const seconds = (performance.now() - begun) / 1_000
  // What came twice would come now.
  whatsapp.phone(phoneOf(residents)).sends('hola')
  await new Promise((resolve) => setTimeout(resolve, 500))

  for (const phone of phones) {
    const heard = phone.sees().map(({ text }) => text)
    expect(heard).toHaveLength(messages.length)
    for (const [index, words] of answers.entries()) expect(heard[index]).toContain(words)
  }
  const sent = await house.store.pool.query<{ sent: number }>('SELECT sent FROM sending')
  expect(sent.rows[0]?.sent).toBeGreaterThanOrEqual(total)
  expect(busiest(phones.map(({ address }) => address))).toBeLessThanOrEqual(fastest)
  figures({ seconds, total })
}, 150_000)

/** After the burst of a sixth of a minute, 30% above the average in any second, as the pauses are drawn. */
const fastest = perMinute / 6 + (perMinute / 60) * 1.3

/** Messages of the second in which most were sent. */
function busiest(addresses: readonly string[]): number {
  const bySecond = new Map<number, number>()
  for (const address of addresses) {
    for (const { t } of whatsapp.standIn.sent(`${address}@c.us`)) bySecond.set(t, (bySecond.get(t) ?? 0) + 1)
  }
  return Math.max(...bySecond.values())
}

function figures({ seconds, total }: { seconds: number; total: number }): void {
  const file = process.env.VOCES_FIGURES
  if (!file) return
  const { chromium } = JSON.parse(readFileSync(join(whatsapp.folder, 'marks.json'), 'utf8')) as {
    chromium?: { pid: number }
  }
  const report = {
    messages: total,
    perSecond: Math.round(total / seconds),
    allowedPerSecond: perMinute / 60,
    nodeMiB: mebibytes(String(process.pid)),
    childMiB: chromium ? mebibytes(parentOf(chromium.pid)) : 0,
    chromiumMiB: chromium ? treeOf(String(chromium.pid)).reduce((sum, pid) => sum + mebibytes(pid), 0) : 0,
  }
  appendFileSync(file, `${JSON.stringify(report)}\n`)
}

const status = (pid: string, name: string): string =>
  new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
const mebibytes = (pid: string): number => Math.round(Number(status(pid, 'VmRSS')) / 1024)
const parentOf = (pid: number): string => status(String(pid), 'PPid')

function treeOf(pid: string): string[] {
  const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).stdout
  const children = listed.match(/\d+/g) ?? []
  return [pid, ...children.flatMap(treeOf)]
}
