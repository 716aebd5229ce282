import { expect, test } from 'vitest'
import { findPersonalData } from './log.ts'

const personal = [
  '{"level":30,"time":1732390000000,"pid":71,"msg":"sent to +525551234567"}',
  '{"level":30,"msg":"sent","to":"5215551234567@c.us"}',
  '{"level":50,"err":{"message":"failed","config":{"phone":"+52 55 5123 4567"}}}',
  '{"level":30,"chat":900000001}',
  '{"level":30,"chat":{"id":900000417}}',
  '{"level":30,"key":"telegram:900000001"}',
  '{"level":30,"job":"notice_900000001_3"}',
  '{"level":30,"chat":-1001234567890}',
  '{"level":30,"900000002":"a key counts too"}',
  '{"level":30,"time":"900000001"}',
  '{"level":50,"url":"https://api.telegram.org/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_/getMe"}',
  'a plain line with 0044 and 447700900123',
  'a plain line with +44 7700 900 123',
  'a plain line with 52-55-5000-0000',
]

test.each(personal)('this line is found out: %s', (line) => {
  expect(findPersonalData(line)).toEqual(expect.any(String))
})

const clean = [
  '{"level":30,"time":1732390000000,"pid":12345678,"msg":"started","ms":12345678}',
  '{"level":30,"at":"2025-11-23T21:06:00.000Z","id":"12345678-1234-4123-8123-123456789012"}',
  '{"level":30,"migration":"20251123210600_init","count":277000}',
  '{"level":30,"took":0.123456789012}',
  '{"level":50,"stack":"Error: no\\n    at step (/srv/voces/core/step.ts:123:45)"}',
  'listening on http://127.0.0.1:41191',
  '',
]

test.each(clean)('this line is clean: %s', (line) => {
  expect(findPersonalData(line)).toBe(undefined)
})
