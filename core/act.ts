import { channelNames, isChannel } from './job.ts'
import { shortMoment } from './language/date.ts'
import { isPlainKey, word } from './language/say.ts'
import type { Language } from './reply.ts'

/** What somebody of the team did, as the record keeps it. */
export interface Act {
  /** Milliseconds since 1970. */
  at: number
  /** What they were called then; null for whoever works at the server itself. */
  by: string | null
  act: string
  /** Ids and reasons; `called` is what somebody of the team was called then. */
  about: Readonly<Record<string, unknown>>
  /** What the member of the team whom it concerns is called, where it concerns one. */
  whom: string | null
}

/** A word that may have a translation: `role` and `moderator`, say. */
function known(kind: string, name: string, language: Language): string {
  const key = `${kind}.${name}`
  return isPlainKey(key) ? word(language, key) : name
}

function detail(name: string, value: unknown, whom: string | null, language: Language): string {
  // What was taken away: a stand's survey, or all of its proposals.
  const none = value === null || (Array.isArray(value) && value.length === 0)
  const written = none
    ? word(language, 'stand.none')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
  switch (name) {
    case 'proposal':
    case 'into':
    case 'draft':
    case 'promise':
    case 'invalidation':
    case 'message':
    case 'announcement':
    case 'event':
    case 'meeting':
    case 'survey':
    case 'essay':
    case 'comment':
    case 'point':
      return word(language, `act.${name}`, { id: written })
    case 'representative':
    case 'shift':
      return word(language, `act.${name}`, { id: written })
    case 'stand':
      return word(language, 'act.stand', { name: written })
    case 'proposals':
      return word(language, 'act.proposals', { ids: none ? written : [value].flat().join(', ') })
    case 'version':
      return word(language, 'act.version', { version: Number(value) })
    case 'count':
    case 'elsewhere':
    case 'people':
    case 'notices':
      return word(language, `act.${name}`, { count: Number(value) })
    case 'member':
      return whom ?? `${name} ${written}`
    case 'roles':
      return [value]
        .flat()
        .map((role) => known('role', `${role}`, language))
        .join(', ')
    case 'topic':
    case 'article':
      return written
    case 'role':
    case 'reason':
    case 'status':
      return known(name, written, language)
    case 'on':
      return isChannel(written) ? channelNames[written] : written
    case 'note':
      return `“${written}”`
    default:
      return `${name} ${written}`
  }
}

/** What an act is of comes first, whatever order the store keeps. */
const first = [
  'member',
  'draft',
  'announcement',
  'stand',
  'survey',
  'essay',
  'version',
  'proposal',
  'into',
  'role',
  'roles',
  'status',
  'count',
  'elsewhere',
  'reason',
  'note',
]
const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length)

/** One line, for people: when, who, what, and of what. An act without words of its own is named as it is kept. */
export function actWords({ at, by, act, about, whom }: Act, language: Language, timeZone: string): string {
  const who = by ?? word(language, 'act.server')
  const details = Object.entries(about)
    .filter(([name]) => name !== 'called')
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, value]) => detail(name, value, whom, language))
  const did = [known('act', act, language), ...details].join(' · ')
  return `${shortMoment(at, timeZone, language)} ${who}: ${did}`
}
