import { readFile } from 'node:fs/promises'
import { audit } from '../prisma/audit.ts'
import { readCity } from '../prisma/city.ts'
import { putQuestions } from '../prisma/meeting/questions.ts'
import { CityFileFault, readQuestionsFile } from '../prisma/seed/city-file.ts'
import { mexicoCity } from '../prisma/seed/mexico-city/index.ts'
import type { Store } from '../prisma/store.ts'
import { transaction } from '../prisma/transaction.ts'

/** What meetings discuss, as a file to change; where they discuss nothing yet, the demo city's. */
export async function questionsFile(store: Store): Promise<string> {
  const { questions = [] } = await readCity(store)
  return JSON.stringify(questions.length > 0 ? questions : mexicoCity.consultation.questions, null, 2)
}

/** Takes what such a file says in place of what was asked before. @throws CityFileFault when it is not fit. */
export async function setQuestions(store: Store, text: string): Promise<string> {
  const questions = readQuestionsFile(text)
  const { consultation } = await readCity(store)
  await transaction(store.pool, async (client) => {
    await putQuestions(client, consultation.id, questions)
    await audit(client, 'server', 'questions', {})
  })
  return `meetings discuss ${questions.length} questions from the next start of the house on`
}

export async function setQuestionsOf(store: Store, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CityFileFault(`${file} cannot be read`)
  })
  return setQuestions(store, text)
}
