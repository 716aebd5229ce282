import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultLine } from '../../../cli/survey.ts'
import { languages } from '../../../core/reply.ts'
import { questionsOf } from '../../../core/survey/questions.ts'
import { readSurvey } from '../../../core/survey/read.ts'
import { city } from '../world.ts'
import { broken, sound } from './broken.ts'

describe('a survey that is well written', () => {
  test('is read', () => {
    expect(readSurvey(sound, city)).toMatchObject({ ok: true, survey: { survey: 'parque', pilot: 20 } })
  })

  test('asks fifteen questions about the city that one imagines, of every kind', () => {
    const file = new URL('../../../prisma/seed/mexico-city/imagina-tu-ciudad.yaml', import.meta.url)
    const read = readSurvey(readFileSync(file, 'utf8'), city)
    if (!read.ok) throw new Error(read.faults.map((fault) => faultLine(fault, 'en')).join('\n'))
    const questions = questionsOf(read.survey).map(({ question }) => question)
    expect(questions).toHaveLength(15)
    expect(new Set(questions.map(({ type }) => type)).size).toBe(11)
  })
})

describe('whoever wrote it is told, by line, how to mend', () => {
  test.each(broken)('$what', ({ from, to, told }) => {
    expect(sound).toContain(from)
    const read = readSurvey(
      sound.replace(from, () => to),
      city,
    )
    expect(read.ok ? [] : read.faults.map((fault) => faultLine(fault, 'es'))).toEqual(told)
    // The same in English: no value is missing there.
    for (const fault of read.ok ? [] : read.faults)
      expect(faultLine(fault, 'en')).toMatch(/^Line \d+: .+[.?"…]$/)
  })

  test('fifty kinds of fault at least, in words that name no program', () => {
    expect(broken.length).toBeGreaterThanOrEqual(50)
    const words = broken.flatMap(({ told }) => told).join('\n')
    expect(words).not.toMatch(/undefined|object|null|NaN|zod|yaml|parse|token|scalar|invalid|expected/i)
    expect(languages).toEqual(['es', 'en'])
  })

  test('about a whole novel in one line', () => {
    const read = readSurvey('x'.repeat(300_000), city)
    expect(read.ok ? [] : read.faults.map(({ key }) => key)).toEqual(['survey.too-large'])
  })
})
