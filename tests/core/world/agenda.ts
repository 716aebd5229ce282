import type { EventAsks, EventSeen, Registered } from '../../../core/ask/event.ts'
import type { Ask, Asks } from '../../../core/ask.ts'
import { dayOf } from '../../../core/calendar.ts'
import type { City } from '../../../core/city.ts'
import type { CityEvent, EventShelf, ListedEvent, Part } from '../../../core/event/event.ts'
import type { EventAbout } from '../../../core/event/told.ts'
import type { Pin } from '../../../core/pin.ts'
import { policy } from '../../../core/policy.ts'
import { mexicoCity } from '../../../prisma/seed/mexico-city/index.ts'
import { type Planned, planned } from '../../../prisma/seed/planned.ts'

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places, as the crow flies on a round earth. */
function metresBetween(one: Pin, other: Pin): number {
  const [north, east] = [
    radians(other.latitude - one.latitude) / 2,
    radians(other.longitude - one.longitude) / 2,
  ]
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

type Told = Asks[keyof EventAsks]['told']

interface Registration {
  resident: string
  part: 'in' | 'waiting'
}

interface Around {
  now(): number
  readonly city: Pick<City, 'timeZone'>
}

const plans = new Map<string, readonly Planned[]>()

/** The demonstration's events as seen from a moment, reckoned once for each: a test makes many worlds. */
function plan(now: number, zone: string): readonly Planned[] {
  const key = `${now} ${zone}`
  const made = plans.get(key) ?? (mexicoCity.events ?? []).map((event) => planned(event, now, zone))
  plans.set(key, made)
  return made
}

/** The calendar, in memory: the events of the demonstration, and who goes, in the order of arrival. */
export class Agenda {
  readonly events: CityEvent[]
  readonly #around: Around
  readonly #registrations = new Map<number, Registration[]>()

  constructor(around: Around) {
    this.#around = around
    this.events = plan(around.now(), around.city.timeZone).map((event, index) => ({
      id: index + 1,
      ...event,
    }))
  }

  answer(ask: Extract<Ask, { type: keyof EventAsks }>): Told {
    switch (ask.type) {
      case 'events':
        return this.#list(ask)
      case 'event-shelves':
        return this.#shelves(ask.of)
      case 'event':
        return this.#seen(ask)
      case 'register':
        return this.register(ask.id, ask.resident)
      case 'rate':
        return false
      case 'opine':
        return undefined
      case 'unregister':
        return this.unregister(ask.id, ask.resident) !== undefined
    }
  }

  register(id: number, resident: string): Registered {
    const event = this.events.find((one) => one.id === id)
    if (!event || !this.#isComing(event)) return { outcome: 'closed' }
    const before = this.#part(id, resident) !== undefined
    const all = this.#of(id)
    const part = event.capacity === null || this.#count(id, 'in') < event.capacity ? 'in' : 'waiting'
    if (!before) all.push({ resident, part })
    return this.#part(id, resident) === 'in'
      ? { outcome: 'in', before }
      : { outcome: 'waiting', before, turn: this.#turn(id, resident) }
  }

  /** @returns who has a place now that waited for one; undefined: they had none to give up. */
  unregister(id: number, resident: string): readonly string[] | undefined {
    const event = this.events.find((one) => one.id === id)
    const all = this.#of(id)
    const place = all.findIndex((one) => one.resident === resident)
    if (!event || place < 0) return undefined
    all.splice(place, 1)
    if (!this.#isComing(event)) return []
    const free = event.capacity === null ? all.length : event.capacity - this.#count(id, 'in')
    const up = all.filter(({ part }) => part === 'waiting').slice(0, Math.max(0, free))
    for (const one of up) one.part = 'in'
    return up.map((one) => one.resident)
  }

  /** Events of nowhere in particular, each from the evening to the next morning. */
  add(times: number): void {
    const [first] = this.events
    if (!first) throw new Error('there is no event to make others like')
    for (let made = 1; made <= times; made += 1) {
      const id = this.events.length + 1
      const starts = first.starts + (made * 24 + 10) * 60 * 60_000
      const ends = starts + 12 * 60 * 60_000
      this.events.push({ ...first, id, title: `Vigilia ${made}`, starts, ends, pin: null, borough: null })
    }
  }

  cancel(id: number): void {
    const event = this.events.find((one) => one.id === id)
    if (event) event.cancelled = true
  }

  /** An event as a notice tells of it. */
  about(id: number, resident: string): EventAbout | undefined {
    const event = this.events.find((one) => one.id === id)
    return event && { ...event, mine: this.#part(id, resident) }
  }

  #of(id: number): Registration[] {
    const all = this.#registrations.get(id) ?? []
    this.#registrations.set(id, all)
    return all
  }

  #part(id: number, resident: string | undefined): Part {
    return this.#of(id).find((one) => one.resident === resident)?.part
  }

  #count(id: number, part: Part): number {
    return this.#of(id).filter((one) => one.part === part).length
  }

  #turn(id: number, resident: string | undefined): number {
    const waiting = this.#of(id).filter(({ part }) => part === 'waiting')
    return waiting.findIndex((one) => one.resident === resident) + 1
  }

  #isComing({ cancelled, ends }: CityEvent): boolean {
    return !cancelled && ends > this.#around.now()
  }

  #seen({ id, resident }: EventAsks['event']['ask']): EventSeen | undefined {
    const event = this.events.find((one) => one.id === id)
    if (!event) return undefined
    const mine = this.#part(id, resident)
    return {
      ...event,
      taken: this.#count(id, 'in'),
      waiting: this.#count(id, 'waiting'),
      rating: undefined,
      tags: [],
      photos: [],
      mine,
      turn: mine === 'waiting' ? this.#turn(id, resident) : undefined,
    }
  }

  #list({ by, which, resident }: EventAsks['events']['ask']): ListedEvent[] {
    const from = typeof by !== 'string' && 'near' in by ? by.near : undefined
    const metres = ({ pin }: CityEvent) => (from && pin ? Math.round(metresBetween(from, pin)) : 0)
    const listed = (event: CityEvent): ListedEvent => {
      const { id, title, place, borough, starts, ends, cancelled, capacity } = event
      const left = capacity === null ? null : Math.max(0, capacity - this.#count(id, 'in'))
      const mine = this.#part(id, resident)
      const near = from && { metres: metres(event) }
      return { id, title, place, borough, starts, ends, cancelled, left, mine, ...near }
    }
    if ('ids' in which)
      return which.ids.flatMap((id) => this.events.filter((event) => event.id === id).map(listed))
    const soonest = (one: CityEvent, other: CityEvent) => one.starts - other.starts || one.id - other.id
    const newest = (one: CityEvent, other: CityEvent) => other.starts - one.starts || one.id - other.id
    return this.events
      .filter((event) => !which.unseen.includes(event.id) && this.#isOn(by, event, resident))
      .sort((one, other) =>
        by === 'past' ? newest(one, other) : metres(one) - metres(other) || soonest(one, other),
      )
      .slice(0, policy.pageSize + 1)
      .map(listed)
  }

  #isOn(by: EventShelf, event: CityEvent, resident: string | undefined): boolean {
    if (by === 'coming') return this.#isComing(event)
    if (by === 'past') return !event.cancelled && event.ends <= this.#around.now()
    if (by === 'mine') return event.ends > this.#around.now() && this.#part(event.id, resident) !== undefined
    if ('day' in by)
      return !event.cancelled && this.#day(event.starts) <= by.day && this.#day(event.ends) >= by.day
    if (!this.#isComing(event)) return false
    if ('near' in by) return event.pin !== null
    return 'topic' in by ? event.topic === by.topic : event.borough === by.borough
  }

  #day(moment: number): string {
    return dayOf(moment, this.#around.city.timeZone)
  }

  #shelves(of: EventAsks['event-shelves']['ask']['of']): { id: string; count: number }[] {
    const counts = new Map<string, number>()
    for (const event of this.events.filter((one) => this.#isComing(one))) {
      const day = this.#day(Math.max(event.starts, this.#around.now()))
      const id = of === 'day' ? day : of === 'topic' ? event.topic : event.borough
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const all = [...counts].map(([id, count]) => ({ id, count }))
    const sorted = all.sort((one, other) => (one.id < other.id ? -1 : 1))
    return of === 'day' ? sorted.slice(0, 7) : sorted
  }
}
