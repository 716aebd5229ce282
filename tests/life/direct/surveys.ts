import type { SurveyAct } from '../../../core/survey/act.ts'
import { nextQuestion } from '../../../core/survey/flow.ts'
import type { Answers, Given } from '../../../core/survey/given.ts'
import type { Question } from '../../../core/survey/question.ts'
import { readSurvey } from '../../../core/survey/read.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { finish } from '../../../prisma/survey/finish.ts'
import { changeSurvey, publishSurvey } from '../../../prisma/survey/publish.ts'
import { enter, respond } from '../../../prisma/survey/respond.ts'
import { transaction } from '../../../prisma/transaction.ts'
import { smallSurveys } from '../../core/world/small-surveys.ts'
import type { Stage } from '../stage.ts'
import type { Direction } from './direction.ts'
import { newcomers } from './proposals.ts'

/** What becomes of surveys, from the server; and people without a chat who take part. */
export const surveys: readonly Direction[] = [
  // "the survey el-paseo is published with pilot: 3 & who: anyone": the demonstration's, with these lines in its file.
  [
    /^the survey (\S+) is published(?: with (.+))?$/,
    async ({ house }, id = '', lines) => {
      const source = fileOf(id, lines?.split(' & '))
      const read = readSurvey(source, mexicoCity.city)
      if (!read.ok) throw new Error(`${id} is no survey: line ${read.faults[0]?.line}`)
      const became = await transaction(house.store.pool, (client) =>
        publishSurvey(client, 'server', { survey: read.survey, source }),
      )
      if (became === 'taken') throw new Error(`people took part in ${id} already`)
    },
  ],
  [/^the survey (\S+) opens$/, (stage, id = '') => change(id, 'open', stage)],
  [/^the survey (\S+) closes$/, (stage, id = '') => change(id, 'close', stage)],
  [/^the results of (\S+) are shown to all$/, (stage, id = '') => change(id, 'show-results', stage)],
  [/^the results of (\S+) are hidden again$/, (stage, id = '') => change(id, 'hide-results', stage)],
  [
    /^(\d+) others? finish(?:es)? the survey (\S+)$/,
    (stage, times, id = '') => take(id, Number(times), 'finished', stage),
  ],
  [
    /^(\d+) others? leaves? the survey (\S+) half-way$/,
    (stage, times, id = '') => take(id, Number(times), 'half', stage),
  ],
  [
    /^(\d+) (?:person|people) answers? the survey (\S+) at a stand$/,
    async ({ house }, times, id) => {
      await house.store.pool.query(
        `INSERT INTO response (survey_id, seed, language, channel, stand, finished_at)
         SELECT $1, n, 'es', 'web', 'Metro Hidalgo', now() FROM generate_series(1, $2::integer) AS n`,
        [id, times],
      )
    },
  ],
]

/**
 * A small survey of this name, or the demonstration's under this name; a line takes the place of the one with its key,
 * or is added.
 */
function fileOf(id: string, lines: readonly string[] = []): string {
  const demo = smallSurveys[id] ?? mexicoCity.surveys[0] ?? ''
  const title = `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`
  const named = demo
    .replace('survey: imagina-tu-ciudad', `survey: ${id}`)
    .replace('es: Imagina tu ciudad', `es: ${title}`)
  return lines.reduce((file, line) => {
    const key = new RegExp(`^${line.split(':')[0]}: .*$`, 'm')
    return key.test(file) ? file.replace(key, line) : file.replace(/^survey: .*$/m, `$&\n${line}`)
  }, named)
}

async function change(id: string, act: SurveyAct, { house }: Stage): Promise<void> {
  const became = await transaction(house.store.pool, (client) => changeSurvey(client, 'server', id, act))
  if (became !== 'done') throw new Error(`${act} of ${id}: ${became}`)
}

/** Residents who answer what they must, and skip the rest. */
async function take(id: string, times: number, until: 'half' | 'finished', stage: Stage): Promise<void> {
  const { store, city } = stage.house
  for (const resident of await newcomers(times, 'Iztapalapa', stage)) {
    await transaction(store.pool, async (client) => {
      const asker = {
        client,
        keys: store.keys,
        conversation: '0',
        consultation: city.consultation.id,
        origin: 'test',
        channel: 'telegram' as const,
        stand: undefined,
        onCode: () => undefined,
        onEffect: () => undefined,
      }
      const response = await enter({ survey: id, resident, language: 'es' }, asker)
      const read = readSurvey(fileOf(id), mexicoCity.city)
      if (!response || !read.ok) throw new Error(`nobody may answer ${id}`)
      let answers: Answers = {}
      for (;;) {
        const question = nextQuestion(read.survey, answers)
        if (!question || (until === 'half' && Object.keys(answers).length === 3)) break
        const given = anything(question)
        answers = { ...answers, [question.id]: given }
        await respond({ response: response.id, question: question.id, given }, asker)
      }
      if (until === 'finished') await finish({ response: response.id }, asker)
    })
  }
}

function anything(question: Question): Given {
  const [first] = 'options' in question ? question.options : []
  if (question.type === 'choice' && first) return { type: 'choice', option: first.id }
  if (question.type === 'choices' && first) return { type: 'choices', options: [first.id] }
  return { type: 'skipped' }
}
