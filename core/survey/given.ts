import { blurred } from '../pin.ts'

/** What somebody answered to a question, as it is kept. Options and boroughs by their ids. */
export type Given =
  /** `own`: in their own words, where the option asks for them. */
  | { type: 'choice'; option: string; own?: string }
  /** In the order of the file. */
  | { type: 'choices'; options: string[]; own?: string }
  /** What matters most stands first. */
  | { type: 'ranking'; order: string[]; own?: string }
  /** Of a number or a scale. */
  | { type: 'number'; number: number }
  | { type: 'yes-no'; yes: boolean }
  | { type: 'text'; text: string }
  /** YYYY-MM-DD. */
  | { type: 'day'; day: string }
  | { type: 'borough'; borough: string }
  /** Degrees, to three decimals: some hundred metres, which say a neighbourhood and no door. */
  | { type: 'pin'; latitude: number; longitude: number }
  /** The id of a photo that is kept. */
  | { type: 'photo'; photo: string }
  /** They would rather not say. */
  | { type: 'declined' }
  | { type: 'skipped' }

/** By the id of the question. */
export type Answers = Readonly<Record<string, Given>>

/** A place as it is kept. Degrees. */
export const pinOf = (latitude: number, longitude: number): Extract<Given, { type: 'pin' }> => ({
  type: 'pin',
  ...blurred({ latitude, longitude }),
})
