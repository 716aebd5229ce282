import { GraphApiError } from '@kapso/whatsapp-cloud-api'
import { expect, it, test } from 'vitest'
import { Refused, Unfit } from '../../../../bots/channel.ts'
import { AccountFault, failureOf, meaningOf, withoutPayload } from '../../../../bots/whatsapp/cloud/fault.ts'
import { knownCodes, meaningOfCode } from '../../../../bots/whatsapp/cloud/meaning.ts'
import { OutsideWindow, TooFast } from '../../../../bots/whatsapp/transport.ts'

/** What every code is to the channel: the class that is thrown, and what a failed status is. */
const table: readonly [meaning: string, status: string, codes: readonly number[]][] = [
  ['refused', 'refused', [130472, 130497, 131021, 131026, 131030, 131050]],
  ['outside-window', 'outside-window', [131047]],
  ['rate-limited', 'rate-limited', [4, 80007, 130429, 131048, 131049, 131056, 133016]],
  [
    'account',
    'unreachable',
    [0, 3, 10, 33, 190, 200, 250, 299, 368, 131005, 131031, 131037, 131042, 131045, 133010],
  ],
  ['unreachable', 'unreachable', [1, 2, 131000, 131016, 131057, 133004]],
  ['media', 'mistake', [131052, 131053]],
  ['mistake', 'mistake', [100, 131008, 131009, 131051, 131055, 131062, 134011, 135000]],
  [
    'mistake',
    'mistake',
    [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132068, 132069, 132999],
  ],
]

test.each(table)('%s, in a status %s, is what these codes mean', (meaning, status, codes) => {
  for (const code of codes) {
    expect([code, meaningOfCode(code)?.type]).toEqual([code, meaning])
    expect([code, failureOf(code)]).toEqual([code, { meaning: status, code: String(code) }])
  }
})

it('every code of the table is held by the test above', () => {
  const held = new Set(table.flatMap(([, , codes]) => codes))
  expect(knownCodes.filter((code) => !held.has(code))).toEqual([])
  expect(meaningOfCode(199_999)).toBeUndefined()
  expect(meaningOfCode(300)).toBeUndefined()
})

const said = 'Hola Ana, 5215512345678, wamid.HBgNNTIx, Bearer EAAJBtoken'
const answered = (status: number, code?: number, headers: Record<string, string> = {}) =>
  GraphApiError.fromResponse(
    new Response(null, { status, headers }),
    code === undefined
      ? undefined
      : { error: { message: said, type: 'OAuthException', code, error_data: { details: said } } },
    said,
  )

it('each meaning is thrown as what the channel knows', () => {
  expect(withoutPayload('send', answered(400, 131026))).toBeInstanceOf(Refused)
  expect(withoutPayload('send', answered(400, 131047))).toBeInstanceOf(OutsideWindow)
  expect(withoutPayload('send', answered(429, 130429))).toMatchObject({
    name: 'TooFast',
    wait: 1_000,
    scope: 'account',
  })
  expect(withoutPayload('send', answered(400, 131056))).toMatchObject({ wait: 6_000, scope: 'chat' })
  expect(withoutPayload('send', answered(400, 131049))).toMatchObject({ wait: 86_400_000, scope: 'chat' })
  expect(withoutPayload('send', answered(401, 190))).toBeInstanceOf(AccountFault)
  expect(withoutPayload('send', answered(500, 131000))).toMatchObject({
    name: 'Unreachable',
    sent: 'unknown',
  })
  expect(withoutPayload('send', answered(503, 131016))).toMatchObject({ name: 'Unreachable', sent: 'no' })
  expect(withoutPayload('send', answered(400, 131009))).toBeInstanceOf(Unfit)
  expect(withoutPayload('send', answered(400, 131053))).toBeInstanceOf(Unfit)
})

it('when Meta says how long to wait, that is how long', () => {
  const fault = withoutPayload('send', answered(429, 130429, { 'retry-after': '17' }))
  expect(fault).toBeInstanceOf(TooFast)
  expect(fault).toMatchObject({ wait: 17_000 })
})

it('a code that nobody documented means what its status means', () => {
  expect(meaningOf(answered(401, 199_999)).type).toBe('account')
  expect(meaningOf(answered(403, 199_999)).type).toBe('account')
  expect(meaningOf(answered(429, 199_999)).type).toBe('rate-limited')
  expect(meaningOf(answered(400, 199_999)).type).toBe('mistake')
  expect(meaningOf(answered(500, 199_999))).toEqual({ type: 'unreachable', sent: 'unknown' })
})

it('an answer that is not Meta’s says nothing about the message but that it was not sent, or may have been', () => {
  for (const status of [302, 408, 500, 502, 503, 504]) {
    expect([status, meaningOf(answered(status))]).toEqual([status, { type: 'unreachable', sent: 'unknown' }])
  }
  for (const status of [400, 403, 404, 413]) {
    expect([status, meaningOf(answered(status))]).toEqual([status, { type: 'unreachable', sent: 'no' }])
  }
  expect(meaningOf(answered(429)).type).toBe('rate-limited')
  expect(meaningOf(answered(401)).type).toBe('account')
})

const broken = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(said), { code }) })

it('only where no connection was made it is sure that nothing was sent', () => {
  for (const code of [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
  ]) {
    expect([code, meaningOf(broken(code))]).toEqual([code, { type: 'unreachable', sent: 'no' }])
  }
  for (const fault of [
    broken('ECONNRESET'),
    broken('UND_ERR_SOCKET'),
    new SyntaxError(said),
    'thrown',
    undefined,
  ]) {
    expect(meaningOf(fault)).toEqual({ type: 'unreachable', sent: 'unknown' })
  }
  expect(meaningOf(new DOMException(said, 'TimeoutError'))).toEqual({ type: 'unreachable', sent: 'unknown' })
})

it('nothing of what was sent, nor to whom, is in an error', () => {
  const faults: unknown[] = [
    ...knownCodes.map((code) => answered(400, code)),
    answered(502),
    broken('ECONNRESET'),
    new SyntaxError(said),
    new DOMException(said, 'TimeoutError'),
    said,
  ]
  for (const fault of faults) {
    const stripped = withoutPayload('send', fault)
    const all = JSON.stringify([stripped.message, stripped.stack, stripped.cause, Object.entries(stripped)])
    expect(all).not.toMatch(/Ana|5215512345678|wamid|EAAJ/)
    expect(stripped.cause).toBeUndefined()
  }
})
