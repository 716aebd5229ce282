import { readFileSync } from 'node:fs'
import type { EssayAsks, PointSeen, Reading } from '../../../core/ask/essay.ts'
import type { Ask, Asks } from '../../../core/ask.ts'
import { type CommentKind, isTap, type OwnComment, type Point } from '../../../core/essay/comment.ts'
import type { Essay } from '../../../core/essay/essay.ts'
import { readEssay } from '../../../core/essay/read.ts'
import { policy } from '../../../core/policy.ts'

type Told = Asks[keyof EssayAsks]['told']

const source = new URL('../../../prisma/seed/mexico-city/derecho-al-agua.md', import.meta.url)

/** The demonstration's essay. */
export function demoEssay(): Essay {
  const read = readEssay(readFileSync(source, 'utf8'))
  if (!read.ok) throw new Error(`the demonstration's essay is broken: ${JSON.stringify(read.faults)}`)
  return read.essay
}

interface Comment extends OwnComment {
  section: string
  kind: CommentKind
  resident: string
}

type Said = Point & { section: string; supporters: Set<string> }

/** Essays in memory. No moderator is here, so what somebody writes waits; what others said is public. */
export class Essays {
  readonly #essays: Essay[] = []
  readonly #comments: Comment[] = []
  readonly #points: Said[] = []

  publish(): void {
    this.#essays.push(demoEssay())
  }

  /** Others say something of a section. */
  say(section: string, kind: CommentKind, words: string, people: number): void {
    const id = `${this.#points.length + 1}`
    const standing = { answer: null, takenIn: null, takes: false }
    this.#points.push({ id, section, kind, words, people, ...standing, supporters: new Set() })
  }

  answer(ask: Extract<Ask, { type: keyof EssayAsks }>): Told {
    switch (ask.type) {
      case 'has-essays':
        return this.#essays.length > 0
      case 'essays':
        return this.#essays.map(({ sections, ...essay }) => ({ ...essay, of: sections.length }))
      case 'essay':
        return this.#read(ask)
      case 'comment':
        return this.#of(ask)
      case 'comment-send':
        return this.#send(ask)
      case 'comment-drop':
        return this.#drop(ask.comment)
      case 'points': {
        const from = (ask.page - 1) * policy.essay.page
        return this.#points
          .filter(({ section }) => section === ask.section)
          .sort((one, other) => counted(other) - counted(one))
          .slice(from, from + policy.essay.page + 1)
          .map((one) => ({ ...one, people: counted(one) }))
      }
      case 'point':
        return this.#seen(ask)
      case 'point-support': {
        const point = this.#points.find(({ id }) => id === ask.point)
        if (ask.on) point?.supporters.add(ask.resident)
        else point?.supporters.delete(ask.resident)
        return point !== undefined
      }
    }
  }

  #read({ essay: id, at }: EssayAsks['essay']['ask']): Reading | undefined {
    const essay = this.#essays.find((one) => one.essay === id)
    const of = essay?.sections.length ?? 0
    const index =
      'page' in at
        ? Math.min(at.page, of) - 1
        : (essay?.sections.findIndex((one) => one.id === at.section) ?? -1)
    const section = essay?.sections[index]
    if (!essay || !section) return undefined
    const tally = (kind: CommentKind) =>
      this.#comments.filter((one) => one.section === section.id && one.kind === kind).length
    return {
      essay: id,
      title: essay.title,
      version: 1,
      section,
      page: index + 1,
      of,
      before: undefined,
      support: tally('support'),
      doubt: tally('doubt'),
      points: this.#points.filter((one) => one.section === section.id).length,
    }
  }

  #of({ section, kind, resident }: EssayAsks['comment']['ask']): Comment | undefined {
    return this.#comments.find(
      (one) => one.section === section && one.kind === kind && one.resident === resident,
    )
  }

  #send(ask: EssayAsks['comment-send']['ask']): EssayAsks['comment-send']['told'] {
    const { section, kind, resident, words = null } = ask
    const before = this.#of(ask)
    if (before?.words) return 'known'
    if (words === null && !isTap(kind)) throw new Error(`a ${kind} has words`)
    this.#drop(before?.id)
    const status = words === null ? 'bare' : 'waiting'
    this.#comments.push({ id: `${this.#comments.length + 1}`, section, kind, resident, words, status })
    return words === null ? 'noted' : 'sent'
  }

  #drop(comment: string | undefined): boolean {
    const index = this.#comments.findIndex(({ id }) => id === comment)
    if (index >= 0) this.#comments.splice(index, 1)
    return index >= 0
  }

  #seen({ point: id, resident = '' }: EssayAsks['point']['ask']): PointSeen | undefined {
    const point = this.#points.find((one) => one.id === id)
    const [essay] = this.#essays
    if (!point || !essay) return undefined
    const section = essay.sections.find((one) => one.id === point.section)
    return {
      ...point,
      people: counted(point),
      essay: essay.essay,
      title: essay.title,
      sectionTitle: section?.title ?? '',
      alike: [],
      supported: point.supporters.has(resident),
      mine: undefined,
      difference: undefined,
    }
  }
}

const counted = ({ people, supporters }: Said): number => people + supporters.size
