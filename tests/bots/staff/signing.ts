import { entrance } from '../../../bots/staff/pass.ts'
import type { Role } from '../../../core/staff.ts'
import type { Store } from '../../../prisma/store.ts'
import { enterByCode, enterByLink, giveCode } from '../../../prisma/team/entrance.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { employ } from '../../prisma/moderation/drafts.ts'
import { addResident } from '../../prisma/rows.ts'

/** Somebody of the team, and the cookie of the browser in which they signed in. */
export interface Colleague {
  id: string
  cookie: string
}

export const codeFor = async (store: Store, resident: string): Promise<string> =>
  (await transaction(store.pool, (client) => giveCode(client, store.keys, resident))) ?? ''

/** Signs somebody of the team in, as the page itself does. */
export async function signIn(store: Store, id: string): Promise<Colleague> {
  const token = await enterByCode(store, await codeFor(store, id))
  return { id, cookie: `voces-staff=${token}` }
}

/** Somebody new of the team with these roles, signed in. */
export async function colleague(store: Store, ...roles: Role[]): Promise<Colleague> {
  const id = await addResident(store.pool)
  await employ(store.pool, id, `Ana ${id}`, roles)
  return signIn(store, id)
}

/** Whoever works at the server, who came by a link. */
export async function fromServer(store: Store): Promise<string> {
  const pass = entrance(store.keys, 'http://localhost', Date.now()).split('/').at(-1) ?? ''
  return `voces-staff=${await enterByLink(store, pass)}`
}
