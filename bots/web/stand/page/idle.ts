export interface IdleOptions {
  /** Milliseconds without a touch, and then those in which somebody may say that they are there. */
  pause: number
  warning: number
  /** Called each second of the warning, with how many are left. */
  onWarning(seconds: number): void
  /** They are there. */
  onBack(): void
  onOver(): void
}

export interface Idle {
  /** Somebody is there. */
  touch(): void
  /** Asks at once whether somebody is there. */
  warn(): void
  /** Nobody has to be there. */
  rest(): void
}

/** Notices that somebody walked away. It rests until it is touched. */
export function createIdle({ pause, warning, onWarning, onBack, onOver }: IdleOptions): Idle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let warned = false

  const rest = () => {
    clearTimeout(timer)
    if (warned) onBack()
    warned = false
  }
  const warn = () => {
    rest()
    warned = true
    const until = performance.now() + warning
    const tick = () => {
      const left = Math.ceil((until - performance.now()) / 1_000)
      if (left > 0) {
        onWarning(left)
        timer = setTimeout(tick, 1_000)
        return
      }
      rest()
      onOver()
    }
    tick()
  }
  return {
    touch: () => {
      rest()
      timer = setTimeout(warn, pause)
    },
    warn,
    rest,
  }
}

/** What counts as being there. */
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

export const followTouches = (touched: () => void): void => {
  for (const sign of signs) document.addEventListener(sign, touched, { passive: true })
}
