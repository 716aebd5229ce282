import type { Asks } from '../../../core/ask.ts'

/** The photos of everybody, in memory: what each was sent as. */
export class Photos {
  readonly kept = new Map<string, string>()
  #made = 0

  keep({ file, instead }: Asks['photo']['ask']): string {
    if (instead !== undefined) this.kept.delete(instead)
    this.#made += 1
    const id = `photo-${this.#made}`
    this.kept.set(id, file)
    return id
  }
}
