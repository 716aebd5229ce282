/** What somebody typed cannot be done: one line that says why and what can. */
export class Mistake extends Error {
  override name = 'Mistake'
}
