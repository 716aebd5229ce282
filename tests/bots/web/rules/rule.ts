/**
 * Whom a route is for. `chat`: a browser with the session of a conversation. `stand`: a stand's device. `link`: whoever
 * holds the secret that is in its address. `team`: who signed in to the team's page.
 */
export type For = 'anyone' | 'chat' | 'stand' | 'link' | 'team'

export interface Rule {
  for: For
  /** An address of the route, where its path is a pattern. */
  at?: string
  /** Of one that is no GET: why another site may send it, too. Those without are refused to other sites. */
  harmless?: string
}

/** By method and path, as the server has them: `POST /api/say`. */
export type Rules = Readonly<Record<string, Rule>>
