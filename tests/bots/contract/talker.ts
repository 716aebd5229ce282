/** A message as a resident has it before them, whatever the channel. */
export interface Shown {
  words: string
  /** Labels of what can be chosen, in order. */
  choices: readonly string[]
}

/** Somebody who talks to the house on a channel. What they do is sent when the promise is resolved, not yet answered. */
export interface Talker {
  /** The channel's own name for the chat. */
  address: string
  /** Choices made and contacts shared so far: what a thumb did, without typing. */
  readonly taps: number
  /** Follows a deep link such as p_12. */
  opens(link: string): Promise<void>
  says(text: string): Promise<void>
  /** Chooses from the newest message that offers it: presses a button, or types what the channel shows for it. */
  chooses(label: string): Promise<void>
  /** Does what the question of consent asks, up to the proven phone. */
  proves(phone: string): Promise<void>
  /** The messages that stand there now, oldest first. */
  sees(): readonly Shown[]
  /** The first message with these words since the last act. Error: it did not come within `ms`. */
  waitsFor(words: string, ms?: number): Promise<Shown>
  /** Presses the same button again that was pressed last. Absent: the channel has no buttons. */
  pressesAgain?(): Promise<void>
  /** Has the last act arrived once more. Absent: on this channel that cannot happen. */
  repeats?(): Promise<void>
  /** What may answer besides words. Absent: nothing. */
  shares?: {
    photo(bytes: Buffer): Promise<void>
    place(latitude: number, longitude: number): Promise<void>
  }
  /** What the channel has besides words, by the word that answers it. */
  noises?: Readonly<Record<string, () => Promise<void>>>
}

/** A channel as its platform offers it. */
export interface Platform {
  /** @param phone Where a chat is a phone's: whose it is. Absent: the platform does not say. */
  talker(phone?: string): Promise<Talker>
  /** Stops the channel and starts another in its place. The talkers stay where they were. */
  restart(): Promise<void>
  stop(): Promise<void>
}
