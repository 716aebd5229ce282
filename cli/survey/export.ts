import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { City } from '../../core/city.ts'
import { policy } from '../../core/policy.ts'
import type { Language } from '../../core/reply.ts'
import { codebookOf, codebookRecords, leading } from '../../core/survey/export/codebook.ts'
import { type Answer, columnsOf } from '../../core/survey/export/columns.ts'
import { csvRecord } from '../../core/survey/export/csv.ts'
import { mask } from '../../core/survey/export/mask.ts'
import type { Question } from '../../core/survey/question.ts'
import { questionsOf } from '../../core/survey/questions.ts'
import { type Results, resultsOf } from '../../core/survey/results/result.ts'
import type { Survey } from '../../core/survey/survey.ts'
import { audit } from '../../prisma/audit.ts'
import { readCity } from '../../prisma/city.ts'
import type { Store } from '../../prisma/store.ts'
import { countResponses, sourceOf } from '../../prisma/survey/results/count.ts'
import { exported, type Reader } from '../../prisma/survey/results/export.ts'
import { transaction } from '../../prisma/transaction.ts'
import { Mistake } from '../mistake.ts'

export interface ExportOptions {
  format: 'csv' | 'json'
  /** The folder for the files. */
  out: string
  /** Of labels. */
  language: Language
  public?: boolean
}

/** Writes the finished answers of a survey, and what they mean, into files. @returns a line for each. */
export const exportSurvey = (store: Store, id: string, options: ExportOptions): Promise<string[]> =>
  transaction(store.pool, async (client) => {
    // All is read as it is at one moment, while people go on answering.
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    const { rows } = await client.query<{ definition: Survey }>(
      'SELECT definition FROM survey WHERE id = $1',
      [id],
    )
    const survey = rows[0]?.definition
    if (!survey) throw new Mistake(`there is no survey ${id}: \`voces survey list\` names them`)
    const city = await readCity(store)
    await mkdir(options.out, { recursive: true })
    const isPublic = options.public ?? false
    await audit(client, 'server', 'survey-exported', { survey: id, ...(isPublic && { public: true }) })
    const results = isPublic ? await published(client, survey) : undefined
    const what: Exporting = { client, survey, city, results }
    return options.format === 'csv' ? writeCsv(what, options) : writeJson(what, options)
  })

async function published(client: Reader, survey: Survey): Promise<Results> {
  const { smallest } = policy.results
  return resultsOf(survey, await countResponses(client, survey, { least: smallest }), smallest)
}

/** Answers are for their owner's eyes, unless they are published. */
const file = (path: string, isPublic: boolean): WriteStream =>
  createWriteStream(path, { mode: isPublic ? 0o644 : 0o600 })

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

async function end(stream: WriteStream): Promise<void> {
  stream.end()
  await once(stream, 'close')
}

interface Exporting {
  client: Reader
  survey: Survey
  city: City
  /** What may be published; undefined: all is exported, for those who work with it. */
  results: Results | undefined
}

/** A response as it is written: what stands before the answers, and what there is to each question. */
interface Row {
  leading: readonly (string | number)[]
  answerTo(question: Question): Answer
}

/** A batch at a time. What is published is what was counted, without day, stand or language. */
async function* rowsOf({ client, survey, results }: Exporting): AsyncGenerator<readonly Row[]> {
  let number = 0
  for await (const batch of exported(client, survey.survey)) {
    yield batch.flatMap(({ answers, language, stand, day, pilot, over }): Row[] => {
      if (results && (pilot || over)) return []
      const source = sourceOf(survey, stand !== null)
      const apart = pilot ? 'pilot' : over ? 'over-quota' : ''
      number += 1
      return [
        {
          leading: [number, source, ...(results ? ['', '', ''] : [stand ?? '', language, day]), apart],
          answerTo: (question) => {
            const given = answers[question.id]
            if (!results) return given
            const shown = results[question.id]?.find((one) => one.source === source)
            return shown ? mask(question, shown, given) : 'few'
          },
        },
      ]
    })
  }
}

const nameOf = ({ survey, results }: Exporting): string => `${survey.survey}${results ? '-public' : ''}`

async function writeCsv(what: Exporting, { out, language }: ExportOptions): Promise<string[]> {
  const { survey, city } = what
  const isPublic = what.results !== undefined
  const columns = columnsOf(survey, { language, city, isPublic })
  const path = join(out, `${nameOf(what)}.csv`)
  const answers = file(path, isPublic)
  await write(answers, csvRecord([...leading, ...columns].map(({ name }) => name)))
  let count = 0
  for await (const rows of rowsOf(what)) {
    const cells = rows.map((row) => [
      ...row.leading,
      ...columns.map(({ question, cell }) => cell(row.answerTo(question))),
    ])
    await write(answers, cells.map(csvRecord).join(''))
    count += rows.length
  }
  await end(answers)
  const book = join(out, `${nameOf(what)}-codebook.csv`)
  const codebook = file(book, isPublic)
  await write(codebook, codebookRecords(columns, isPublic).map(csvRecord).join(''))
  await end(codebook)
  return [`${path}: ${count} responses`, `${book}: what its columns mean`]
}

async function writeJson(what: Exporting, { out }: ExportOptions): Promise<string[]> {
  const { survey } = what
  const questions = questionsOf(survey).map(({ question }) => question)
  const path = join(out, `${nameOf(what)}.json`)
  const stream = file(path, what.results !== undefined)
  await write(stream, `{"codebook":${JSON.stringify(codebookOf(survey))},"responses":[`)
  let count = 0
  for await (const rows of rowsOf(what)) {
    for (const row of rows) {
      const about = Object.fromEntries(leading.map(({ name }, place) => [name, row.leading[place]]))
      const answers = Object.fromEntries(questions.map((question) => [question.id, row.answerTo(question)]))
      await write(stream, `${count > 0 ? ',' : ''}\n${JSON.stringify({ ...about, answers })}`)
      count += 1
    }
  }
  await write(stream, '\n]}\n')
  await end(stream)
  return [`${path}: ${count} responses, and what they mean`]
}
