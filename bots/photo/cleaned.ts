/** A picture's file with what makes the picture, and nothing else that was written into it. */
export interface Cleaned {
  bytes: Uint8Array
  width: number
  height: number
}
