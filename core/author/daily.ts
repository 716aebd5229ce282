import { z } from 'zod'
import type { City } from '../city.ts'
import { say, word } from '../language/say.ts'
import { policy } from '../policy.ts'
import { type Choice, type Language, startButton } from '../reply.ts'
import { join, type Text } from '../text.ts'
import { nextTier } from '../tiers.ts'

/** A proposal that passed a step since its author was last told. */
export const Passed = z.object({
  proposal: z.int(),
  title: z.string(),
  /** The highest step. */
  at: z.int(),
  /** Signatures when the day was told. */
  count: z.int(),
  /** Those of them since the day before; absent from what was owed before progress was told by the day. */
  recent: z.int().optional(),
})
export type Passed = z.infer<typeof Passed>

/** The news of a day in words: the proposals with most signatures first, and of many the first few. */
export function dailyWords(proposals: readonly Passed[], language: Language, city: City): Text {
  const more = proposals.length - policy.author.told
  return join(
    [
      say(language, proposals.length > 1 ? 'daily.many' : 'daily.one'),
      ...proposals.slice(0, policy.author.told).map((one) => passedWords(one, language, city)),
      ...(more > 0 ? [say(language, 'daily.more', { count: more })] : []),
    ],
    '\n\n',
  )
}

function passedWords({ title, at, count, recent = 0 }: Passed, language: Language, city: City): Text {
  const tier = nextTier(city.consultation.tiers, count)
  const news =
    at === 1
      ? say(language, 'daily.first', { title, count })
      : count === at
        ? say(language, 'daily.reached', { title, at, recent })
        : say(language, 'daily.passed', { title, at, count, recent })
  return tier
    ? join(
        [
          news,
          say(language, 'proposal.to-go', {
            missing: tier.at - count,
            tier: tier.at,
            promise: tier.promise[language],
          }),
        ],
        ' ',
      )
    : news
}

/** One for each proposal that is told of, at any later time. */
export function dailyButtons(proposals: readonly Passed[], language: Language): Choice[] {
  const shown = proposals.slice(0, policy.author.told)
  return shown.map(({ proposal, title }) =>
    shown.length === 1
      ? startButton('open', word(language, 'notice.read'), `p_${proposal}`)
      : startButton(`open-${proposal}`, title, `p_${proposal}`),
  )
}
