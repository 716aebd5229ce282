import type { HostedEvent, HostingAsks } from '../../../core/ask/hosting.ts'
import type { Ask, Asks } from '../../../core/ask.ts'
import type { CityEvent } from '../../../core/event/event.ts'
import { type EventDraft, type EventForm, unansweredPart } from '../../../core/event/form.ts'
import { policy } from '../../../core/policy.ts'

type Told = Asks[keyof HostingAsks]['told']

interface Sheet {
  id: number
  resident: string
  form: EventForm
  status: EventDraft['status']
}

interface Around {
  now(): number
  /** The calendar, whose ids the drafts share. */
  readonly events: readonly CityEvent[]
}

/** The events that residents write, in memory. No moderator is here, so whatever is sent waits. */
export class Hosts {
  readonly #around: Around
  readonly #sheets: Sheet[] = []

  constructor(around: Around) {
    this.#around = around
  }

  answer(ask: Extract<Ask, { type: keyof HostingAsks }>): Told {
    switch (ask.type) {
      case 'hosted':
        return this.#hosted(ask)
      case 'event-draft':
        return draftOf(this.#of(ask))
      case 'event-begin':
        return this.#begin(ask)
      case 'event-save': {
        const sheet = this.#of(ask)
        if (!sheet || !isOpen(sheet)) return false
        sheet.form = { ...sheet.form, ...ask.parts }
        return true
      }
      case 'event-send': {
        const sheet = this.#of(ask)
        if (!sheet || !isOpen(sheet) || unansweredPart(sheet.form)) return 'closed'
        if (Number(sheet.form.starts) <= this.#around.now()) return 'past'
        sheet.status = 'waiting'
        return 'sent'
      }
      case 'event-drop': {
        const sheet = this.#of(ask)
        if (!sheet || !isOpen(sheet)) return false
        sheet.status = 'dropped'
        return true
      }
      case 'event-photo':
        return 'closed'
      case 'event-photos-drop':
      case 'event-cancel':
        return false
    }
  }

  #of({ resident, event }: { resident: string; event: number }): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === event && sheet.resident === resident)
  }

  #hosted({ resident, page }: HostingAsks['hosted']['ask']): HostedEvent[] {
    const from = (page - 1) * policy.pageSize
    return this.#sheets
      .filter((sheet) => sheet.resident === resident && sheet.status !== 'dropped')
      .toReversed()
      .slice(from, from + policy.pageSize + 1)
      .map(({ id, status, form }) => {
        const starts = form.starts === undefined ? undefined : Number(form.starts)
        return { id, title: form.title ?? '', status, starts }
      })
  }

  #begin({ resident, kind, title }: HostingAsks['event-begin']['ask']): HostingAsks['event-begin']['told'] {
    if (kind !== 'resident') return { limit: 0 }
    const open = this.#sheets.filter((sheet) => sheet.resident === resident && isOpen(sheet))
    if (open.length >= policy.events.drafts) return { limit: policy.events.drafts }
    // Far from the numbers of those that are published.
    const event = 1_000 + this.#around.events.length + this.#sheets.length
    this.#sheets.push({ id: event, resident, form: { title }, status: 'writing' })
    return { event }
  }
}

const isOpen = ({ status }: Sheet): boolean => status === 'writing'

const draftOf = (sheet: Sheet | undefined): EventDraft | undefined =>
  sheet && {
    id: sheet.id,
    kind: 'resident',
    form: sheet.form,
    status: sheet.status,
    changed: true,
    before: false,
    photos: [],
    claimed: false,
    returned: undefined,
  }
