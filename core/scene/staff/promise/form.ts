import type { Status, StatusKind } from '../../../history.ts'
import { policy } from '../../../policy.ts'

/** What is asked of a status before it is published. `id` names its value, `ask` the question. */
export type Field =
  | { id: string; takes: 'words'; most: number; ask: WordsKey }
  /** An address, or none (''). */
  | { id: string; takes: 'link'; ask: 'publish.document' | 'publish.live' | 'publish.record' }
  /** A day and an hour to come, as an ISO instant; it is read back before it is taken. */
  | { id: string; takes: 'when'; ask: 'publish.when' }

type WordsKey = `publish.${'summary' | 'place' | 'outcome' | 'article' | 'text' | 'reason' | 'by' | 'why'}`

const { words, name, place } = policy.published
const text = (id: string, ask: WordsKey, most: number): Field => ({ id, takes: 'words', ask, most })

export const fields: Readonly<Record<StatusKind, readonly Field[]>> = {
  'in-review': [],
  reviewed: [
    text('summary', 'publish.summary', words),
    { id: 'link', takes: 'link', ask: 'publish.document' },
  ],
  'to-be-presented': [
    { id: 'meeting', takes: 'when', ask: 'publish.when' },
    text('place', 'publish.place', place),
    { id: 'link', takes: 'link', ask: 'publish.live' },
  ],
  presented: [
    text('outcome', 'publish.outcome', words),
    { id: 'link', takes: 'link', ask: 'publish.record' },
  ],
  'in-draft': [text('article', 'publish.article', name), text('text', 'publish.text', words)],
  'not-included': [text('reason', 'publish.reason', words)],
  'removed-later': [text('by', 'publish.by', name), text('reason', 'publish.why', words)],
}

/** What was answered so far, by field. */
export type Values = Readonly<Record<string, string>>

/** The first that was not answered yet. */
export const unanswered = (kind: StatusKind, values: Values): Field | undefined =>
  fields[kind].find(({ id }) => values[id] === undefined)

/** Without the answer that was given last. */
export function withoutLast(kind: StatusKind, values: Values): Values {
  const last = fields[kind].findLast(({ id }) => values[id] !== undefined)
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== last?.id))
}

/** The status that the answers make. @param due Of the review that is owed, YYYY-MM-DD. */
export function statusOf(kind: StatusKind, values: Values, due: string | undefined): Status {
  const of = (id: string) => values[id] ?? ''
  const link = values.link || undefined
  switch (kind) {
    case 'in-review':
      return { kind, ...(due !== undefined && { due }) }
    case 'reviewed':
      return { kind, summary: of('summary'), ...(link && { document: link }) }
    case 'to-be-presented':
      return { kind, meeting: of('meeting'), place: of('place'), ...(link && { link }) }
    case 'presented':
      return { kind, outcome: of('outcome'), ...(link && { link }) }
    case 'in-draft':
      return { kind, article: of('article'), text: of('text') }
    case 'not-included':
      return { kind, reason: of('reason') }
    case 'removed-later':
      return { kind, by: of('by'), reason: of('reason') }
  }
}

/** An https address as it can be opened; undefined for everything else. One that is written without it gets it. */
export function httpsLink(typed: string): string | undefined {
  const written = typed.trim()
  if (/\s/.test(written) || written.length > policy.published.link) return undefined
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`
  if (!URL.canParse(whole)) return undefined
  const { protocol, hostname, username, password, href } = new URL(whole)
  const safe = protocol === 'https:' && /\.[a-z]/i.test(hostname) && username === '' && password === ''
  return safe && href.length <= policy.published.link ? href : undefined
}
