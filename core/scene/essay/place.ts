import { policy } from '../../policy.ts'
import type { Visit } from '../../visit.ts'

/** The section at which somebody stopped reading in this chat, from 1. */
export const pageOf = (essay: string, { state }: Visit): number | undefined =>
  state.reading.find((one) => one.essay === essay)?.page

/** They read this section now. */
export function notePage(essay: string, page: number, { state }: Visit): void {
  const others = state.reading.filter((one) => one.essay !== essay)
  state.reading = [{ essay, page }, ...others].slice(0, policy.essay.remembered)
}
