import { beforeEach, describe, expect, it } from 'vitest'
import type { Health } from '../../bots/whatsapp/transport.ts'
import { showHealth } from '../../cli/show.ts'

let said: string[]
let show: (health: Health) => void

beforeEach(() => {
  said = []
  show = showHealth(
    (text) => said.push(text),
    () => 'http://localhost:3000/staff/enter/pass',
  )
})
const times = (count: number) => expect.poll(() => said.length).toBe(count)

describe('the person at the terminal', () => {
  it('is shown a QR, and a new one only when it changes', async () => {
    show({ state: 'starting' })
    show({ state: 'pairing', pairing: { type: 'qr', text: '2@Zm9v,YmFy,1' } })
    show({ state: 'pairing', pairing: { type: 'qr', text: '2@Zm9v,YmFy,1' } })
    await times(1)
    show({ state: 'pairing', pairing: { type: 'qr', text: '2@cXV4,YmFy,2' } })
    await times(2)
    for (const text of said) {
      expect(text).toMatch(/^WhatsApp · scan this .+Linked devices/)
      expect(text).toContain('http://localhost:3000/staff/enter/pass')
      expect(text).toMatch(/[▀▄█]{10}/)
    }
    expect(said[0]).not.toBe(said[1])
  })

  it('is told a code to type, and why it is asked for again', async () => {
    show({
      state: 'pairing',
      detail: 'the phone ended the session',
      pairing: { type: 'code', code: 'ABCD-1234' },
    })
    await times(1)
    expect(said[0]).toMatch(/^WhatsApp · type ABCD-1234 .+\n {2}the phone ended the session\n/)
  })

  it('is told where WhatsApp is, and what is the matter, in one line each and once', async () => {
    const ready: Health = { state: 'ready', number: '5215550783881' }
    for (const health of [ready, ready]) show(health)
    await times(1)
    for (const state of ['reconnecting', 'broken', 'logged-out'] as const) show({ state })
    show({ state: 'broken', detail: 'no Chromium: install it' })
    await times(5)
    expect(said).toEqual([
      'WhatsApp · https://wa.me/5215550783881',
      'WhatsApp · lost its connection and tries to get it back',
      'WhatsApp · does not work',
      'WhatsApp · the phone ended the session; it must be paired again',
      'WhatsApp · no Chromium: install it',
    ])
  })
})
