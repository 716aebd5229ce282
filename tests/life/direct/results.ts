import { demoSurvey } from '../../core/world/surveys.ts'
import { addResponses, answersOf, luck } from '../../prisma/survey/crowd.ts'
import type { Direction } from './direction.ts'

/** People who answer a survey, each in their own way: so many that there is something to count. */
export const results: readonly Direction[] = [
  [
    /^(\d+) others? answers? the survey (\S+) in many ways( at a stand)?$/,
    async ({ house }, times, id = '', stand) => {
      const random = luck(Number(times))
      const people = Array.from({ length: Number(times) }, () => ({
        answers: answersOf(demoSurvey(), random),
        stand: stand ? 'Metro Hidalgo' : null,
      }))
      await addResponses(house.store.pool, id, people)
    },
  ],
]
