import type { ChannelName } from '../../../core/job.ts'
import { Survey } from '../../../core/survey/survey.ts'
import type { Asker } from '../../../prisma/asker.ts'
import { changeSurvey, type Published, publishSurvey } from '../../../prisma/survey/publish.ts'
import { transaction } from '../../../prisma/transaction.ts'
import type { TestStore } from '../../city.ts'

/** The same in both languages. */
const words = (text: string) => ({ es: text, en: text })

/** Versions of a survey are kept in memory, so each test has one of its own: what it is called. */
export const paseo = {
  id: 'paseo-0',
  again() {
    this.id = `paseo-${Number(this.id.split('-')[1]) + 1}`
  },
}

/** Two questions and one that depends on the first: enough for all that can happen to a response. */
export const walk = (changes: Partial<Survey> = {}): Survey =>
  Survey.parse({
    survey: paseo.id,
    title: words('El paseo'),
    intro: words('Sobre el paseo.'),
    thanks: words('Gracias.'),
    answers: 'one-per-phone',
    sections: [
      {
        title: words('El paseo'),
        questions: [
          {
            id: 'como',
            type: 'choice',
            options: [
              { id: 'pie', ...words('A pie') },
              { id: 'bici', ...words('En bicicleta') },
            ],
            ask: words('¿Cómo vas?'),
          },
          { id: 'casco', type: 'yes-no', when: { como: 'bici' }, ask: words('¿Usas casco?') },
          { id: 'idea', type: 'short-text', ask: words('¿Qué le falta?') },
        ],
      },
    ],
    ...changes,
  })

export const publish = (store: TestStore, survey: Survey): Promise<Published> =>
  transaction(store.pool, (client) =>
    publishSurvey(client, 'server', { survey, source: JSON.stringify(survey) }),
  )

export async function open(store: TestStore, survey: Survey): Promise<void> {
  await publish(store, survey)
  await transaction(store.pool, (client) => changeSurvey(client, 'server', survey.survey, 'open'))
}

/** A chat, and the resident who talks in it where they proved a phone. */
export interface Chat {
  conversation: string
  resident: string | undefined
  channel: ChannelName
}

/** Chats that nobody has talked in yet. @param each A resident of its own. */
export async function chats(store: TestStore, count: number, each = true): Promise<Chat[]> {
  const made: Chat[] = []
  for (let place = 0; place < count; place++) {
    const name = crypto.randomUUID()
    const { rows } = await store.pool.query<{ conversation: string; resident: string | null }>(
      `WITH who AS (
         INSERT INTO resident (key) SELECT convert_to($1, 'UTF8') WHERE $2 RETURNING id
       )
       INSERT INTO conversation (channel, address_key, address, resident_id, state)
       SELECT 'telegram', convert_to($1, 'UTF8'), $3, (SELECT id FROM who), '{}'
       RETURNING id AS conversation, resident_id AS resident`,
      [name, each, store.keys.close(name)],
    )
    for (const { conversation, resident } of rows)
      made.push({ conversation, resident: resident ?? undefined, channel: 'telegram' })
  }
  return made
}

/** Another chat of a resident. */
export async function alsoOn(store: TestStore, { resident }: Chat, channel: ChannelName): Promise<Chat> {
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO conversation (channel, address_key, address, resident_id, state)
     SELECT $1, convert_to($2, 'UTF8'), convert_to($2, 'UTF8'), $3, '{}' RETURNING id`,
    [channel, crypto.randomUUID(), resident],
  )
  return { conversation: rows[0]?.id ?? '', resident, channel }
}

/** One turn of a chat, in a transaction of its own. */
export const turn = <T>(
  store: TestStore,
  { conversation, channel }: Chat,
  work: (asker: Asker) => Promise<T>,
): Promise<T> =>
  transaction(store.pool, (client) =>
    work({
      client,
      keys: store.keys,
      conversation,
      channel,
      consultation: 'constitucion',
      origin: 'a test',
      stand: undefined,
      onCode: () => undefined,
      onEffect: () => undefined,
    }),
  )
