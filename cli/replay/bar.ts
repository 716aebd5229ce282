import type { Progress } from './drive.ts'
import { lasting } from './report.ts'

const width = 30
/** Milliseconds between two drawings of the bar, and the parts at which a line is said where nothing can be redrawn. */
const often = 200
const parts = 10

const words = ({ done, of, took }: Progress): string => {
  const left = (took / done) * (of - done)
  return `${Math.floor((done / of) * 100)}%  ${Math.round((done * 1_000) / took)} visits a second, ${lasting(left)} left`
}

/** Shows how far it has come: a bar in a terminal, else a line for each tenth. */
export function bar(out: NodeJS.WriteStream): (progress: Progress) => void {
  let drawn = 0
  let part = 0
  return (progress) => {
    const { done, of, took } = progress
    if (!out.isTTY) {
      const now = Math.floor((done * parts) / of)
      if (now > part) out.write(`${words(progress)}\n`)
      part = now
      return
    }
    if (took - drawn < often && done < of) return
    drawn = took
    const full = Math.round((done / of) * width)
    out.write(
      `\r[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${words(progress)}\u001b[K${done === of ? '\n' : ''}`,
    )
  }
}
