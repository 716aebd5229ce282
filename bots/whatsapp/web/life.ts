import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answers, Ending, FromChild, Opening, Question, ToChild } from './protocol.ts'

/** The child ended, or its page was lost, before it answered. */
export class Lost extends Error {
  override name = 'Lost'
}
/** It did not answer in time. */
export class Late extends Error {
  override name = 'Late'
}
/** It answered that it could not. */
export class Failed extends Error {
  override name = 'Failed'
  readonly refused: boolean
  constructor(words: string, refused: boolean) {
    super(words)
    this.refused = refused
  }
}

export interface Ended {
  why: Ending
  words: string
}

type Told = Exclude<FromChild, { type: 'done' | 'failed' }>

interface Waiting {
  resolve(value: unknown): void
  reject(fault: Error): void
  timer: NodeJS.Timeout
}

/** What the child's environment may hold: none of the house's secrets. */
const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TZ',
  'LANG',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
]

/** One life of the child process: asks it, hears it, and knows when and why it ended. */
export class Life {
  /** When it ended, and why. Never rejects. */
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  readonly #stop: number
  readonly #waiting = new Map<number, Waiting>()
  #seq = 0
  #why: Ended | undefined

  constructor(opening: Opening, hear: (message: Told) => void) {
    this.#stop = opening.stop
    this.#child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      env: Object.fromEntries(
        passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
      ),
      // The library writes what it likes to the console, people's ids too.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (message: FromChild) => this.#hear(message, hear))
    this.ended = new Promise((resolve) => {
      const over = () => {
        const ended = this.#why ?? { why: 'crashed' as const, words: 'the child process ended' }
        hear({ type: 'ending', ...ended })
        this.#lose()
        resolve(ended)
      }
      this.#child.once('exit', over)
      this.#child.once('error', over)
    })
    this.#tell(opening)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** @throws Lost, Late, Failed */
  ask<Q extends Question>(question: Q, patience: number): Promise<Answers[Q['type']]> {
    return new Promise((resolve, reject) => {
      this.#seq += 1
      const seq = this.#seq
      const timer = setTimeout(() => {
        this.#waiting.delete(seq)
        reject(new Late(question.type))
      }, patience)
      this.#waiting.set(seq, { resolve: (value) => resolve(value as Answers[Q['type']]), reject, timer })
      this.#tell({ ...question, seq })
    })
  }

  seen(chat: string): void {
    this.#tell({ type: 'seen', chat })
  }

  /** Closes it cleanly, or after a while not. */
  async close(why: Ended = { why: 'closed', words: '' }): Promise<void> {
    this.#why ??= why
    this.#tell({ type: 'close' })
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), this.#stop + 1_000)
    await this.ended
    clearTimeout(kill)
  }

  #tell(message: ToChild): void {
    // A child that ends while it is written to is seen by its exit.
    if (this.#child.connected) this.#child.send(message, () => undefined)
    else this.#lose()
  }

  #hear(message: FromChild, hear: (message: Told) => void): void {
    switch (message.type) {
      case 'ending':
        this.#why ??= { why: message.why, words: message.words }
        // First it is said that nothing works any more, then what was asked fails.
        hear(message)
        this.#lose()
        return
      case 'done':
        this.#take(message.seq)?.resolve(message.value)
        return
      case 'failed':
        this.#take(message.seq)?.reject(new Failed(message.words, message.refused))
        return
      case 'loading':
        hear(message)
        // What was asked of the old page is not answered by the new one.
        this.#lose()
        return
      default:
        hear(message)
    }
  }

  #take(seq: number): Waiting | undefined {
    const waiting = this.#waiting.get(seq)
    clearTimeout(waiting?.timer)
    this.#waiting.delete(seq)
    return waiting
  }

  #lose(): void {
    for (const seq of [...this.#waiting.keys()]) this.#take(seq)?.reject(new Lost('the connection was lost'))
  }
}
