/** Every message that was said since the test file began, by its key. */
export const said = new Set<string>()

type Speak<R> = (language: never, key: never, ...values: never) => R

const noting =
  <R>(speak: Speak<R>): Speak<R> =>
  (language, key, ...values) => {
    said.add(key)
    return speak(language, key, ...values)
  }

/** The module that says things, taking note of what it says. */
export const noted = (real: typeof import('../../core/language/say.ts')) => ({
  ...real,
  say: noting(real.say),
  word: noting(real.word),
})
