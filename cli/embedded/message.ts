/** What the keeper says to the process that started it. */
export type Answer =
  /** The server takes connections. `owned` is false when another keeper runs it and this one only helps to reach it. */
  | { type: 'ready'; url: string; owned: boolean; pid: number }
  /** It could not be started: one line, then the server's last log lines. */
  | { type: 'fault'; message: string }
  /** The answer to a `database` request; without a fault the database exists. */
  | { type: 'database'; name: string; fault?: string }

/** What is asked of the keeper. It is told to stop by closing the channel. */
export interface Request {
  type: 'database'
  name: string
}

/** Both ends are the same code of the same version, so the tag alone tells a message from noise. */
const isTagged = (message: unknown): message is { type: unknown } =>
  typeof message === 'object' && message !== null && 'type' in message

export const isAnswer = (message: unknown): message is Answer =>
  isTagged(message) && (message.type === 'ready' || message.type === 'fault' || message.type === 'database')

export const isRequest = (message: unknown): message is Request =>
  isTagged(message) && message.type === 'database'
