/** What a member of staff may be allowed to do; an administrator may do all of it, and says who is staff. */
export const roles = ['moderator', 'analyst', 'announcer', 'drafter', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Somebody who works for the city. */
export interface Member {
  /** How staff call them among themselves. */
  name: string
  roles: readonly Role[]
}

export const may = (member: Member | undefined, role: Role): boolean =>
  member?.roles.some((held) => held === role || held === 'administrator') ?? false

export const isRole = (name: string): name is Role => roles.some((role) => role === name)
