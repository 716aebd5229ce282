/** What was asked of the store since the test file began. */
export const asked = new Set<string>()

/** The module that answers, taking note of what it is asked. */
export const noted = (real: typeof import('../../prisma/answer.ts')): typeof real => ({
  ...real,
  answer(ask, asker) {
    asked.add(ask.type)
    return real.answer(ask, asker)
  },
})
