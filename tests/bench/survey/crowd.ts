import { pino } from 'pino'
import { DemoInbox } from '../../../bots/code.ts'
import { type Door, openDoor } from '../../../bots/door.ts'
import { telegramCapabilities } from '../../../bots/telegram/write.ts'
import type { Input } from '../../../core/input.ts'
import type { Prompt } from '../../../core/reply.ts'
import type { Answers } from '../../../core/survey/given.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { plain } from '../../../core/text.ts'
import { readCity } from '../../../prisma/city.ts'
import type { Store } from '../../../prisma/store.ts'
import { openQueues } from '../../../queue/queues.ts'
import { memory, type Sample } from '../memory.ts'
import { actFor, allAnswers, dice, press } from './person.ts'

/** Turns under way in the same moment; everybody else is in the middle of the survey, and waits for their turn. */
const lanes = 16

export const phoneOf = (person: number): string => `+5255${10_000_000 + person}`

/** How often somebody's act arrives twice, and how many go on in another chat half-way. */
const share = { twice: 0.02, moves: 0.02 }

/** Somebody with a plan, who does one thing at a time with what the chat shows. */
class Person {
  readonly number: number
  readonly answers: Answers
  done = false
  readonly #survey: string
  readonly #order: readonly string[]
  readonly #roll: () => number
  readonly #moves: boolean
  #chat: 'first' | 'second' = 'first'
  #prompt: Prompt | undefined
  /** Which of their questions is open, from 1. */
  #place = 0
  #update = 0

  constructor(number: number, survey: string, answers: Answers) {
    this.number = number
    this.answers = answers
    this.#survey = survey
    this.#order = Object.keys(answers)
    this.#roll = dice(~number)
    this.#moves = this.#roll() < share.moves
  }

  /** One thing they do. @returns milliseconds. */
  async act(door: Door): Promise<number> {
    if (this.#moves && this.#chat === 'first' && this.#place > this.#order.length / 2) {
      this.#chat = 'second'
      this.#prompt = undefined
    }
    const input = this.#next()
    const from = performance.now()
    await this.#send(door, input)
    const took = performance.now() - from
    if (this.#roll() < share.twice) await this.#send(door, input)
    this.#update += 1
    return took
  }

  async #send(door: Door, input: Input): Promise<void> {
    const address = `${this.#chat === 'first' ? 900_000_000 + this.number : 1_900_000_000 + this.number}`
    await door.take({ address, update: `${this.#update}`, input }, async (replies) => {
      const last = replies.at(-1)
      this.#prompt = last?.prompt ?? this.#prompt
      const step = /^(\d+) de \d+/.exec(last ? plain(last.text) : '')?.[1]
      if (step !== undefined) this.#place = Number(step)
    })
  }

  #next(): Input {
    const prompt = this.#prompt
    if (!prompt) return { type: 'command', name: 'start', payload: `e_${this.#survey}` }
    const shown = ['es', 'start', 'send'].find((button) => prompt.choices.some(({ id }) => id === button))
    if (shown === 'send') this.done = true
    if (shown !== undefined) return press(prompt, shown)
    if (prompt.contact) return { type: 'contact', phone: phoneOf(this.number), vouched: true }
    const given = this.answers[this.#order[this.#place - 1] ?? '']
    if (!given) throw new Error(`person ${this.number} has nothing to say at place ${this.#place}`)
    return actFor(given, prompt)
  }
}

export interface Crowd {
  people: readonly Pick<Person, 'number' | 'answers'>[]
  turns: number
  /** Answers that people gave, each kept by a turn. */
  given: number
  /** Milliseconds. */
  took: number
  p50: number
  p99: number
  samples: readonly Sample[]
}

/**
 * So many people answer a survey at once, through the door of a channel, from a link to the end: each does one thing,
 * and then it is the next one's turn. Nothing is sent anywhere.
 */
export async function crowd(
  { url, store }: { url: string; store: Store },
  survey: Survey,
  size: number,
): Promise<Crowd> {
  const queues = await openQueues({ databaseUrl: url, onFault: () => undefined })
  const city = await readCity(store)
  const boroughs = city.boroughs.map(({ id }) => id)
  const house = {
    store,
    queues,
    city,
    places: () => ({}),
    codes: new DemoInbox(),
    log: pino({ level: 'silent' }),
    now: Date.now,
  }
  const door = openDoor(house, 'telegram', telegramCapabilities)
  const people = Array.from(
    { length: size },
    (_, index) => new Person(index, survey.survey, allAnswers(survey, index, boroughs)),
  )
  const times: number[] = []
  const samples = [memory(0)]
  const from = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      let here = people.filter(({ number }) => number % lanes === lane)
      while (here.length > 0) {
        for (const person of here) {
          times.push(await person.act(door))
          if (times.length % (size * 5) === 0) samples.push(memory(times.length))
        }
        here = here.filter(({ done }) => !done)
      }
    }),
  )
  const took = performance.now() - from
  await queues.close()
  samples.push(memory(times.length))
  const sorted = Float64Array.from(times).sort()
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  const given = people.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0)
  return { people, turns: times.length, given, took, p50: at(0.5), p99: at(0.99), samples }
}
