import { z } from 'zod'
import { dayWords } from './calendar.ts'
import type { City } from './city.ts'
import { type Entry, entryWords, isStatus } from './history.ts'
import { channelNames, channels } from './job.ts'
import { say, word } from './language/say.ts'
import { clearButton, historyButton, owedButton, unclearButton } from './promise-button.ts'
import type { Choice, Language, Reply } from './reply.ts'
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
    /** As the person keeps it; absent from what was owed before there were any. */
    receipt: z.string().optional(),
  }),
  z.object({ type: z.literal('already-signed'), proposal: z.int() }),
  z.object({ type: z.literal('closed'), proposal: z.int() }),
  z.object({ type: z.literal('withdrawn'), proposal: z.int(), count: z.int() }),
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
  }),
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

const receipts: ReadonlySet<Notice['type']> = new Set(['signed', 'already-signed', 'closed', 'withdrawn'])
export const isReceipt = (notice: Notice): boolean => receipts.has(notice.type)

/** What a notice is about, as it stands when the notice is told. */
export interface About {
  /** Of the proposal; empty where there is none. */
  title: string
  /** Of an entry's notice. */
  entry?: Entry | undefined
}

/**
 * The notice in words; one of a proposal has a button that opens it at any later time. Of what staff say of one, people
 * are asked whether it is clear.
 */
export function noticeReply(notice: Notice, about: About, language: Language, city: City): Reply {
  const text = words(notice, about, language, city)
  if (!('proposal' in notice)) return { text }
  return { text, prompt: { id: 0, choices: buttons(notice, about, language) } }
}

function buttons(
  notice: Extract<Notice, { proposal: number }>,
  { entry }: About,
  language: Language,
): Choice[] {
  if (notice.type === 'owed') return [owedButton(notice.promise, language)]
  if (notice.type === 'entry' && entry && isStatus(entry)) {
    return [
      historyButton(`${notice.proposal}`, language),
      clearButton(notice.entry, language),
      unclearButton(notice.entry, language),
    ]
  }
  const command = { name: 'start', payload: `p_${notice.proposal}` }
  return [{ id: 'open', label: word(language, 'notice.read'), command }]
}

function words(notice: Notice, { title, entry }: About, language: Language, city: City): Text {
  const { tiers } = city.consultation
  switch (notice.type) {
    case 'signed': {
      const { count, receipt } = notice
      const tier = nextTier(tiers, count)
      const recorded = tier
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
      return say(language, 'notice.withdrawn', { title, count: notice.count })
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
      const what = entry ? plain(entryWords(entry, language, city.timeZone)) : ''
      return say(language, notice.author ? 'notice.entry-author' : 'notice.entry', { title, what })
    }
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
