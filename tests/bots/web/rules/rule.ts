import type { Role } from '../../../../core/staff.ts'

/**
 * Whom a route is for. `chat`: a browser with the session of a conversation. `stand`: a stand's device. `link`: whoever
 * holds the secret that is in its address. `signed-in`: whoever signed in to the team's page, also by a link of the
 * server; `member`: somebody of the team; or those of them who have a role.
 */
export type For = 'anyone' | 'chat' | 'stand' | 'link' | 'signed-in' | 'member' | Role

export interface Rule {
  for: For
  /** An address of the route, where its path is a pattern. */
  at?: string
  /** Of one that is no GET: why another site may send it, too. Those without are refused to other sites. */
  harmless?: string
}

/** By method and path, as the server has them: `POST /api/say`. */
export type Rules = Readonly<Record<string, Rule>>
