import type { Config } from '../core/config.ts'
import type { Store } from '../prisma/store.ts'

/** Whoever gives a command: their settings, and where they read what it says. */
export interface Operator {
  /** @throws ConfigFault */
  config(): Promise<Config>
  say(line: string): void
  /** What went wrong, apart from what was asked for. */
  complain(line: string): void
  /** With which code the command ends; 0 unless this is called. */
  ends(code: number): void
}

/** Does something with the database alone, and says the lines of its answer. */
export async function onGround(
  operator: Operator,
  act: (store: Store) => Promise<string | readonly string[]>,
): Promise<void> {
  const { openGround } = await import('./ground.ts')
  const ground = await openGround(await operator.config())
  try {
    for (const line of [await act(ground.store)].flat()) operator.say(line)
  } finally {
    await ground.close()
  }
}
