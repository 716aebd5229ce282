import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const process = z.object({ pid: z.number(), began: z.string() })

const form = z.object({
  /** When this house was first paired with the account: what is older was not written to it. */
  firstPaired: z.number().optional(),
  /** Digits of the account's own number. */
  account: z.string().optional(),
  /** The session was ready once, and nobody ended it since. */
  paired: z.boolean().default(false),
  /** When the phone ended the session that was last. */
  loggedOut: z.number().optional(),
  /** The process that owns the folder. */
  owner: process.optional(),
  /** The Chromium that was started last. */
  chromium: process.optional(),
})
export type Marked = z.infer<typeof form>

/** What is remembered beside the session, in a small file that outlives it. It holds nothing about a resident. */
export class Marks {
  readonly #file: string
  readonly #onFault: (fault: unknown) => void
  #marked: Marked = { paired: false }
  #writing: Promise<void> = Promise.resolve()

  private constructor(file: string, onFault: (fault: unknown) => void) {
    this.#file = file
    this.#onFault = onFault
  }

  /** A file that does not parse is begun anew: all that is in it can be missed. */
  static async open(folder: string, onFault: (fault: unknown) => void): Promise<Marks> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const marks = new Marks(join(folder, 'marks.json'), onFault)
    const text = await readFile(marks.#file, 'utf8').catch(() => '{}')
    marks.#marked = parse(text)
    return marks
  }

  get now(): Marked {
    return this.#marked
  }

  /**
   * Sets marks at once, and writes them down soon. Never rejects: what is not written is still known here.
   *
   * @param change A value of undefined takes the mark away.
   */
  set(change: { [K in keyof Marked]?: Marked[K] | undefined }): Promise<void> {
    this.#marked = form.parse({ ...this.#marked, ...change })
    const text = JSON.stringify(this.#marked)
    this.#writing = this.#writing.then(() => this.#write(text)).catch(this.#onFault)
    return this.#writing
  }

  async #write(text: string): Promise<void> {
    await writeFile(`${this.#file}.new`, text, { mode: 0o600 })
    await rename(`${this.#file}.new`, this.#file)
  }
}

function parse(text: string): Marked {
  try {
    return form.parse(JSON.parse(text))
  } catch {
    return { paired: false }
  }
}
