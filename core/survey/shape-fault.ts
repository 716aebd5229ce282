import type { z } from 'zod'
import type { Path, Wrong } from './fault.ts'
import { near } from './near.ts'
import { Question } from './question.ts'
import { Survey } from './survey.ts'

type Issue = z.core.$ZodIssue

/** What a value was, for whoever wrote it. */
const shown = (value: unknown): string => (typeof value === 'object' ? '…' : String(value)).slice(0, 60)
const inside = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((held, step) => (held as Record<string | number, unknown> | undefined)?.[step], value)

/** The kind of question at a place of the file, when it is one that exists. */
const questionAt = (file: unknown, path: Path): readonly string[] | undefined => {
  const type = (inside(file, path) as { type?: unknown } | undefined)?.type
  const kind = Question.options.find((option) => option.shape.type.value === type)
  return kind && Object.keys(kind.shape)
}

const missing = (key: string): Wrong => ({
  key: 'survey.missing',
  values: {
    key,
    kind:
      key === 'es' || key === 'en'
        ? 'language'
        : key === 'type' || key === 'options'
          ? key
          : key === 'to' || key === 'most'
            ? 'end'
            : 'other',
  },
})

function wrongType(key: string, expected: string, value: unknown): Wrong {
  switch (expected) {
    case 'string':
      return typeof value === 'object'
        ? { key: 'survey.not-words', values: { key, value: '…' } }
        : { key: 'survey.not-words', values: { key, value: shown(value) } }
    case 'array':
      return { key: 'survey.not-list', values: { key } }
    case 'object':
    case 'record':
      return typeof value === 'string'
        ? { key: 'survey.not-languages', values: { key } }
        : { key: 'survey.not-block', values: { key } }
    case 'int':
      return { key: 'survey.not-whole', values: { key, value: shown(value) } }
    case 'boolean':
      return { key: 'survey.not-yes-no', values: { key, value: shown(value) } }
    default:
      return { key: 'survey.not-number', values: { key, value: shown(value) } }
  }
}

/** What does not have the shape of a survey, as words for whoever wrote it. Pure. */
export function shapeFault(issue: Issue, file: unknown): Wrong {
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? 'survey')
  const value = inside(file, issue.path as Path)
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return missing(key)
      if (value === null) return { key: 'survey.blank', values: { key } }
      return wrongType(key, issue.expected, value)
    case 'unrecognized_keys': {
      const [unknown = ''] = issue.keys
      const allowed = questionAt(file, issue.path as Path) ?? knownKeys(issue.path as Path)
      return {
        key: 'survey.unknown-key',
        values: { key: unknown, near: near(unknown, allowed), allowed: allowed.join(', ') },
      }
    }
    case 'invalid_value':
      return oneOf(key, value, issue.values.map(String))
    case 'invalid_union':
      return union(issue, key, value)
    case 'too_small':
      if (issue.origin === 'string') return { key: 'survey.blank', values: { key } }
      return issue.origin === 'array'
        ? { key: 'survey.too-few', values: { key, least: Number(issue.minimum) } }
        : { key: 'survey.too-small', values: { key, least: Number(issue.minimum) } }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'string')
        return { key: 'survey.too-long', values: { key, most, has: String(value).trim().length } }
      return Array.isArray(value)
        ? { key: 'survey.too-many', values: { key, most, has: value.length } }
        : { key: 'survey.too-big', values: { key, most } }
    }
    case 'invalid_format':
      return format(key, shown(value))
    case 'invalid_key':
      return { key: 'survey.not-id', values: { key: 'when', value: key } }
    default:
      return { key: 'survey.not-block', values: { key } }
  }
}

function oneOf(key: string, value: unknown, allowed: readonly string[]): Wrong {
  if (value === undefined) return missing(key)
  if (allowed.length === 1 && allowed[0] === 'true')
    return { key: 'survey.not-yes-no', values: { key, value: shown(value) } }
  const written = shown(value)
  return {
    key: 'survey.unknown-value',
    values: { key, value: written, near: near(written, allowed), allowed: allowed.join(', ') },
  }
}

const types = Question.options.map((option) => option.shape.type.value)

function union(issue: Extract<Issue, { code: 'invalid_union' }>, key: string, value: unknown): Wrong {
  if (key === 'type') return oneOf('type', value, types)
  if (key === 'who') return { key: 'survey.not-who', values: {} }
  if (issue.path.includes('when')) return { key: 'survey.not-condition', values: { key } }
  return missing('type')
}

function format(key: string, value: string): Wrong {
  if (key === 'first' || key === 'last') return { key: 'survey.not-day', values: { key, value } }
  if (key === 'opens' || key === 'closes') return { key: 'survey.not-moment', values: { key, value } }
  return { key: 'survey.not-id', values: { key, value } }
}

/** What can be used at a place that is no question. */
function knownKeys(path: Path): readonly string[] {
  const last = path.at(-1)
  const above = path.findLast((step) => typeof step === 'string')
  if (path.length === 0) return Object.keys(Survey.shape)
  if (above === 'sections') return ['title', 'intro', 'when', 'questions']
  if (above === 'options') return ['id', 'es', 'en', 'own']
  if (above === 'quotas') return ['when', 'most']
  if (last === 'who') return ['boroughs', 'panel']
  if (last === 'next') return ['question']
  if (path.includes('when')) return ['least', 'most']
  return ['es', 'en']
}
