import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Code, type CodeSender, twilioSender } from '../../bots/code.ts'

const account = `AC${'0'.repeat(32)}`
const code: Code = { phone: '+525551234003', code: '123456', language: 'es', address: 'a', proposal: 12 }

/** What was asked of the stand-in, and what it answers next. */
const asked: { path: string | undefined; authorization: string | undefined; form: URLSearchParams }[] = []
let answers = { status: 201, body: '{"sid":"SM1"}' }
let server: Server
let sender: (from: string) => CodeSender

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part
    })
    request.on('end', () => {
      const { authorization } = request.headers
      asked.push({ path: request.url, authorization, form: new URLSearchParams(body) })
      response.writeHead(answers.status).end(answers.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  sender = (from) => twilioSender({ account, token: 'its token', from, apiRoot })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('asks Twilio to send a code, in words that say what it is for', async () => {
  await sender('+15005550006').send(code)
  await sender(`MG${'1'.repeat(32)}`).send({ ...code, language: 'en' })
  const [first, second] = asked
  expect(first?.path).toBe(`/2010-04-01/Accounts/${account}/Messages.json`)
  expect(first?.authorization).toBe(`Basic ${Buffer.from(`${account}:its token`).toString('base64')}`)
  expect(first?.form.get('To')).toBe('+525551234003')
  expect(first?.form.get('From')).toBe('+15005550006')
  expect(first?.form.get('Body')).toMatch(/^123456 es tu código para firmar la propuesta 12 con ayuda/)
  expect(second?.form.get('MessagingServiceSid')).toBe(`MG${'1'.repeat(32)}`)
  expect(second?.form.has('From')).toBe(false)
  // One text message, which holds 160 characters of the common alphabet or 70 of any: three of those at most.
  expect(first?.form.get('Body')?.length).toBeLessThan(3 * 67)
})

it('says why a code was not sent without the number', async () => {
  answers = { status: 400, body: '{"code":21211,"message":"The \'To\' number +525551234003 is not valid"}' }
  const fault = await sender('+15005550006').send(code).then(String, String)
  expect(fault).toBe('Error: Twilio answered 400, with its error 21211')
  answers = { status: 503, body: 'down' }
  await expect(sender('+15005550006').send(code)).rejects.toThrow(/^Twilio answered 503$/)
})
