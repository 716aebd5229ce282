/** What a resident sends, the same on every channel. A channel's `read` turns its own updates into this. */
export type Input =
  | { type: 'text'; text: string }
  /** A pressed button: the prompt it belonged to and its place in it, from 0. */
  | { type: 'choice'; prompt: number; ordinal: number }
  /** A deep link, a slash command or a button of a notice: it means the same at any time. */
  | { type: 'command'; name: string; payload: string }
  /** A shared contact. `vouched` is true only where the platform itself says that the number is the sender's. */
  | { type: 'contact'; phone: string; vouched: boolean }
  /**
   * `file`: of a photo, what its channel finds it by; it means nothing elsewhere, and is neither kept in the clear nor
   * logged. Absent: none that can be used. `album`: the same for photos that were sent as one message, where the
   * platform says so.
   */
  | { type: 'attachment'; kind: AttachmentKind; file?: string; album?: string }
  | { type: 'location'; latitude: number; longitude: number }

/**
 * Nobody did anything: what was shown has grown old, and is shown as it is now. It means nothing once that prompt is
 * spent.
 */
export interface Renewal {
  type: 'renewal'
  prompt: number
}

export type AttachmentKind = 'voice' | 'sticker' | 'photo' | 'video' | 'file' | 'other'

/**
 * What a button of a notice means, or the words that stand for it where there are none; undefined for every other input.
 *
 * @param pressed Reads the payload of the button.
 */
export function meant<Meaning>(
  input: Input,
  pressed: (payload: string) => Meaning | undefined,
  spoken: (typed: string) => Meaning | undefined,
): Meaning | undefined {
  switch (input.type) {
    case 'command':
      return pressed(input.payload)
    case 'text':
      return spoken(input.text)
    default:
      return undefined
  }
}
