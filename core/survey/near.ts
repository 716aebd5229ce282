import { edits } from '../match/edits.ts'
import { folded } from '../match/folded.ts'

/** The one that was probably meant; 'none' when none is near. For messages that choose by it. */
export function near(written: string, allowed: readonly string[]): string {
  const said = folded(written)
  const found = allowed
    .map((one) => ({ one, far: edits(said, folded(one), Math.max(1, Math.floor(one.length / 3))) }))
    .filter((each): each is { one: string; far: number } => each.far !== undefined)
    .sort((a, b) => a.far - b.far)[0]
  return found?.one ?? 'none'
}
