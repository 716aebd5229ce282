import type { AuthorAsks } from '../../../core/ask/author.ts'
import type { Ask, Asks } from '../../../core/ask.ts'
import type { Course } from '../../../core/author/course.ts'
import type { Passed } from '../../../core/author/daily.ts'
import type { Letter } from '../../../core/author/letter.ts'
import type { City, Proposal } from '../../../core/city.ts'

type Own = Exclude<keyof AuthorAsks, 'quiet'>

/** What the study needs of the world around it. */
export interface Around {
  now(): number
  readonly city: City
  readonly proposals: ReadonlyMap<number, Proposal>
  readonly authors: ReadonlyMap<number, string>
}

/** Where authors look after what they wrote, in memory. */
export class Study {
  /** Steps that authors are not told of yet. */
  readonly passed: { author: string; proposal: number; at: number }[] = []
  readonly #around: Around
  /** What they write to those who signed; once it is sent, it waits for ever. */
  readonly #letters = new Map<number, { words: string; sent?: true }>()

  constructor(around: Around) {
    this.#around = around
  }

  answer(ask: Extract<Ask, { type: Own }>): Asks[Own]['told'] {
    const { authors, proposals } = this.#around
    const proposal = authors.get(ask.proposal) === ask.resident ? proposals.get(ask.proposal) : undefined
    if (!proposal) return ask.type === 'post' ? false : undefined
    switch (ask.type) {
      case 'course':
        return this.#course(proposal)
      case 'letter':
        return this.#letter(proposal)
      case 'pen':
        if (ask.words === undefined) this.#letters.delete(proposal.id)
        else this.#letters.set(proposal.id, { words: ask.words })
        return undefined
      case 'post': {
        const written = this.#letters.get(proposal.id)
        if (!written || written.sent) return false
        written.sent = true
        return true
      }
    }
  }

  /** The news of a day by author, as they are told them once. */
  daily(): { author: string; proposals: Passed[] }[] {
    const passed = this.passed.splice(0)
    return [...new Set(passed.map(({ author }) => author))].map((author) => {
      const mine = passed.filter((one) => one.author === author)
      const proposals = [...new Set(mine.map(({ proposal }) => proposal))].map((proposal) => {
        const { title = '', count = 0 } = this.#around.proposals.get(proposal) ?? {}
        const at = Math.max(...mine.filter((one) => one.proposal === proposal).map((one) => one.at))
        return { proposal, title, at, count }
      })
      return { author, proposals }
    })
  }

  #letter({ id, title, author, count }: Proposal): Letter {
    const { words, sent } = this.#letters.get(id) ?? {}
    const waiting = sent && words
    return { title, author, words: sent ? undefined : words, waiting, reach: count, next: undefined }
  }

  /** As if all signatures had come in the last two months, and each borough had signed half as often as the one before. */
  #course({ title, count, open }: Proposal): Course {
    const { city, now } = this.#around
    const weeks = [0.02, 0.05, 0.08, 0.1, 0.15, 0.25, 0.2].map((part) => Math.floor(count * part))
    const recent = count - weeks.reduce((sum, some) => sum + some, 0)
    const monday = (week: number) => new Date(now() - (7 - week) * 7 * 86_400_000).toISOString().slice(0, 10)
    const places: { borough: string | null; count: number }[] = []
    let left = count
    for (const { id: borough } of city.boroughs) {
      const some = Math.ceil(left / 2)
      if (some > 0) places.push({ borough, count: some })
      left -= some
    }
    return {
      title,
      count,
      open,
      by: 'week',
      bars: [...weeks, recent].map((some, week) => ({ from: monday(week), count: some })),
      recent,
      places,
      unplaced: 0,
      reached: city.consultation.tiers
        .filter(({ at }) => at <= count)
        .map(({ at }) => ({ at, due: null, meeting: null, place: null, kept: false })),
    }
  }
}
