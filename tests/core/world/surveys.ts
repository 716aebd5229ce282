import { readFileSync } from 'node:fs'
import type { SurveyAsks } from '../../../core/ask/survey.ts'
import type { PublicResult } from '../../../core/ask/survey-results.ts'
import type { Resident } from '../../../core/city.ts'
import { kept, nextQuestion } from '../../../core/survey/flow.ts'
import { readSurvey } from '../../../core/survey/read.ts'
import type { Survey } from '../../../core/survey/survey.ts'
import { barrier, type Offered, type Response } from '../../../core/survey/taking.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'

const file = new URL('../../../prisma/seed/mexico-city/imagina-tu-ciudad.yaml', import.meta.url)

/** @throws when the file is broken. */
export function surveyIn(text: string): Survey {
  const { city, panel } = mexicoCity
  const read = readSurvey(text, { ...city, ...(panel && { panel }) })
  if (!read.ok) throw new Error(`a survey is broken: ${JSON.stringify(read.faults)}`)
  return read.survey
}

let demo: Survey | undefined

/** The demo city's survey, read once: a test makes many worlds. */
export function demoSurvey(): Survey {
  demo ??= surveyIn(readFileSync(file, 'utf8'))
  return demo
}

type SurveyAsk = { [T in keyof SurveyAsks]: { type: T } & SurveyAsks[T]['ask'] }[keyof SurveyAsks]

/** Surveys in memory, with what the one chat of this world answered. */
export class Surveys {
  readonly all = new Map<string, Omit<Offered, 'version' | 'response' | 'invited'>>()
  /** Enough people had answered so. */
  full = false
  readonly #responses = new Map<string, Response>()

  constructor(...surveys: readonly Survey[]) {
    for (const survey of surveys) this.add(survey)
  }

  add(survey: Survey): void {
    this.all.set(survey.survey, {
      survey,
      state: 'open',
      results: false,
      answered: false,
      closes: survey.closes === undefined ? undefined : Date.parse(`${survey.closes}T23:59:59-06:00`),
    })
  }

  /** @throws when there is none of this name. */
  become(id: string, state: Offered['state']): void {
    const found = this.all.get(id)
    if (!found) throw new Error(`there is no survey ${id}`)
    found.state = state
  }

  /** They send on another channel what they left half-way here. */
  finishElsewhere(id: string): void {
    const response = this.of(id)
    if (!response) throw new Error(`nothing was answered of ${id}`)
    this.#responses.set(response.id, { ...response, finished: true })
  }

  /** The response of a survey, for a test to look at. */
  of(survey: string): Response | undefined {
    return [...this.#responses.values()].find((response) => response.survey === survey)
  }

  answer(ask: SurveyAsk, resident: Resident | undefined): SurveyAsks[keyof SurveyAsks]['told'] {
    switch (ask.type) {
      case 'surveys':
        return [...this.all.values()]
          .filter(({ state, results }) => state === 'open' || results)
          .map(({ survey, state, answered }) => ({
            id: survey.survey,
            title: survey.title,
            state: state === 'open' ? 'open' : 'closed',
            mine: this.#mine(survey.survey, answered),
          }))
      case 'survey':
        return this.#offered(ask.survey)
      case 'definition': {
        const found = this.all.get(ask.survey)
        if (!found) throw new Error(`there is no survey ${ask.survey}`)
        return found.survey
      }
      case 'response':
        return this.#responses.get(ask.response)
      case 'enter': {
        const offered = this.#offered(ask.survey)
        if (offered?.state !== 'open' || offered.answered || barrier(offered, resident)) return undefined
        const response = offered.response ?? {
          id: `response of ${ask.survey}`,
          survey: ask.survey,
          version: 1,
          seed: 1,
          answers: {},
          finished: false,
        }
        this.#responses.set(response.id, response)
        return response.finished ? undefined : response
      }
      case 'respond': {
        const response = this.#responses.get(ask.response)
        if (!response || response.finished || this.all.get(response.survey)?.state !== 'open')
          return undefined
        const next = { ...response, answers: { ...response.answers, [ask.question]: ask.given } }
        this.#responses.set(ask.response, next)
        return next
      }
      case 'finish':
        return this.#finish(ask.response)
      case 'spare':
        return undefined
    }
  }

  /** They are public, and nobody answered before it. */
  results(id: string, now: number): PublicResult | undefined {
    const found = this.all.get(id)
    return found?.results
      ? { survey: found.survey, at: now, open: found.state === 'open', shown: [] }
      : undefined
  }

  #offered(id: string): Offered | undefined {
    const found = this.all.get(id)
    return (
      found && {
        ...found,
        version: 1,
        closes: undefined,
        response: found.answered ? undefined : this.of(id),
        invited: false,
      }
    )
  }

  #mine(id: string, answered: boolean) {
    if (answered || this.of(id)?.finished) return 'finished'
    return this.of(id) ? 'begun' : 'none'
  }

  #finish(id: string): SurveyAsks['finish']['told'] {
    const response = this.#responses.get(id)
    const found = response && this.all.get(response.survey)
    if (!found) return 'closed'
    if (response.finished) return 'before'
    if (found.state !== 'open') return 'closed'
    if (nextQuestion(found.survey, response.answers)) return 'unfinished'
    this.#responses.set(id, { ...response, answers: kept(found.survey, response.answers), finished: true })
    if (found.survey.answers === 'anonymous') found.answered = true
    return this.full ? 'full' : 'finished'
  }
}
