import type { Logger } from 'pino'
import { remindInvited, tellInvited } from '../prisma/panel/tell.ts'
import type { Store } from '../prisma/store.ts'
import { type Loop, loop } from './loop.ts'

/** How long after a draw its invitations are written, at most; they are sent by day. Milliseconds. */
const every = 15_000

/**
 * Tells those who were drawn from a panel, and once more those who did not begin: each once, however many workers
 * look. Some at a time, so that a large draw does not stand in the way of others' notices.
 */
export function inviteMembers({ store, log }: { store: Store; log: Logger }, afterwards: () => void): Loop {
  return loop({ every, log, what: 'invite' }, async () => {
    const invited = await tellInvited(store.pool)
    const reminded = await remindInvited(store.pool)
    if (invited.told + reminded.told > 0) {
      log.info({ invited: invited.told, reminded: reminded.told }, 'members of a panel are invited')
      afterwards()
    }
    return invited.more || reminded.more
  })
}
