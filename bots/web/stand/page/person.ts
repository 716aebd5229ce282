import type { Language } from '../../../../core/reply.ts'
import { kept, nextQuestion, previousQuestion } from '../../../../core/survey/flow.ts'
import type { Answers, Given } from '../../../../core/survey/given.ts'
import type { GivenResponse, PlannedSurvey } from '../protocol.ts'
import { newId, newSeed } from './random.ts'
import { seal } from './seal.ts'
import type { Store } from './store.ts'

/** Where somebody is in the survey: at a question, or past the last one. */
export type Place = { question: string } | 'summary'

/** What one person answered so far, as the device keeps it after each answer. */
export interface Taking {
  id: string
  survey: PlannedSurvey
  seed: number
  language: Language
  answers: Answers
  /** JPEG in base64, by the ids that answers name. */
  photos: Readonly<Record<string, string>>
  place: Place
  /** They came to it from the summary, and go back there. */
  changing: boolean
  /** By the device's clock, when they last answered. */
  touchedAt: number
}

const name = 'taking'

/** The next question without an answer; the summary when there is none. */
function onward({ survey: { definition } }: Pick<Taking, 'survey'>, answers: Answers): Place {
  const question = nextQuestion(definition, answers)
  return question ? { question: question.id } : 'summary'
}

/** The one person who answers. Each step is kept before it is shown, so that nothing is lost with the page. */
export class Person {
  readonly #store: Store
  #taking: Taking

  private constructor(store: Store, taking: Taking) {
    this.#store = store
    this.#taking = taking
  }

  /** @throws when the device cannot keep it. */
  static async begin(store: Store, survey: PlannedSurvey, language: Language): Promise<Person> {
    const taking: Taking = {
      id: newId(),
      survey,
      seed: newSeed(),
      language,
      answers: {},
      photos: {},
      place: onward({ survey }, {}),
      changing: false,
      touchedAt: Date.now(),
    }
    const person = new Person(store, taking)
    await person.#keep(taking)
    return person
  }

  /** Whoever was answering when the page was closed or broke; undefined when nobody was. */
  static async resume(store: Store): Promise<Person | undefined> {
    const taking = await store.get<Taking>(name)
    return taking && new Person(store, taking)
  }

  get taking(): Taking {
    return this.#taking
  }

  async #keep(taking: Taking): Promise<void> {
    await this.#store.put(name, taking)
    this.#taking = taking
  }

  /** Answers the question that is open, and goes on. @param photo Of a photo, its JPEG in base64. */
  async answer(question: string, given: Given, photo?: string): Promise<void> {
    const { answers, photos } = this.#taking
    const before = answers[question]
    const others = Object.entries(photos).filter(([id]) => before?.type !== 'photo' || id !== before.photo)
    const now = { ...answers, [question]: given }
    await this.#keep({
      ...this.#taking,
      answers: now,
      photos: Object.fromEntries([
        ...others,
        ...(given.type === 'photo' && photo !== undefined ? [[given.photo, photo] as const] : []),
        ...(given.type === 'photo' && photo === undefined && photos[given.photo]
          ? [[given.photo, photos[given.photo] ?? ''] as const]
          : []),
      ]),
      place: onward(this.#taking, now),
      changing: false,
      touchedAt: Date.now(),
    })
  }

  /** @returns false at the first question: there is nothing before it. */
  async back(): Promise<boolean> {
    const { place, changing, survey, answers } = this.#taking
    if (place === 'summary') return this.#to(lastOf(this.#taking))
    if (changing) return this.#to('summary')
    const before = previousQuestion(survey.definition, answers, place.question)
    return before ? this.#to({ question: before.id }) : false
  }

  /** To a question of the summary, to answer it anew. */
  change(question: string): Promise<boolean> {
    return this.#to({ question }, true)
  }

  async speak(language: Language): Promise<void> {
    await this.#keep({ ...this.#taking, language })
  }

  async #to(place: Place, changing = false): Promise<boolean> {
    await this.#keep({ ...this.#taking, place, changing })
    return true
  }

  /**
   * Puts what was answered, sealed, among what is to be delivered, and forgets the person. Of no answer nothing is
   * delivered.
   */
  async end(finished: boolean): Promise<void> {
    const { id, survey, seed, language, answers, photos, touchedAt } = this.#taking
    const left = kept(survey.definition, answers)
    if (!finished && Object.keys(left).length === 0) return this.#store.drop(name)
    const named = new Set(Object.values(left).map((given) => (given.type === 'photo' ? given.photo : '')))
    const response: GivenResponse = {
      id,
      survey: survey.id,
      version: survey.version,
      seed,
      language,
      answers: left,
      finished,
      endedAt: finished ? Date.now() : touchedAt,
      photos: Object.fromEntries(Object.entries(photos).filter(([photo]) => named.has(photo))),
    }
    const text = JSON.stringify(response)
    const { sealedTo } = survey
    // Over plain http a browser has nothing to seal with, and answers are worth more than that.
    const seals = sealedTo !== undefined && 'subtle' in crypto
    await this.#store.enqueue(seals ? await seal(text, sealedTo) : text, name)
  }
}

const lastOf = ({ survey, answers }: Taking): Place => {
  const last = Object.keys(kept(survey.definition, answers)).at(-1)
  return last === undefined ? 'summary' : { question: last }
}
