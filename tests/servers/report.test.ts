import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readReport } from './report.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voces-report-'))
  path = join(folder, 'report.json')
})

afterEach(() => rmSync(folder, { recursive: true }))

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

const write = (...testResults: unknown[]) => writeFileSync(path, JSON.stringify({ testResults }))

test('passed and failed tests are counted', () => {
  write(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'failed'))
  expect(readReport(path, false)).toEqual({ passed: 3, failed: 2 })
})

test('a file that did not load is a failure although none of its tests failed', () => {
  write(file('passed', 'passed'), file('failed'))
  expect(readReport(path, false)).toEqual({ passed: 1, failed: 1 })
})

test('a run that failed outside of every test is a failure', () => {
  write(file('passed', 'passed'))
  expect(readReport(path, false)).toEqual({ passed: 1, failed: 1 })
})

test('a run without a test is a failure', () => {
  write()
  expect(readReport(path, true)).toEqual({ passed: 0, failed: 1 })
})

test('a run that left no report is a failure', () => {
  expect(readReport(path, true)).toEqual({ passed: 0, failed: 1 })
})
