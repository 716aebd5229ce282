import type { PanelAsks } from '../../../core/ask/panel.ts'
import { type Strata, unsaid } from '../../../core/panel/strata.ts'

type PanelAsk = { [T in keyof PanelAsks]: { type: T } & PanelAsks[T]['ask'] }[keyof PanelAsks]

/** A panel in memory, of which nobody was drawn yet. */
export class Panel {
  readonly #members = new Map<string, Strata & { number: number }>()
  #numbers = 0

  answer(ask: PanelAsk): PanelAsks[keyof PanelAsks]['told'] {
    const mine = this.#members.get(ask.resident)
    switch (ask.type) {
      case 'panel':
        return mine && { ...mine, year: 0, invitations: [] }
      case 'enrol':
        if (!mine) this.#members.set(ask.resident, { ...unsaid, number: ++this.#numbers })
        return undefined
      case 'describe':
        if (mine) this.#members.set(ask.resident, { ...mine, [ask.dimension]: ask.category })
        return undefined
      case 'depart':
        this.#members.delete(ask.resident)
        return undefined
      case 'postpone':
        return false
    }
  }
}
