/** What is asked of the store about photos. */
export interface PhotoAsks {
  /**
   * Keeps a photo that was sent as an answer: its id is told at once, and the photo itself follows from its channel.
   * One that cannot be had later stays without a picture. `instead`: the one whose place it takes, which is forgotten.
   */
  photo: { ask: { file: string; instead: string | undefined }; told: string }
  /** Forgets one of theirs, which answers nothing any more. */
  forget: { ask: { photo: string }; told: undefined }
}
