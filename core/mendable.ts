/** A fault that whoever runs the house can mend: its message alone says what is wrong and how, without a stack. */
export class Mendable extends Error {
  override name = 'Mendable'
}
