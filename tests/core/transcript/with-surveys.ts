import { smallSurveys } from '../world/small-surveys.ts'
import { surveyIn } from '../world/surveys.ts'
import type { Direction } from './direction.ts'

/** What happens to surveys around a dialogue. */
export const withSurveys: readonly Direction[] = [
  [
    /^there is a survey (\S+)$/,
    (chat, id) => {
      const text = smallSurveys[id]
      if (text === undefined) throw new Error(`there is no survey ${id}`)
      chat.world.surveys.add(surveyIn(text))
      return undefined
    },
  ],
  [
    /^survey (\S+) closes$/,
    (chat, id) => {
      chat.world.surveys.become(id, 'closed')
      return undefined
    },
  ],
  [
    /^survey (\S+) is not open yet$/,
    (chat, id) => {
      chat.world.surveys.become(id, 'ready')
      return undefined
    },
  ],
  [
    /^survey (\S+) is taken back$/,
    (chat, id) => {
      chat.world.surveys.all.delete(id)
      return undefined
    },
  ],
  [
    /^they send survey (\S+) in another chat$/,
    (chat, id) => {
      chat.world.surveys.finishElsewhere(id)
      return undefined
    },
  ],
  [
    /^enough people answered like them$/,
    (chat) => {
      chat.world.surveys.full = true
      return undefined
    },
  ],
]
