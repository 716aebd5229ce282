import type { History } from '../../../core/ask/promise.ts'
import { type Dated, type Entry, isStatus, type Past, type Status } from '../../../core/history.ts'
import { policy } from '../../../core/policy.ts'

/** What became of proposals since the world began, in memory, and to whom it is clear. */
export class Histories {
  readonly #entries = new Map<number, Dated[]>()
  readonly #answers = new Map<string, Map<string, { clear: boolean; missing?: string }>>()
  #added = 0

  add(proposal: number, entry: Entry, at: number): string {
    const id = `${++this.#added}`
    this.#entries.set(proposal, [...this.#of(proposal), { id, at, entry }])
    return id
  }

  entry(id: string): { proposal: number; entry: Entry } | undefined {
    for (const [proposal, entries] of this.#entries) {
      const found = entries.find((one) => one.id === id)
      if (found) return { proposal, entry: found.entry }
    }
    return undefined
  }

  past(proposal: number): Omit<Past, 'represented'> {
    const entries = this.#of(proposal)
    const status = entries.findLast(({ entry }) => isStatus(entry))
    return {
      reached: entries
        .flatMap(({ at, entry }) => (entry.kind === 'tier' ? [{ at: entry.at, on: at }] : []))
        .sort((one, other) => other.at - one.at)[0],
      status: status && { kind: (status.entry as Status).kind, at: status.at },
      happened: entries.length > 0,
    }
  }

  page(
    proposal: number,
    { title, count, published }: { title: string; count: number; published: number },
    asked: number | undefined,
  ): History {
    const all: Dated[] = [{ id: '0', at: published, entry: { kind: 'published' } }, ...this.#of(proposal)]
    const each = policy.history.page
    const pages = Math.ceil(all.length / each)
    const page = Math.min(asked ?? pages, pages)
    const entries = all.slice((page - 1) * each, page * each).map((dated) => ({
      ...dated,
      ...this.#clarity(dated.id),
    }))
    return { title, count, reached: this.past(proposal).reached, entries, page, pages }
  }

  answer(entry: string, resident: string, clear: boolean): void {
    const answers = this.#answers.get(entry) ?? new Map()
    this.#answers.set(entry, answers.set(resident, { clear }))
  }

  missing(entry: string, resident: string, missing: string): void {
    const answer = this.#answers.get(entry)?.get(resident)
    if (answer && !answer.clear) answer.missing = missing
  }

  #clarity(entry: string): { clear: number; answered: number } {
    const answers = [...(this.#answers.get(entry)?.values() ?? [])]
    return { clear: answers.filter(({ clear }) => clear).length, answered: answers.length }
  }

  #of(proposal: number): Dated[] {
    return this.#entries.get(proposal) ?? []
  }
}

/** What staff say in the dialogues, one of each kind. */
export const said: Readonly<Record<Status['kind'], Status>> = {
  'in-review': { kind: 'in-review', due: '2016-10-03' },
  reviewed: {
    kind: 'reviewed',
    summary: 'Es viable; cambia dos artículos de la carta de derechos.',
    document: 'https://cdmx.example/revision.pdf',
  },
  'to-be-presented': {
    kind: 'to-be-presented',
    meeting: '2016-10-12T22:00:00.000Z',
    place: 'el Museo de la Ciudad',
    link: 'https://cdmx.example/en-vivo',
  },
  presented: { kind: 'presented', outcome: 'El grupo redactor la recibió y la votará.' },
  'in-draft': { kind: 'in-draft', article: 'el artículo 18', text: 'Los animales son seres sintientes.' },
  'not-included': { kind: 'not-included', reason: 'Es materia de una ley federal.' },
  'removed-later': {
    kind: 'removed-later',
    by: 'la Asamblea Constituyente',
    reason: 'No alcanzó dos tercios de los votos.',
  },
}
