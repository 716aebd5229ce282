/**
 * How far people went, each step of those who took the one before: they are in a chat, proved a phone, signed, signed
 * several, and also proposed, commented or came to something. A chat in which nobody proved a phone is one person:
 * whoever has several is not known.
 */
export const steps = ['joined', 'proved', 'signed', 'several', 'beyond'] as const
export type Step = (typeof steps)[number]

/** How many people took it; null: too few to be told. */
export type Pyramid = Readonly<Record<Step, number | null>>

export interface Level {
  step: Step
  people: number | null
  /** Of those who took the step before, how many went on to this one, 0 to 1. */
  wentOn: number | null
}

export function levels(pyramid: Pyramid): Level[] {
  return steps.map((step, place) => {
    const before = steps[place - 1]
    const people = pyramid[step]
    const all = before === undefined ? null : pyramid[before]
    return { step, people, wentOn: people === null || all === null || all === 0 ? null : people / all }
  })
}
