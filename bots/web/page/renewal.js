// @ts-check

/** Asks anew for what grows old, such as a code, while the page can be seen.
 * @param {(prompt: number) => void} ask */
export const createRenewal = (ask) => {
  /** @type {{ prompt: number, at: number } | undefined} */
  let due
  let timer = 0

  const wait = () => {
    clearTimeout(timer)
    if (!due || document.hidden) return
    const { prompt, at } = due
    timer = setTimeout(
      () => {
        due = undefined
        ask(prompt)
      },
      Math.max(0, at - performance.now()),
    )
  }
  // A hidden page asks for nothing; once it is seen again what it shows may be old.
  document.addEventListener('visibilitychange', wait)

  return {
    /** @param {{ prompt: number, every: number } | undefined} open the open question, where it grows old */
    expect: (open) => {
      due = open && { prompt: open.prompt, at: performance.now() + open.every }
      wait()
    },
  }
}
