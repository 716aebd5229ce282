import type { Ask, Asks } from '../../../core/ask.ts'
import { type Part, parts } from '../../../core/draft.ts'
import { answer } from '../../../prisma/answer.ts'
import type { Queued } from '../../../prisma/asker.ts'
import type { TestStore } from '../../city.ts'

/** A resident who writes, in as many chats as they like. */
export interface Author {
  id: string
  /** Asks in a transaction of its own, as a turn does. */
  ask<T extends Ask['type']>(type: T, about: Omit<Asks[T]['ask'], 'resident'>): Promise<Asks[T]['told']>
  /** Begins a draft and answers all that is asked. @returns its id. */
  write(title: string): Promise<string>
}

const answers: Readonly<Record<Exclude<Part, 'title'>, string>> = {
  problem: 'En mi calle no hay dónde sentarse a esperar el camión.',
  change: 'Que toda parada tenga una banca y sombra.',
  aim: '',
  topic: 'movilidad',
  place: 'tlalpan',
  name: 'Paseantes',
}

/** @param owed Effects that answers stored. */
export function authors({ pool, keys }: TestStore, owed: Queued[] = []) {
  async function ask(about: Ask): Promise<unknown> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const told = await answer(about, {
        client,
        keys,
        conversation: '1',
        consultation: 'constitucion',
        origin: 'test',
        channel: 'telegram' as const,
        stand: undefined,
        onCode: () => undefined,
        onEffect: (effect) => owed.push(effect),
      })
      await client.query('COMMIT')
      return told
    } catch (fault) {
      await client.query('ROLLBACK')
      throw fault
    } finally {
      client.release()
    }
  }

  return async function author(name: string): Promise<Author> {
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO resident (key, lives_here) VALUES (convert_to($1, 'UTF8'), false) RETURNING id`,
      [name],
    )
    const id = rows[0]?.id ?? ''
    const one: Author = {
      id,
      ask: (type, about) => ask({ type, resident: id, ...about } as Ask) as never,
      async write(title) {
        const begun = await one.ask('begin', { title })
        if (!('draft' in begun)) throw new Error('too many are begun')
        const { draft } = begun
        for (const part of parts)
          if (part !== 'title') await one.ask('save', { draft, part, value: answers[part], was: undefined })
        return draft
      },
    }
    return one
  }
}
