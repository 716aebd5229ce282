import type { Chat } from './chat.ts'
import type { Direction } from './direction.ts'

const others = (chat: Chat, id: number, times: number) =>
  Array.from({ length: times }, (_, index) => chat.world.agenda.register(id, `other ${index + 1}`))

/** What happens around events. */
export const onTheAgenda: readonly Direction[] = [
  [
    /^(\d+) more events without a place on the map$/,
    (chat, times) => {
      chat.world.agenda.add(Number(times))
      return undefined
    },
  ],
  [
    /^event (\d+) is cancelled$/,
    (chat, id) => {
      chat.world.agenda.cancel(Number(id))
      return undefined
    },
  ],
  [
    /^there are no events$/,
    (chat) => {
      chat.world.agenda.events.splice(0)
      return undefined
    },
  ],
  [
    /^they go to event (\d+) in another chat$/,
    (chat, id) => {
      chat.world.agenda.register(Number(id), chat.world.here?.id ?? '')
      return undefined
    },
  ],
  [
    /^they give event (\d+) up in another chat$/,
    (chat, id) => {
      chat.world.agenda.unregister(Number(id), chat.world.here?.id ?? '')
      return undefined
    },
  ],
  [
    /^(\d+) others go to event (\d+)$/,
    (chat, times, id) => {
      others(chat, Number(id), Number(times))
      return undefined
    },
  ],
  [
    /^a place at event (\d+) is given up$/,
    (chat, id) => {
      const event = Number(id)
      const up = chat.world.agenda.unregister(event, 'other 1') ?? []
      return {
        notices: chat.receive(up.map((resident) => ({ resident, notice: { type: 'event-place', event } }))),
      }
    },
  ],
]
