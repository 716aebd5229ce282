import type { Choice } from '../reply.ts'

/** What can be chosen for an answer: `=` and the answer itself. */
export const answerChoice = (value: string, label: string, row?: number): Choice => ({
  id: `=${value}`,
  label,
  ...(row !== undefined && { row }),
})

export const chosenValue = (id: string): string | undefined => (id.startsWith('=') ? id.slice(1) : undefined)
