import { z } from 'zod'
import type { City } from './city.ts'
import { type Entry, entryWords, isStatus } from './history.ts'
import { channelNames, channels } from './job.ts'
import { dayWords } from './language/date.ts'
import type { PlainKey } from './language/messages.ts'
import { say, word } from './language/say.ts'
import { returnReasons } from './moderation.ts'
import { reviewPayload } from './place.ts'
import { clearButton, historyButton, owedButton, unclearButton } from './promise-button.ts'
import type { Choice, Language, Reply } from './reply.ts'
import { returnedWords } from './returned.ts'
import { join, plain, type Text } from './text.ts'
import { duties, nextTier } from './tiers.ts'

const troubles = [
  /** Waits for somebody to pair it. */
  'pairing',
  /** The phone ended the session. Staff must pair it again. */
  'logged-out',
  /** Lost the connection, and tries to get it back. */
  'reconnecting',
  /** Something that does not mend itself: a page or a library changed, a token is wrong, a program is missing. */
  'broken',
  /** Nothing was heard from its process for a while. */
  'silent',
] as const

/**
 * What somebody is told later, in a chat of theirs. `receipt`s answer what the person did; the others are told to
 * those who wrote or follow a proposal, and never to a chat that said stop.
 */
export const Notice = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('signed'),
    proposal: z.int(),
    count: z.int(),
    /** Of those who live elsewhere, when the person is one of them. */
    elsewhere: z.int().nullish(),
    /** As the person keeps it; absent from what was owed before there were any. */
    receipt: z.string().optional(),
  }),
  z.object({ type: z.literal('already-signed'), proposal: z.int() }),
  z.object({ type: z.literal('closed'), proposal: z.int() }),
  z.object({
    type: z.literal('withdrawn'),
    proposal: z.int(),
    count: z.int(),
    elsewhere: z.int().nullish(),
  }),
  /** They signed, but their signature was invalidated before and does not count. */
  z.object({ type: z.literal('invalid'), proposal: z.int() }),
  z.object({ type: z.literal('progress'), proposal: z.int(), at: z.int() }),
  z.object({
    type: z.literal('tier'),
    proposal: z.int(),
    at: z.int(),
    author: z.boolean(),
    /** By when the city owes what it promises there, YYYY-MM-DD. */
    due: z.string().optional(),
  }),
  /** News of a proposal: an entry of its history. */
  z.object({
    type: z.literal('entry'),
    proposal: z.int(),
    entry: z.string(),
    author: z.boolean(),
    /** Of one that was merged: the other, and whether the person signed that already. */
    joins: z.int().optional(),
    signed: z.boolean().optional(),
    /** It concerns the person's own signature. */
    concerned: z.boolean().optional(),
  }),
  /** To the author of a draft: why it comes back. */
  z.object({
    type: z.literal('returned'),
    draft: z.string(),
    reason: z.enum(returnReasons),
    note: z.string().optional(),
  }),
  /** To the author of a draft that asks for the same as a proposal that is there already. */
  z.object({ type: z.literal('joined'), draft: z.string(), proposal: z.int() }),
  /** To moderators: something waits for them. */
  z.object({ type: z.literal('review-waiting') }),
  /** To staff: what the city owes at a tier, on which day (YYYY-MM-DD), and whether that is over. */
  z.object({
    type: z.literal('owed'),
    proposal: z.int(),
    promise: z.string(),
    at: z.int(),
    /** `meeting`: a presentation whose meeting is on that day. */
    what: z.enum([...duties, 'meeting']),
    day: z.string(),
    late: z.boolean(),
  }),
  /** To staff: how a channel is. */
  z.object({
    type: z.literal('health'),
    channel: z.enum(channels),
    state: z.enum(troubles).or(z.literal('ready')),
  }),
])
export type Notice = z.infer<typeof Notice>
/** What staff are told of a channel that does not work. */
export type Trouble = (typeof troubles)[number]

const receipts: ReadonlySet<Notice['type']> = new Set([
  'signed',
  'already-signed',
  'closed',
  'withdrawn',
  'invalid',
])
export const isReceipt = (notice: Notice): boolean => receipts.has(notice.type)

/** What a notice is about, as it stands when the notice is told. */
export interface About {
  /** Of the proposal, or of the draft where there is none; empty where there is neither, and where it is hidden. */
  title: string
  /** Of the draft, where the notice is of a proposal too. */
  draft?: string | undefined
  /** Of the proposal that it joins. */
  joins?: string | undefined
  /** Of an entry's notice. */
  entry?: Entry | undefined
  /** Why the person's signature does not count. */
  reason?: string | undefined
}

/**
 * The notice in words, with a button that opens what it is about at any later time. Of what staff say of a proposal,
 * people are asked whether it is clear.
 */
export function noticeReply(notice: Notice, about: About, language: Language, city: City): Reply {
  const text = words(notice, about, language, city)
  const choices = buttons(notice, about, language)
  return choices.length > 0 ? { text, prompt: { id: 0, choices } } : { text }
}

