import type { Direction } from './direction.ts'

/** What is kept of the photos that people sent. */
export const photos: readonly Direction[] = [
  [
    // From a terminal none can be sent.
    /^(\d+) photos? (?:is|are) kept, where any can be sent$/,
    async ({ house, channel }, count) => {
      const { rows } = await house.store.pool.query<{ kept: number; all: number }>(
        'SELECT count(bytes)::int AS kept, count(*)::int AS all FROM photo',
      )
      const [found] = rows
      const expected = channel === 'terminal' ? 0 : Number(count)
      if (found?.kept !== expected || found.all !== expected)
        throw new Error(`${found?.kept} of ${found?.all} photos are kept, not ${expected}`)
    },
  ],
]
