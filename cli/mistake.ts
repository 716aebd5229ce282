import { Mendable } from '../core/mendable.ts'

/** What somebody typed cannot be done: one line that says why and what can. */
export class Mistake extends Mendable {
  override name = 'Mistake'
}
