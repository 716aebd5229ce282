/** Every wait of the transport, in milliseconds. */
export interface Timings {
  /** Between two looks at the page: its state, and whether what we use of it is there. */
  look: number
  /** A look that takes longer failed; two in a row end the child process. */
  lookTimeout: number
  /** A page that neither asks to be paired nor is ready by then is reported as broken. */
  untilReady: number
  /** The same page is ended and started anew only then: a large account takes its time to arrive. */
  giveUp: number
  /** How long the library waits for the page's code to load. */
  pageTimeout: number
  /** Without a new QR for so long, pairing starts anew. */
  qr: number
  /** Between two pairing codes. */
  code: number
  /** Between two scans for messages that no event brought. */
  scan: number
  /** One question of a scan. */
  scanTimeout: number
  /** An event may come so much later than the scan that saw its message. */
  grace: number
  /** A message that is not known to be sent after so long has an unknown outcome. */
  send: number
  /** A photo that is not here after so long is asked for again later. */
  photo: number
  /** The question for the number behind an opaque id. */
  resolve: number
  /** Chromium has so long to close by itself. */
  stop: number
  /** Pauses before a new start grow from the one to the other. */
  pauseFrom: number
  pauseTo: number
  /** Whoever was ready for so long begins with the shortest pause again. */
  stable: number
  /** A fault that only messages can disprove is forgotten after so long without a new sign of it. */
  forgive: number
  /** Pauses before a message that was not taken is given again. */
  againFrom: number
  againTo: number
}

export const timings: Timings = {
  look: 5_000,
  lookTimeout: 8_000,
  untilReady: 45_000,
  giveUp: 180_000,
  pageTimeout: 30_000,
  qr: 120_000,
  code: 150_000,
  scan: 20_000,
  scanTimeout: 12_000,
  grace: 1_000,
  send: 25_000,
  photo: 60_000,
  resolve: 10_000,
  stop: 5_000,
  pauseFrom: 1_000,
  pauseTo: 120_000,
  stable: 60_000,
  forgive: 300_000,
  againFrom: 500,
  againTo: 30_000,
}

/** How long each kind of breakage can last before health says so, when residents write and are written to. */
export const seenAfter = (t: Timings): Record<string, number> => ({
  'the page never gets ready': t.untilReady + t.look,
  'the page does not load': t.pageTimeout + t.look,
  'the page or the child process hangs': 2 * (t.look + t.lookTimeout),
  'a module is missing': t.look + t.lookTimeout,
  'no event comes': 2 * (t.scan + t.grace) + t.scanTimeout,
  'chats cannot be read': t.scan + t.scanTimeout,
  'messages cannot be sent': 2 * t.send,
})
