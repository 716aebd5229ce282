import type { Messages } from '../language/messages.ts'
import type { SurveyFaults } from '../language/survey/messages.ts'

/** A place in the file, from its top: keys of blocks and numbers of list items, from 0. */
export type Path = readonly (string | number)[]

/** What is wrong, as a message and the values that it takes. */
export type Wrong = { [K in keyof SurveyFaults]: { key: K; values: Messages[K] } }[keyof SurveyFaults]

/** Something wrong at a place. */
export type Misplaced = Wrong & { path: Path }

/** Something wrong on a line, from 1. */
export type Fault = Wrong & { line: number }
