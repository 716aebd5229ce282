import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Fault, Misplaced, Path } from './fault.ts'
import { brokenRules, type Named } from './rules.ts'
import { shapeFault } from './shape-fault.ts'
import { Survey } from './survey.ts'
import { syntaxFault } from './syntax-fault.ts'

/** Bytes; a survey of a hundred questions in two languages is a fifth of it. */
const largest = 200_000

export type SurveyRead = { ok: true; survey: Survey } | { ok: false; faults: readonly Fault[] }

/**
 * Reads a survey from YAML. What is wrong with it is said by line, with how to mend it, all that can be seen at once:
 * names are compared when the shape is right, and the shape when the file can be read at all.
 */
export function readSurvey(text: string, city: Named): SurveyRead {
  const refuse = (faults: readonly Fault[]): SurveyRead => ({
    ok: false,
    faults: faults.toSorted((a, b) => a.line - b.line),
  })
  if (text.length > largest)
    return refuse([
      { line: 1, key: 'survey.too-large', values: { kilobytes: Math.round(text.length / 1_000) } },
    ])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const [error] = document.errors
  if (error) return refuse([syntaxFault(error, text.split('\n'), lines.linePos(error.pos[0]).line)])
  const file: unknown = document.toJS({ maxAliasCount: 0 })
  if (file === null || file === undefined) return refuse([{ line: 1, key: 'survey.empty-file', values: {} }])
  if (typeof file !== 'object' || Array.isArray(file))
    return refuse([{ line: 1, key: 'survey.not-a-survey', values: {} }])

  /** The line of what stands at a place, or of the nearest thing above it that is there. */
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const above = document.getIn(path.slice(0, length - 1), true)
      const step = path[length - 1]
      const key = isMap(above)
        ? above.items.map((item) => item.key).find((one) => isScalar(one) && one.value === step)
        : undefined
      const node = key ?? document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const read = Survey.safeParse(file)
  if (!read.success) {
    return refuse(
      read.error.issues.map((issue) => {
        const path = issue.path as Path
        const wrong = shapeFault(issue, file)
        return {
          ...wrong,
          line: lineOf(wrong.key === 'survey.unknown-key' ? [...path, wrong.values.key] : path),
        }
      }),
    )
  }
  const faults = brokenRules(read.data, city)
  if (faults.length === 0) return { ok: true, survey: read.data }
  return refuse(faults.map((fault) => placed(fault, read.data, lineOf)))
}

function placed({ path, ...wrong }: Misplaced, survey: Survey, lineOf: (path: Path) => number): Fault {
  const line = lineOf(path)
  if (wrong.key !== 'survey.same-question') return { ...wrong, line }
  // Where the other one is, is what whoever mends it wants to know.
  const { id } = wrong.values
  const section = survey.sections.findIndex(({ questions }) =>
    questions.some((question) => question.id === id),
  )
  const place = survey.sections[section]?.questions.findIndex((question) => question.id === id) ?? 0
  return { ...wrong, values: { id, line: lineOf(['sections', section, 'questions', place, 'id']) }, line }
}
