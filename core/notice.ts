import { z } from 'zod'
import { type Course, coursePicture, weekWords } from './author/course.ts'
import { dailyWords, Passed } from './author/daily.ts'
import { letterWords } from './author/letter.ts'
import type { City } from './city.ts'
import { type Entry, entryWords } from './history.ts'
import { channelNames, channels } from './job.ts'
import { say, word } from './language/say.ts'
import { policy } from './policy.ts'
import type { Choice, Language, Reply } from './reply.ts'
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
    /** As the person keeps it; absent from what was owed before there were any. */
    receipt: z.string().optional(),
  }),
  z.object({ type: z.literal('already-signed'), proposal: z.int() }),
  z.object({ type: z.literal('closed'), proposal: z.int() }),
  z.object({ type: z.literal('withdrawn'), proposal: z.int(), count: z.int() }),
  /** To an author, once on a day: which of their proposals passed a step. */
  z.object({ type: z.literal('daily'), proposals: z.array(Passed).min(1) }),
  /** To an author, once a week: how their proposal went in the week that began on this Monday, YYYY-MM-DD. */
  z.object({ type: z.literal('weekly'), proposal: z.int(), week: z.string() }),
  /** To those who signed: what the author wrote to them. */
  z.object({ type: z.literal('letter'), proposal: z.int(), message: z.string() }),
  /** To the author: that is on its way to so many, or comes back. */
  z.object({ type: z.literal('letter-approved'), proposal: z.int(), people: z.int() }),
  z.object({ type: z.literal('letter-returned'), proposal: z.int(), why: z.string() }),
  z.object({ type: z.literal('tier'), proposal: z.int(), at: z.int(), author: z.boolean() }),
  /** News of a proposal: an entry of its history. */
  z.object({
    type: z.literal('entry'),
    proposal: z.int(),
    entry: z.string(),
    author: z.boolean(),
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
  /** Of the notice of a week. */
  course?: Course | undefined
  /** Of a message to those who signed. */
  letter?: { words: string; author: string } | undefined
}

/**
 * The notice in words; what is of proposals has a button that opens each.
 */
export function noticeReply(notice: Notice, about: About, language: Language, city: City): Reply {
  const text = words(notice, about, language, city)
  const choices = buttons(notice, language)
  const { course } = about
  return {
    text,
    ...(choices.length > 0 && { prompt: { id: 0, choices } }),
    ...(notice.type === 'weekly' && course && { picture: coursePicture(course, language, city) }),
  }
}

/** What a notice's buttons do they do at any later time. */
function buttons(notice: Notice, language: Language): Choice[] {
  if (notice.type === 'letter')
    return [opening(notice.proposal, word(language, 'notice.read')), quieting(notice.proposal, language)]
  if ('proposal' in notice) return [opening(notice.proposal, word(language, 'notice.read'))]
  if (notice.type !== 'daily') return []
  const shown = notice.proposals.slice(0, policy.dailyMost)
  return shown.map(({ proposal, title }) =>
    shown.length === 1
      ? opening(proposal, word(language, 'notice.read'))
      : { ...opening(proposal, title), id: `open-${proposal}` },
  )
}

/** One tap, and nothing more comes of that proposal. */
const quieting = (proposal: number, language: Language): Choice => ({
  id: 'quiet',
  label: word(language, 'letter.quiet'),
  command: { name: 'start', payload: `q_${proposal}` },
})

const opening = (proposal: number, label: string): Choice => ({
  id: 'open',
  label,
  command: { name: 'start', payload: `p_${proposal}` },
})

function words(
  notice: Notice,
  { title, entry, course, letter }: About,
  language: Language,
  city: City,
): Text {
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
    case 'daily':
      return dailyWords(notice.proposals, language, city)
    case 'letter':
      return letterWords({ title, author: letter?.author ?? '', words: letter?.words ?? '' }, language)
    case 'letter-approved':
      return say(language, 'letter.approved', { title, people: notice.people })
    case 'letter-returned':
      return say(language, 'letter.returned', { title, why: notice.why })
    case 'weekly':
      return weekWords(notice.week, title, course, language, city)
    case 'tier': {
      const promise = tiers.find((tier) => tier.at === notice.at)?.promise[language] ?? ''
      return say(language, notice.author ? 'notice.tier-author' : 'notice.tier-follower', {
        title,
        at: notice.at,
        promise,
      })
    }
    case 'entry': {
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
