import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeReceipt } from '../../../../core/receipt.ts'
import { checkProof } from '../../../../prisma/receipts/proof.ts'
import { checkRoots } from '../../../../prisma/receipts/roots.ts'
import { closeAll, receiptOf, sign, withdraw } from '../../../prisma/receipts/days.ts'
import { addResidents } from '../../../prisma/rows.ts'
import { openRunning, type RunningHouse, startWeb, type Web } from '../running.ts'

let house: RunningHouse
let web: Web
let residents: string[]
let client = 0

const tomorrow = (days: number) => new Date(Date.now() + days * 86_400_000)

beforeAll(async () => {
  house = await openRunning([40, 0])
  residents = await addResidents(house.store.pool, 4)
  await sign(house.store, residents.slice(0, 3))
  await closeAll(house.store, tomorrow(1))
  web = await startWeb(house, { behindProxy: true })
})
afterAll(async () => {
  await web.stop()
  await house.close()
})
// Each test is another client, so that none is limited by what another asked.
beforeEach(() => {
  client += 1
})

const receipt = (place: number) => receiptOf(house.store, residents[place] ?? '')
const post = (path: string, typed: string, language = 'es-MX') =>
  fetch(`${web.url}/receipts${path}`, {
    method: 'POST',
    body: new URLSearchParams({ receipt: typed }),
    headers: { 'accept-language': language, 'x-forwarded-for': `192.0.2.${client}` },
  })
const read = async (response: Response) =>
  (await response.text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"')

describe('a resident with a receipt', () => {
  test('sees that it is counted, and takes the proof along', async () => {
    const said = await read(await post('', receipt(0)))
    expect(said).toMatch(
      /✔ Está contado: es una de las firmas \(43\) de «.+» al cierre del \d+ de \w+ de \d{4}\./,
    )
    const file = await post('/proof', receipt(0))
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="voces-1-\d{4}-\d\d-\d\d\.json"$/,
    )
    const checked = checkProof(await file.json())
    if ('flaw' in checked) throw new Error(checked.flaw)
    const roots = checkRoots(await (await fetch(`${web.url}/receipts/roots.json`)).json())
    if ('broken' in roots) throw new Error(roots.broken)
    expect(roots.roots.get(checked.proof.day)).toBe(checked.proof.root)
  })

  test('who types it in small letters and without dashes is understood', async () => {
    expect(await read(await post('', `  ${receipt(1).toLowerCase().replaceAll('-', ' ')} `))).toContain(
      'Está contado',
    )
  })

  test('reads it in English when the browser does, or when asked for', async () => {
    expect(await read(await post('', receipt(0), 'en-GB'))).toContain(
      'It is counted: one of the signatures (43)',
    )
    expect(await read(await post('?lang=en', receipt(0)))).toContain('It is counted')
  })

  test('is never told who signed, nor is anybody else', async () => {
    const page = await (await post('', receipt(0))).text()
    const key = (
      await house.store.pool.query<{ key: string }>(`SELECT encode(key, 'hex') AS key FROM resident`)
    ).rows
    for (const one of key) expect(page).not.toContain(one.key)
    expect(page).not.toMatch(/resident|alcald|borough/i)
  })

  test('has a slip told as such, and precisely', async () => {
    const other = receipt(0).endsWith('A') ? 'B' : 'A'
    expect(await read(await post('', receipt(0).slice(0, -1) + other))).toContain('Hay un error al copiarlo')
    expect(await read(await post('', receipt(0).slice(0, -2)))).toContain(
      'tiene 28 letras y cifras, y aquí hay 26',
    )
    expect(await read(await post('', receipt(0).replace(/.$/, '#')))).toContain(
      '«#» no aparece en ningún recibo',
    )
    expect(await read(await post('', ''))).toContain('Escribe o pega tu recibo')
  })

  test('that nobody ever gave is told that no signature has it, and gets no proof', async () => {
    const made = writeReceipt(new Uint8Array(16).fill(7))
    expect(await read(await post('', made))).toContain('ninguna firma tiene este recibo')
    expect((await post('/proof', made)).status).toBe(404)
  })

  test('who signed today is told when it enters', async () => {
    await sign(house.store, residents.slice(3))
    expect(await read(await post('', receipt(3)))).toContain('Entra en el próximo cierre')
  })

  test('who withdrew is told until when it counts', async () => {
    await withdraw(house.store, residents.slice(2, 3))
    expect(await read(await post('', receipt(2)))).toContain('Después se retiró')
    await closeAll(house.store, tomorrow(2))
    expect(await read(await post('', receipt(2)))).toMatch(/se retiró\. Contó por última vez al cierre del/)
  })

  test('of a signature that was invalidated reads why, and until when it was counted', async () => {
    const { pool } = house.store
    await pool.query(
      `WITH made AS (
         INSERT INTO invalidation (proposal_id, filter, reason, by, by_name, count, elsewhere)
         VALUES (1, '{}', 'una máquina firmó', $1, 'Ana', 1, 0) RETURNING id
       ), kept AS (UPDATE signature SET invalid_by = made.id FROM made WHERE proposal_id = 1 AND resident_id = $1)
       UPDATE tally SET count = count - 1 WHERE proposal_id = 1`,
      [residents[1]],
    )
    expect(await read(await post('', receipt(1)))).toMatch(
      /✔ Está contado: .* Después el equipo de la ciudad la invalidó, .* Motivo: «una máquina firmó»/,
    )
    await closeAll(house.store, tomorrow(3))
    expect(await read(await post('', receipt(1)))).toMatch(
      /El equipo de la ciudad invalidó esta firma de «.+», así que no cuenta\. Motivo: «una máquina firmó» Contó por última vez al cierre del/,
    )
    expect((await post('/proof', receipt(1))).headers.get('content-disposition')).toContain('attachment')
  })
})

describe('the page', () => {
  test('shows the roots, keeps no receipt in an address, and asks nobody to remember it', async () => {
    const response = await fetch(`${web.url}/receipts`, { headers: { 'accept-language': 'es' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await response.text()
    expect(page).toMatch(/<code>[0-9a-f]{64}<\/code>/)
    expect(page).toContain('method="post"')
    expect(page).not.toContain('<script')
  })

  test('writes what was typed as text, whatever it is', async () => {
    const page = await (await post('', '"><script>alert(1)</script>')).text()
    expect(page).not.toContain('<script>')
  })

  test('lets one client check so many in a minute, and takes nothing long', async () => {
    const asked = await Promise.all(Array.from({ length: 14 }, () => post('', receipt(0))))
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(4)
    const [limited] = asked.filter(({ status }) => status === 429)
    if (limited) expect(await read(limited)).toContain('Espera un minuto')
    expect((await post('', 'A'.repeat(10_000))).status).toBe(413)
  })
})
