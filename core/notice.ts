import { z } from 'zod'
import type { City } from './city.ts'
import { type Entry, entryWords } from './history.ts'
import { channelNames, channels } from './job.ts'
import { say, word } from './language/say.ts'
import type { Language, Reply } from './reply.ts'
import { join, plain, type Text } from './text.ts'
import { nextTier } from './tiers.ts'

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
  z.object({ type: z.literal('tier'), proposal: z.int(), at: z.int(), author: z.boolean() }),
  /** News of a proposal: an entry of its history. */
  z.object({
    type: z.literal('entry'),
    proposal: z.int(),
    entry: z.string(),
    author: z.boolean(),
    /** It concerns the person's own signature. */
    concerned: z.boolean().optional(),
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
  /** Of the proposal; empty where there is none. */
  title: string
  /** Of an entry's notice. */
  entry?: Entry | undefined
  /** Why the person's signature does not count. */
  reason?: string | undefined
}

/**
 * The notice in words; one of a proposal has a button that opens it at any later time.
 */
export function noticeReply(notice: Notice, about: About, language: Language, city: City): Reply {
  const text = words(notice, about, language, city)
  if (!('proposal' in notice)) return { text }
  return {
    text,
    prompt: {
      id: 0,
      choices: [
        {
          id: 'open',
          label: word(language, 'notice.read'),
          command: { name: 'start', payload: `p_${notice.proposal}` },
        },
      ],
    },
  }
}

function words(notice: Notice, { title, entry, reason = '' }: About, language: Language, city: City): Text {
  const { tiers } = city.consultation
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
      return say(language, 'notice.invalid', { title, reason, object: word(language, 'proposal.object') })
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
      const promise = tiers.find((tier) => tier.at === notice.at)?.promise[language] ?? ''
      return say(language, notice.author ? 'notice.tier-author' : 'notice.tier-follower', {
        title,
        at: notice.at,
        promise,
      })
    }
    case 'entry': {
      if (notice.concerned && entry?.kind === 'invalidated') {
        const object = word(language, 'proposal.object')
        return say(language, 'notice.concerned-invalidated', { title, reason: entry.reason, object })
      }
      if (notice.concerned && entry?.kind === 'restored')
        return say(language, 'notice.concerned-restored', { title, reason: entry.reason })
      const what = entry ? plain(entryWords(entry, language)) : ''
      return say(language, notice.author ? 'notice.entry-author' : 'notice.entry', { title, what })
    }
    case 'health':
      return say(language, 'notice.health', {
        channel: channelNames[notice.channel],
        // ICU takes no hyphen in the name of a case.
        state: notice.state === 'logged-out' ? 'unpaired' : notice.state,
      })
  }
}
