import type { KeptRepresentation } from '../../core/ask/representation.ts'
import type { Self } from '../../core/ask/self.ts'
import type { Ask, ProvenKey, Told } from '../../core/ask.ts'
import type { City, Listed, Places, Proposal, Resident, Shelf } from '../../core/city.ts'
import type { Effect } from '../../core/effect.ts'
import { isStatus, type Status } from '../../core/history.ts'
import type { Notice } from '../../core/notice.ts'
import { policy } from '../../core/policy.ts'
import { writeReceipt } from '../../core/receipt.ts'
import { milestones, nextTier } from '../../core/tiers.ts'
import { mexicoCity } from '../../prisma/seed/mexico-city/index.ts'
import { found } from './searching.ts'
import { Agenda } from './world/agenda.ts'
import { countedBy } from './world/counted.ts'
import { Desk } from './world/desk.ts'
import { Essays } from './world/essays.ts'
import { Histories } from './world/histories.ts'
import { Hosts } from './world/hosts.ts'
import { Panel } from './world/panel.ts'
import { Photos } from './world/photos.ts'
import { Study } from './world/study.ts'
import { demoSurvey, Surveys } from './world/surveys.ts'

export const code = '123456'

const { city: demo, consultation, proposals } = mexicoCity

export const city: City = {
  name: demo.name,
  timeZone: demo.timeZone,
  country: demo.country,
  boroughs: demo.boroughs.map(({ id, name, tile }) => ({ id, name, tile })),
  topics: demo.topics,
  consultation,
}

export const places: Places = {
  web: 'https://voces.example.org',
  telegram: 'voces_cdmx_bot',
  whatsapp: '525550001234',
}

/** What a resident is told later, and whom. */
export interface Owed {
  resident: string
  notice: Notice
}

type Sheet = Proposal & { daysOld: number }

interface Signature {
  elsewhere: boolean
}

/** The store of one conversation, in memory: it answers what a step asks, on a clock that only moves when told to. */
export class World {
  now = Date.UTC(2016, 8, 5, 18)
  /** Minutes for which no new code is made. */
  limitedForMinutes: number | undefined
  places = places
  /** The person of this chat, once they proved a phone. */
  here: Resident | undefined
  muted = false
  /** The number that WhatsApp vouches for. */
  vouched: ProvenKey | undefined
  /** One-time codes on their way to phones. */
  readonly sent: string[] = []
  /** Asked for and not yet recorded. */
  readonly effects: Effect[] = []
  readonly asked = new Set<Ask['type']>()
  readonly carriedOut = new Set<Effect['type']>()
  readonly proposals: Map<number, Sheet>
  readonly authors = new Map<number, string>()
  readonly histories = new Histories()
  /** Whom the signatures of proposals represent, where somebody counted. */
  readonly counted = new Map<number, KeptRepresentation>()
  readonly panel = new Panel()
  readonly photos = new Photos()
  /** Where people write. */
  readonly desk: Desk
  /** Where they look after what they wrote. */
  readonly study: Study
  /** Where they can go. */
  readonly agenda: Agenda
  /** Where they write events of their own. */
  readonly hosts: Hosts
  readonly essays = new Essays()
  readonly surveys = new Surveys(demoSurvey())
  readonly #residents = new Map<string, Resident>()
  readonly #keys = new Map<string, string>()
  readonly #signatures = new Map<string, Signature>()
  /** Of signatures that staff said do not count: it stays so when they are withdrawn and given again. */
  readonly #invalid = new Map<string, { reason: string; objected: boolean }>()
  readonly #follows = new Set<string>()
  readonly #quiet = new Set<string>()
  readonly #unsubscribed = new Set<string>()
  readonly #selves = new Map<string, Self>()
  readonly #offered = new Map<number, number>()

  constructor() {
    this.proposals = new Map(
      proposals.map((proposal) => [
        proposal.id,
        { ...proposal, elsewhere: 0, aim: null, open: true, ended: null },
      ]),
    )
    this.desk = new Desk({
      now: () => this.now,
      proposals: this.proposals,
      authors: this.authors,
      retire: (id) => this.#retire(id),
    })
    this.agenda = new Agenda({ now: () => this.now, city })
    this.hosts = new Hosts({ now: () => this.now, events: this.agenda.events })
    const { proposals: all, authors } = this
    this.study = new Study({ now: () => this.now, city, proposals: all, authors })
  }

