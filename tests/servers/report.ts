import { readFileSync } from 'node:fs'

export interface Outcome {
  passed: number
  failed: number
}

/** The part of vitest's JSON report that counts. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts the tests of a run. A file that failed without a failed test (it did not load, a hook threw) counts as one
 * failure, as does a run that failed in no test, left no report, or had no test in it.
 * @param ok whether vitest itself ended well
 */
export function readReport(path: string, ok: boolean): Outcome {
  let report: Report
  try {
    report = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
  const count = (file: Report['testResults'][number], status: string) =>
    file.assertionResults.filter((test) => test.status === status).length
  let passed = 0
  let failed = 0
  for (const file of report.testResults) {
    passed += count(file, 'passed')
    failed += Math.max(count(file, 'failed'), file.status === 'failed' ? 1 : 0)
  }
  if (failed === 0 && (!ok || passed === 0)) failed = 1
  return { passed, failed }
}
