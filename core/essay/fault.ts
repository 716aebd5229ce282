import type { EssayFaults } from '../language/essay-file/messages.ts'
import type { Messages } from '../language/messages.ts'

/** What is wrong, as a message and the values that it takes. */
export type Wrong = { [K in keyof EssayFaults]: { key: K; values: Messages[K] } }[keyof EssayFaults]

/** Something wrong on a line, from 1. */
export type Fault = Wrong & { line: number }
