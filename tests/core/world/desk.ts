import type { Submitted, WritingAsks } from '../../../core/ask/writing.ts'
import type { Ask, Asks } from '../../../core/ask.ts'
import type { Proposal } from '../../../core/city.ts'
import { type Draft, mayChange, type Part, unanswered, type Work } from '../../../core/draft.ts'
import { mark } from '../../../core/mark.ts'
import { folded } from '../../../core/match/folded.ts'
import { policy } from '../../../core/policy.ts'
import { alike } from '../searching.ts'

type Told = Asks[keyof WritingAsks]['told']

interface Sheet {
  resident: string
  id: string
  status: Draft['status']
  parts: Partial<Record<Part, string>>
  touched: number
  /** When it was first sent. */
  sent: number | undefined
  proposal: number | undefined
  returned: Draft['returned']
  claimed: boolean
}

/** What the desk needs of the world around it. */
export interface Around {
  now(): number
  readonly proposals: ReadonlyMap<number, Proposal>
  readonly authors: ReadonlyMap<number, string>
  retire(proposal: number): void
}

const day = 24 * 60 * 60_000

/** Where people write: the drafts of everybody, in memory. */
export class Desk {
  readonly #around: Around
  readonly #sheets: Sheet[] = []

  constructor(around: Around) {
    this.#around = around
  }

  answer(ask: Extract<Ask, { type: keyof WritingAsks }>): Told {
    switch (ask.type) {
      case 'works':
        return this.#works(ask)
      case 'draft':
        return draftOf(this.#of(ask))
      case 'alike':
        return alike([...this.#around.proposals.values()], ask.title)
      case 'begin':
        return this.#begin(ask)
      case 'save':
        return this.#save(ask)
      case 'submit':
        return this.#submit(ask)
      case 'reclaim': {
        const sheet = this.#of(ask)
        if (sheet?.status !== 'waiting' || sheet.claimed) return false
        sheet.status = sheet.returned ? 'returned' : 'writing'
        return true
      }
      case 'drop': {
        const sheet = this.#of(ask)
        if (!sheet || !mayChange(sheet as Draft)) return false
        sheet.status = 'dropped'
        sheet.parts = {}
        return true
      }
      case 'retire': {
        const mine = this.#around.authors.get(ask.proposal) === ask.resident
        if (!mine || !this.#around.proposals.get(ask.proposal)?.open) return false
        this.#around.retire(ask.proposal)
        return true
      }
    }
  }

  /** The draft that was touched last, for what staff and other chats do to it. */
  get newest(): Sheet {
    const [sheet] = this.#sheets.toSorted((one, other) => other.touched - one.touched)
    if (!sheet) throw new Error('nothing is written')
    return sheet
  }

  #of({ resident, draft }: { resident: string; draft: string }): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === draft && sheet.resident === resident)
  }

  #open(resident: string): Sheet[] {
    return this.#sheets.filter(
      (sheet) => sheet.resident === resident && ['writing', 'waiting', 'returned'].includes(sheet.status),
    )
  }

  #owned(resident: string): Proposal[] {
    const { proposals, authors } = this.#around
    return [...proposals.values()].filter(({ id }) => authors.get(id) === resident)
  }

  #works({ resident, page: asked }: Asks['works']['ask']): Asks['works']['told'] {
    const drafts = this.#open(resident)
      .toSorted((one, other) => other.touched - one.touched)
      .map(({ id, parts, status }): Work => {
        const standing = status === 'waiting' || status === 'returned' ? status : 'writing'
        return { draft: id, proposal: undefined, title: parts.title ?? '', standing, count: 0 }
      })
    const published = this.#owned(resident)
      .toSorted((one, other) => other.id - one.id)
      .map(({ id, title, open, ended, count }): Work => {
        const standing = open ? 'open' : (ended ?? 'closed')
        return { draft: undefined, proposal: id, title, standing, count }
      })
    const all = [...drafts, ...published]
    const pages = Math.max(1, Math.ceil(all.length / policy.pageSize))
    const page = asked > pages ? 1 : asked
    const from = (page - 1) * policy.pageSize
    return { items: all.slice(from, from + policy.pageSize), page, pages, total: all.length }
  }

  #begin({ resident, title }: Asks['begin']['ask']): Asks['begin']['told'] {
    const open = this.#open(resident)
    const known = open.find(({ parts }) => folded(parts.title ?? '') === folded(title))
    if (known) return { draft: known.id, known: true }
    const begun = open.filter(({ status }) => status !== 'waiting').length
    if (begun >= policy.writing.drafts) return { limit: begun }
    const id = `${this.#sheets.length + 1}`
    this.#sheets.push({
      resident,
      id,
      status: 'writing',
      parts: { title },
      touched: this.#around.now(),
      sent: undefined,
      proposal: undefined,
      returned: undefined,
      claimed: false,
    })
    return { draft: id, known: false }
  }

  #save({ part, value, was, ...ask }: Asks['save']['ask']): Asks['save']['told'] {
    const sheet = this.#of(ask)
    if (!sheet || !mayChange(sheet as Draft)) return 'closed'
    const stands = sheet.parts[part]
    if (stands !== value && (stands === undefined ? undefined : mark(stands)) !== was) return 'changed'
    sheet.parts[part] = value
    sheet.touched = this.#around.now()
    return 'saved'
  }

  #submit({ resident, draft }: Asks['submit']['ask']): Submitted {
    const { now } = this.#around
    const { sent: most, days, open: room } = policy.writing
    const others = this.#sheets.filter((sheet) => sheet.resident === resident && sheet.id !== draft)
    const open =
      this.#owned(resident).filter((proposal) => proposal.open).length +
      this.#open(resident).filter(({ status }) => status === 'waiting').length
    if (open >= room) return { outcome: 'full', open }
    const lately = others
      .flatMap(({ sent }) => (sent === undefined || sent <= now() - days * day ? [] : [sent]))
      .sort((one, other) => other - one)
    const oldest = lately[most - 1]
    if (oldest !== undefined)
      return { outcome: 'often', days: Math.max(1, Math.ceil((oldest + days * day - now()) / day)) }
    const sheet = this.#of({ resident, draft })
    const told = draftOf(sheet)
    if (!sheet || !told || !mayChange(told) || unanswered(told)) return { outcome: 'closed' }
    sheet.status = 'waiting'
    sheet.sent ??= now()
    return { outcome: 'sent' }
  }
}

const draftOf = (sheet: Sheet | undefined): Draft | undefined =>
  sheet && {
    id: sheet.id,
    status: sheet.status,
    parts: { ...sheet.parts },
    proposal: sheet.proposal,
    returned: sheet.status === 'returned' ? sheet.returned : undefined,
    claimed: sheet.status === 'waiting' && sheet.claimed,
  }
