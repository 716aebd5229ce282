import { randomUUID } from 'node:crypto'
import type { Delivered, Delivery, GivenResponse, Planned } from '../../../../bots/web/stand/protocol.ts'
import type { Answers } from '../../../../core/survey/given.ts'
import type { Web } from '../running.ts'
import { enter } from './ground.ts'

/** The fifteen answers of somebody who skips what can be skipped. */
export const quick: Answers = {
  alcaldia: { type: 'declined' },
  anos: { type: 'number', number: 30 },
  palabra: { type: 'text', text: 'inquieta' },
  orgullo: { type: 'number', number: 4 },
  'dentro-de-20': { type: 'choice', option: 'verde' },
  falta: { type: 'skipped' },
  lugar: { type: 'skipped' },
  foto: { type: 'skipped' },
  estorba: { type: 'choices', options: ['agua', 'renta'] },
  escuchan: { type: 'yes-no', yes: true },
  primero: { type: 'choice', option: 'agua' },
  orden: { type: 'ranking', order: ['repartir', 'abrir', 'cuidar'] },
  fecha: { type: 'skipped' },
}

/** A stand's device, as the server hears it. */
export class Tablet {
  readonly #web: Web
  readonly cookie: string

  private constructor(web: Web, cookie: string) {
    this.#web = web
    this.cookie = cookie
  }

  static async enter(web: Web, link: string): Promise<Tablet> {
    return new Tablet(web, await enter(web, link))
  }

  /** What one person answered, just now unless it says when. */
  response(rest: Partial<GivenResponse> = {}): GivenResponse {
    return {
      id: randomUUID(),
      survey: 'imagina-tu-ciudad',
      version: 1,
      seed: 7,
      language: 'es',
      answers: quick,
      finished: true,
      endedAt: Date.now(),
      photos: {},
      ...rest,
    }
  }

  post(path: string, said: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#web.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-voces': '1', cookie: this.cookie, ...headers },
      body: JSON.stringify(said),
    })
  }

  get(path: string, cookie = ''): Promise<Response> {
    return fetch(`${this.#web.url}${path}`, {
      redirect: 'manual',
      headers: { cookie: `${this.cookie}; ${cookie}` },
    })
  }

  async deliver(
    responses: readonly (GivenResponse | string)[],
    { sentAt = Date.now(), queued = responses.length } = {},
  ): Promise<Delivered['outcomes']> {
    const delivery: Delivery = {
      sentAt,
      queued,
      responses: responses.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    }
    const answer = await this.post('/stand/responses', delivery)
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return ((await answer.json()) as Delivered).outcomes
  }

  async plan(has: string | null = null): Promise<Planned | undefined> {
    const answer = await this.post('/stand/plan', { queued: 0, has })
    return answer.status === 204 ? undefined : ((await answer.json()) as Planned)
  }
}