  answer(ask: Ask): Told {
    this.asked.add(ask.type)
    switch (ask.type) {
      case 'proposal': {
        const proposal = this.proposals.get(ask.id)
        if (!proposal) return undefined
        const mine = mark(ask.id, ask.resident ?? '')
        const signed = this.#signed(mine)
        const receipt =
          signed && this.#signatures.has(mine) ? receiptOf(ask.id, ask.resident ?? '') : undefined
        const invalid = signed ? this.#invalid.get(mine) : undefined
        return {
          ...proposal,
          signed,
          receipt,
          invalid,
          follows: this.#follows.has(mine),
          quiet: this.#quiet.has(mine),
          ...this.histories.past(ask.id),
          represented: this.counted.has(ask.id),
          mine: ask.resident !== undefined && this.authors.get(ask.id) === ask.resident,
        }
      }
      case 'represents':
        return this.counted.get(ask.proposal)
      case 'following':
        return this.#shelf(ask.by)
          .filter(({ id }) => !ask.seen.includes(id))
          .slice(0, policy.pageSize + 1)
          .map(listed)
      case 'listed':
        return ask.ids.flatMap((id) => {
          const proposal = this.proposals.get(id)
          return proposal ? [listed(proposal)] : []
        })
      case 'search':
        return found([...this.proposals.values()].filter(isOpen), ask.words)
      case 'signatures':
        return signed(this.#signedBy(ask.resident), ask.seen)
      case 'topics':
        return city.topics
          .map(({ id }) => ({ id, count: crowd(this.#shelf({ topic: id })) }))
          .filter(({ count }) => count > 0)
      case 'boroughs':
        return city.boroughs
          .map(({ id }) => ({ id, count: crowd(this.#shelf({ borough: id })) }))
          .filter(({ count }) => count > 0)
      case 'unseen': {
        const offered = ({ id }: Sheet) => this.#offered.get(id) ?? 0
        const [least] = [...this.proposals.values()]
          .filter((one) => isOpen(one) && !ask.read.includes(one.id))
          .sort((one, other) => offered(one) - offered(other) || one.id - other.id)
        if (least) this.#offered.set(least.id, offered(least) + 1)
        return least?.id
      }
      case 'code': {
        if (this.limitedForMinutes !== undefined) return { limitedForMinutes: this.limitedForMinutes }
        this.sent.push(ask.phone)
        const key = `key-${this.#keys.size + 1}`
        this.#keys.set(key, ask.phone)
        return { key, sealed: 'sealed' }
      }
      case 'matches':
        return ask.typed === code
      case 'join': {
        const phone = 'phone' in ask.by ? ask.by.phone : this.#keys.get(ask.by.key)
        if (phone === undefined) throw new Error('a key that this world never gave')
        const fresh = !this.#residents.has(phone)
        this.here = this.resident(phone)
        if (fresh) this.#selves.set(this.here.id, { age: null, gender: null, asked: false })
        return this.here
      }
      case 'reside': {
        this.here = { id: ask.resident, borough: ask.borough }
        for (const [phone, { id }] of this.#residents)
          if (id === ask.resident) this.#residents.set(phone, this.here)
        return this.here
      }
      case 'self':
        return this.#self(ask.resident)
      case 'self-asked':
        this.#selves.set(ask.resident, { ...this.#self(ask.resident), asked: true })
        return undefined
      case 'self-say':
        this.#selves.set(ask.resident, { ...this.#self(ask.resident), [ask.of]: ask.category, asked: true })
        return undefined
      case 'follow': {
        const mine = mark(ask.proposal, ask.resident)
        if (ask.on) this.#quiet.delete(mine)
        if (ask.on) this.#follows.add(mine)
        else this.#follows.delete(mine)
        return undefined
      }
      case 'letter':
      case 'pen':
      case 'post':
      case 'course':
        return this.study.answer(ask)
      case 'quiet': {
        const mine = mark(ask.proposal, ask.resident)
        if (ask.on) this.#quiet.add(mine)
        else this.#quiet.delete(mine)
        if (ask.on) this.#follows.delete(mine)
        return undefined
      }
      case 'object': {
        const invalid = this.#invalid.get(mark(ask.proposal, ask.resident))
        if (invalid) invalid.objected = true
        return undefined
      }
      case 'unsubscribe': {
        const mine = `${ask.kind} ${ask.resident}`
        if (ask.on) this.#unsubscribed.delete(mine)
        else this.#unsubscribed.add(mine)
        return undefined
      }
      case 'mute':
        this.muted = ask.on
        return undefined
      case 'history': {
        const proposal = this.proposals.get(ask.proposal)
        if (!proposal) return undefined
        const published = this.now - proposal.daysOld * 24 * 60 * 60_000
        return this.histories.page(ask.proposal, { ...proposal, published }, ask.page)
      }
      case 'clarify': {
        const about = this.histories.entry(ask.entry)
        if (!about || !isStatus(about.entry) || !this.#concerns(about.proposal, ask.resident))
          return undefined
        this.histories.answer(ask.entry, ask.resident, ask.clear)
        return 'noted'
      }
      case 'missing':
        this.histories.missing(ask.entry, ask.resident, ask.words)
        return undefined
      case 'photo':
        return this.photos.keep(ask)
      case 'forget':
        this.photos.kept.delete(ask.photo)
        return undefined
      case 'has-essays':
      case 'essays':
      case 'essay':
      case 'comment':
      case 'comment-send':
      case 'comment-drop':
      case 'points':
      case 'point':
      case 'point-support':
        return this.essays.answer(ask)
      case 'drafting':
      case 'drafted':
      case 'point-answer':
      case 'point-take':
        throw new Error('this store has no drafting group')
      case 'team':
      case 'entrance':
      case 'recognise':
      case 'enlist':
      case 'grant':
      case 'dismiss':
      case 'acts':
      case 'waiting':
      case 'take':
      case 'release':
      case 'decide':
      case 'published':
      case 'hide':
      case 'unhide':
      case 'merge':
        throw new Error(`this store has no staff, who alone ask for ${ask.type}`)
      case 'opinions':
      case 'tag-event':
      case 'suspect':
      case 'shares':
      case 'preview':
      case 'invalidate':
      case 'invalidations':
      case 'invalidation':
      case 'restore':
      case 'announcements':
      case 'announcement':
      case 'compose':
      case 'conduct':
      case 'owed':
      case 'standing':
      case 'publish':
      case 'answers':
      case 'stands':
      case 'stand-surveys':
      case 'add-stand':
      case 'lock-stand':
      case 'link-stand':
      case 'remove-stand':
      case 'representatives':
      case 'add-representative':
      case 'add-shift':
      case 'end-shift':
      case 'remove-representative':
      case 'duty':
      case 'duty-code':
      case 'brought':
      case 'assist':
      case 'assist-confirm':
      case 'assist-reside':
      case 'runs':
      case 'run':
      case 'steer':
      case 'turnout':
      case 'counted':
      case 'written':
        throw new Error('this store has no staff')
      case 'events':
      case 'event-shelves':
      case 'event':
      case 'register':
      case 'unregister':
      case 'rate':
      case 'opine':
        return this.agenda.answer(ask)
      case 'hosted':
      case 'event-draft':
      case 'event-begin':
      case 'event-save':
      case 'event-send':
      case 'event-drop':
      case 'event-photo':
      case 'event-photos-drop':
      case 'event-cancel':
        return this.hosts.answer(ask)
      case 'digests':
        return []
      case 'digest':
        return undefined
      case 'meetings':
      case 'meeting':
      case 'meeting-begin':
      case 'meeting-save':
      case 'meeting-register':
      case 'meeting-move':
      case 'meeting-end':
      case 'meeting-code':
      case 'meeting-scan':
      case 'meeting-attend':
      case 'minutes-add':
      case 'minutes-remove':
      case 'minutes-send':
      case 'synthesis':
      case 'synthesis-of':
      case 'synthesis-alike':
        throw new Error('this process asks meetings nothing')
      case 'results':
        return this.surveys.results(ask.survey, this.now)
      case 'surveys':
      case 'survey':
      case 'definition':
      case 'response':
      case 'enter':
      case 'respond':
      case 'finish':
      case 'spare':
        return this.surveys.answer(ask, this.here)
      case 'waves':
      case 'plan':
      case 'draw':
      case 'wave':
        throw new Error('this store has no staff')
      case 'panel':
      case 'enrol':
      case 'describe':
      case 'depart':
      case 'postpone':
        return this.panel.answer(ask)
      default:
        return this.desk.answer(ask)
    }
  }

  /** Signatures of a proposal are counted by where people live, and so many who did not say it. */
  count(id: number, people: Readonly<Record<string, number>>, unsaid: number): void {
    this.counted.set(id, countedBy(this.proposals.get(id)?.title ?? '', this.now, people, unsaid))
  }

  /** Staff say that somebody's signature does not count. */
  invalidate(id: number, resident: string, reason: string): void {
    const mine = mark(id, resident)
    const signature = this.#signatures.get(mine)
    const proposal = this.proposals.get(id)
    if (!signature || !proposal) throw new Error(`they have not signed proposal ${id}`)
    count(proposal, signature, -1)
    this.#invalid.set(mine, { reason, objected: false })
  }

  /** Why somebody's signature does not count. */
  reason(id: number, resident: string): string | undefined {
    return this.#invalid.get(mark(id, resident))?.reason
  }

  /** From now on the platform says whose chat this is. */
  vouch(phone: string): void {
    this.vouched = { key: `key-${this.#keys.size + 1}` }
    this.#keys.set(this.vouched.key, phone)
  }

  /** Proposals of others, of which nobody knows more than the title. */
  add(more: number, topic: string): void {
    const template = this.proposals.get(1)
    if (!template) throw new Error('no proposal 1')
    for (let made = 1; made <= more; made += 1) {
      const id = this.proposals.size + 1
      this.proposals.set(id, {
        ...template,
        id,
        title: `Un árbol más, el ${made}`,
        topic,
        count: 0,
        borough: 'tlalpan',
      })
    }
  }

  /** Who was there before the dialogue was asked about themselves before it, too. */
  #self(resident: string): Self {
    return this.#selves.get(resident) ?? { age: null, gender: null, asked: true }
  }

  /** Who has this phone: the same person each time. */
  resident(phone: string, borough?: string | null): Resident {
    const known = this.#residents.get(phone)
    if (known) return known
    const made: Resident = { id: `${this.#residents.size + 1}`, borough }
    this.#residents.set(phone, made)
    return made
  }

  /** Carries out what was asked for: the notices that are owed for it, oldest first. */
  record(): Owed[] {
    return this.effects.splice(0).flatMap((effect) => this.#carryOut(effect))
  }

  /** Others sign, and what they reach is announced. */
  othersSign(id: number, times: number): Owed[] {
    const proposal = this.proposals.get(id)
    if (!proposal) throw new Error(`no proposal ${id}`)
    const before = proposal.count
    proposal.count += times
    return milestones(consultation.tiers.map(({ at }) => at))
      .filter(({ at }) => at > before && at <= proposal.count)
      .flatMap(({ at }) => this.#carryOut({ type: 'announce', proposal: id, at }))
  }

  /** Staff say something of a proposal, and those whom it concerns are told. */
  publish(id: number, status: Status): Owed[] {
    const entry = this.histories.add(id, status, this.now)
    const author = this.authors.get(id)
    return this.#toldOf(id).map((resident) => ({
      resident,
      notice: { type: 'entry', proposal: id, entry, author: resident === author },
    }))
  }

  /** The author, and those who follow. */
  #toldOf(id: number): string[] {
    const author = this.authors.get(id)
    const followers = [...this.#residents.values()]
      .map((resident) => resident.id)
      .filter((resident) => resident !== author && this.#follows.has(mark(id, resident)))
    return [...(author ? [author] : []), ...followers]
  }

  #concerns(id: number, resident: string): boolean {
    const mine = mark(id, resident)
    return this.authors.get(id) === resident || this.#follows.has(mine) || this.#signatures.has(mine)
  }

  #retire(id: number): void {
    const proposal = this.proposals.get(id)
    if (proposal) this.proposals.set(id, { ...proposal, open: false, ended: 'retired' })
  }

  /** It is the hour at which authors are told of the steps that were passed. */
  tellDaily(): Owed[] {
    return this.study.daily().map(({ author, proposals: news }) => ({
      resident: author,
      notice: { type: 'daily', proposals: news },
    }))
  }

  #carryOut(effect: Effect): Owed[] {
    this.carriedOut.add(effect.type)
    // This store keeps no histories.
    if (effect.type === 'tell' || effect.type === 'letter') return []
    const proposal = this.proposals.get(effect.proposal)
    if (!proposal) return []
    const { id } = proposal
    if (effect.type === 'announce') return this.#announce(id, effect.at)
    const { resident } = effect
    const mine = mark(id, resident)
    const owe = (notice: Notice): Owed[] => [{ resident, notice }]
    const invalid = this.#invalid.has(mine)
    if (effect.type === 'withdraw') {
      const given = this.#signatures.get(mine)
      this.#signatures.delete(mine)
      if (given && !invalid) count(proposal, given, -1)
      const elsewhere = given?.elsewhere ? proposal.elsewhere : null
      return owe({ type: 'withdrawn', proposal: id, count: proposal.count, elsewhere })
    }
    if (!proposal.open) return owe({ type: 'closed', proposal: id })
    const again = this.#signatures.has(mine)
    if (!again) this.#signatures.set(mine, { elsewhere: effect.elsewhere })
    if (invalid) return owe({ type: 'invalid', proposal: id })
    if (again) return owe({ type: 'already-signed', proposal: id })
    const receipt = receiptOf(id, resident)
    if (effect.elsewhere) {
      proposal.elsewhere += 1
      const { count, elsewhere } = proposal
      return owe({ type: 'signed', proposal: id, count, elsewhere, receipt })
    }
    const announced = this.othersSign(id, 1)
    return [...owe({ type: 'signed', proposal: id, count: proposal.count, receipt }), ...announced]
  }

  #announce(id: number, at: number): Owed[] {
    const author = this.authors.get(id)
    const tier = consultation.tiers.some((one) => one.at === at)
    if (!tier) {
      if (author) this.study.passed.push({ author, proposal: id, at })
      return []
    }
    this.histories.add(id, { kind: 'tier', at }, this.now)
    return this.#toldOf(id).map((resident) => ({
      resident,
      notice: { type: 'tier', proposal: id, at, author: resident === author },
    }))
  }

  /** What was asked for counts for the person at once, though it is recorded a moment later. */
  #signed(mine: string): boolean {
    const asked = this.effects.findLast(
      (effect) => 'resident' in effect && mark(effect.proposal, effect.resident) === mine,
    )
    return asked ? asked.type === 'sign' : this.#signatures.has(mine)
  }

  #signedBy(resident: string): Sheet[] {
    return [...this.proposals.values()].filter(({ id }) => this.#signed(mark(id, resident)))
  }

  #shelf(by: Shelf): Sheet[] {
    const open = [...this.proposals.values()].filter(isOpen)
    const count = (one: Sheet, other: Sheet) => other.count - one.count || one.id - other.id
    if (typeof by !== 'string') {
      return open
        .filter(({ topic, borough }) => ('topic' in by ? topic === by.topic : borough === by.borough))
        .sort(count)
    }
    switch (by) {
      case 'most-signed':
        return open.sort(count)
      case 'newest':
        return open.sort((one, other) => one.daysOld - other.daysOld || other.id - one.id)
      case 'nearest':
        return open.sort((one, other) => lacking(one) - lacking(other) || one.id - other.id)
    }
  }
}

/** Stands for what only the city's secret can make: the same for the same resident and proposal. */
const receiptOf = (proposal: number, resident: string) =>
  writeReceipt(
    Uint8Array.from({ length: 16 }, (_, place) => (proposal * 101 + Number(resident) * 57) * (place + 7)),
  )

/** A signature counts in one of two places. */
function count(proposal: Sheet, { elsewhere }: Signature, by: 1 | -1): void {
  if (elsewhere) proposal.elsewhere += by
  else proposal.count += by
}

const isOpen = ({ open }: Sheet): boolean => open

const listed = ({ id, title, count }: Sheet): Listed => ({ id, title, count })

/** No count is over the one from which there is no counting. */
const crowd = (some: readonly unknown[]): number => Math.min(some.length, policy.crowded)

const mark = (proposal: number, resident: string) => `${proposal} ${resident}`

/** The part of its next tier that a proposal lacks; those that reached all come last. */
function lacking({ count }: Sheet): number {
  const tier = nextTier(consultation.tiers, count)
  return tier ? (tier.at - count) / tier.at : Number.MAX_VALUE
}

function signed(all: readonly Sheet[], seen: readonly number[]) {
  const unseen = all.filter(({ id }) => !seen.includes(id))
  return { items: unseen.slice(0, policy.pageSize + 1).map(listed), total: all.length }
}