function buttons(notice: Notice, { entry }: About, language: Language): Choice[] {
  if (notice.type === 'owed') return [owedButton(notice.promise, language)]
  if (notice.type === 'entry' && entry && isStatus(entry)) {
    return [
      historyButton(`${notice.proposal}`, language),
      clearButton(notice.entry, language),
      unclearButton(notice.entry, language),
    ]
  }
  const button = opens(notice)
  if (!button) return []
  const command = { name: 'start', payload: button.payload }
  return [{ id: 'open', label: word(language, button.label), command }]
}

/** What a notice's button says and opens. */
function opens(notice: Notice): { label: PlainKey; payload: string } | undefined {
  switch (notice.type) {
    case 'health':
      return undefined
    case 'returned':
      return { label: 'notice.open-draft', payload: `d_${notice.draft}` }
    case 'review-waiting':
      return { label: 'notice.review', payload: reviewPayload }
    case 'joined':
      return { label: 'notice.read-and-sign', payload: `p_${notice.proposal}` }
    case 'entry':
      if (notice.joins === undefined) return { label: 'notice.read', payload: `p_${notice.proposal}` }
      return { label: notice.signed ? 'notice.read' : 'notice.read-and-sign', payload: `p_${notice.joins}` }
    default:
      return { label: 'notice.read', payload: `p_${notice.proposal}` }
  }
}

/** A title as it may be told: that of a hidden proposal is its number. */
const shown = (title: string | undefined, id: number, language: Language): string =>
  title || word(language, 'hidden.title', { id })

function words(notice: Notice, about: About, language: Language, city: City): Text {
  const { tiers } = city.consultation
  const title = 'proposal' in notice ? shown(about.title, notice.proposal, language) : about.title
  switch (notice.type) {
    case 'signed': {
      const { count, elsewhere, receipt } = notice
      const tier = nextTier(tiers, count)
      const recorded =
        typeof elsewhere === 'number'
          ? say(language, 'notice.signed-elsewhere', { title, count, elsewhere })
          : tier
            ? say(language, 'notice.signed-next', { title, count, missing: tier.at - count, tier: tier.at })
            : say(language, 'notice.signed', { title, count })
      return receipt === undefined
        ? recorded
        : join([recorded, say(language, 'notice.receipt', { receipt })], '\n\n')
    }
    case 'already-signed':
      return say(language, 'notice.already-signed', { title })
    case 'closed':
      return say(language, 'notice.closed', { title })
    case 'withdrawn':
      return typeof notice.elsewhere === 'number'
        ? say(language, 'notice.withdrawn-elsewhere', {
            title,
            count: notice.count,
            elsewhere: notice.elsewhere,
          })
        : say(language, 'notice.withdrawn', { title, count: notice.count })
    case 'invalid':
      return say(language, 'notice.invalid', {
        title,
        reason: about.reason ?? '',
        object: word(language, 'proposal.object'),
      })
    case 'progress': {
      const { at } = notice
      const tier = nextTier(tiers, at)
      return tier
        ? say(language, 'notice.progress-next', {
            title,
            at,
            missing: tier.at - at,
            tier: tier.at,
            promise: tier.promise[language],
          })
        : say(language, 'notice.progress', { title, at })
    }
    case 'tier': {
      const { at, author, due } = notice
      const promise = tiers.find((tier) => tier.at === at)?.promise[language] ?? ''
      if (due === undefined) {
        return say(language, author ? 'notice.tier-author' : 'notice.tier-follower', { title, at, promise })
      }
      const dated = { title, at, promise, due: dayWords(due, language) }
      return say(language, author ? 'notice.tier-author-due' : 'notice.tier-follower-due', dated)
    }
    case 'entry': {
      const { entry } = about
      if (notice.joins !== undefined) {
        const joined = { title, other: shown(about.joins, notice.joins, language) }
        const state = notice.signed ? 'signed' : 'unsigned'
        return say(language, notice.author ? 'notice.merged-author' : 'notice.merged', { ...joined, state })
      }
      if (notice.concerned && entry?.kind === 'invalidated') {
        const object = word(language, 'proposal.object')
        return say(language, 'notice.concerned-invalidated', { title, reason: entry.reason, object })
      }
      if (notice.concerned && entry?.kind === 'restored')
        return say(language, 'notice.concerned-restored', { title, reason: entry.reason })
      const what = entry ? plain(entryWords(entry, language, city.timeZone)) : ''
      return say(language, notice.author ? 'notice.entry-author' : 'notice.entry', { title, what })
    }
    case 'returned': {
      const { why, note } = returnedWords(notice, language)
      const back = say(language, 'notice.returned', { title })
      return join([back, [why], ...(note === undefined ? [] : [[note]])], '\n\n')
    }
    case 'joined':
      return say(language, 'notice.joined', { title: about.draft ?? '', other: title })
    case 'review-waiting':
      return say(language, 'notice.review-waiting')
    case 'owed': {
      const { at, what, late } = notice
      const about = { title, at, day: dayWords(notice.day, language) }
      return say(language, late ? `notice.late-${what}` : `notice.owed-${what}`, about)
    }
    case 'health':
      return say(language, 'notice.health', {
        channel: channelNames[notice.channel],
        // ICU takes no hyphen in the name of a case.
        state: notice.state === 'logged-out' ? 'unpaired' : notice.state,
      })
  }
}
