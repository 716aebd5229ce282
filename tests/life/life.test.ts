import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { channels } from '../../core/job.ts'
import { en } from '../../core/language/en.ts'
import { en as everyday } from '../../core/language/everyday/en.ts'
import { said } from '../core/noted.ts'
import { play as playAlone } from '../core/transcript/play.ts'
import { asks, effects, scenes, told } from '../core/where-told.ts'
import { asked } from './noted.ts'
import { type Planted, plantOnce } from './planted.ts'
import { type Played, play } from './play.ts'

vi.mock('../../core/language/say.ts', async (original) => {
  const { noted } = await import('../core/noted.ts')
  return noted(await original<typeof import('../../core/language/say.ts')>())
})
vi.mock('../../prisma/answer.ts', async (original) => {
  const { noted } = await import('./noted.ts')
  return noted(await original<typeof import('../../prisma/answer.ts')>())
})
vi.mock('../../worker/loop.ts', () => import('./rounds.ts'))

const folder = new URL('dialogue/', import.meta.url)
const names = readdirSync(folder)
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}.txt`, folder), 'utf8')

/** `REWRITE_TRANSCRIPTS=1` writes what is really answered into the files, to be read in their diff. */
const rewrite = process.env.REWRITE_TRANSCRIPTS === '1'

/** Messages that no transcript can show, or all that begin so, and why. */
const unsaid: Readonly<Record<string, string>> = {
  'daily.more': 'nobody may have so many proposals open: tests/core/notice.test.ts',
  'course.days': 'of a proposal that is two weeks old at most: tests/core/author/course.test.ts',
  'course.elsewhere': 'tests/core/author/course.test.ts',
  'course.meeting': 'tests/core/author/course.test.ts',
  'course.kept': 'tests/core/author/course.test.ts',
  'announcement.delivered': 'of WhatsApp, which tells it later: tests/core/notice.test.ts',
  'announcement.held': 'where WhatsApp takes nothing now: tests/core/notice.test.ts',
  'letter.closed': 'when a proposal is hidden while its author writes: tests/core/author/letter.test.ts',
  'composed.full': 'takes five events: tests/prisma/event/hosting.test.ts',
  'calendar.name': 'the name of the feed: tests/core/event/calendar-file.test.ts',
  'sharing.many-photos': 'takes more photos than anybody wants to read: tests/core/sharing.test.ts',
  'results.*': 'one survey has not all kinds of answers: tests/core/survey/results/telling.test.ts',
  'turnout.gone': 'surveys are not deleted',
  'link.meetings-words': 'of a link on the public page: tests/bots/web/public/meetings.test.ts',
  'minutes.full': 'takes fifteen points: tests/prisma/meeting/meeting.test.ts',
  'comment.often': 'takes a dozen comments: tests/prisma/essay/comment.test.ts',
  'digest.*': 'few weeks have all that can be told of one: tests/core/notice.test.ts',
  'digests.later': 'takes seven weeks',
  'digests.earlier': 'takes seven weeks',
  'essay-file.*': 'said of an essay’s file to whoever wrote it: tests/core/essay',
  'survey.*': 'said of a survey’s file to whoever wrote it: tests/core/survey',
  'duty.no-place': 'where no settings say where anything is, as they do here',
  'assist.no-codes': 'where no code can be sent to a number, as it can here',
  'notice.assisted-before': 'when somebody signs by two ways at the same moment: tests/core/notice.test.ts',
  'shares.no-origin': 'how a signature came about is always known',
  'stand.no-page': 'where no settings say where the page is, as they do here',
  'announcement.photo-unfit': 'every photo here does: tests/prisma/announced-photo.test.ts',
  'represents.*': 'takes signatures of many boroughs: tests/core/transcript/whom-it-represents.txt',
  'review.decided-yours': 'takes two chats in turn: tests/bots/two-moderators.test.ts',
}
const excused = (key: string): boolean =>
  Object.keys(unsaid).some((one) => (one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one))

let planted: Planted
/** Of the plays that came to their end. */
const all: (Played & { name: string })[] = []

beforeAll(async () => {
  planted = await plantOnce()
})
afterAll(() => planted.close())

describe.each(channels)('on %s', (channel) => {
  test.concurrent.each(names)('%s goes as it is written', async (name) => {
    const played = await play(read(name, 'script'), channel, planted)
    all.push({ name: `${name} on ${channel}`, ...played })
    if (rewrite) writeFileSync(new URL(`${name}/${channel}.txt`, folder), played.text)
    else expect(played.text).toBe(read(name, channel))
  })
})

test('every channel can show all that is said on it', () => {
  expect(all.flatMap(({ name, lost }) => lost.map((loss) => `${name}: ${loss}`))).toEqual([])
})

describe('nothing of the life of a proposal goes without a dialogue', () => {
  const seen = (what: 'scenes' | 'effects') => new Set(all.flatMap(({ touched }) => [...touched[what]]))
  const missing = (some: readonly string[], found: ReadonlySet<string>) =>
    some.filter((one) => !found.has(one))

  test('every scene is entered', () => {
    expect(missing(told(scenes, 'life'), seen('scenes'))).toEqual([])
  })

  test('everything that can be asked of the store is asked', () => {
    expect(missing(told(asks, 'life'), asked)).toEqual([])
  })

  test('every effect is caused', () => {
    expect(missing(told(effects, 'life'), seen('effects'))).toEqual([])
  })

  test('every message is said, here or in a transcript of one person', () => {
    const alone = new URL('../core/transcript/', import.meta.url)
    for (const file of readdirSync(alone).filter((one) => one.endsWith('.txt')))
      playAlone(readFileSync(new URL(file, alone), 'utf8'))
    const silent = missing(Object.keys(en), said)
    expect(silent.filter((key) => !(key in everyday) && !excused(key))).toEqual([])
  })
})
