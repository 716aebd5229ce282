import type { DigestAsks } from '../../core/ask/digest.ts'
import { policy } from '../../core/policy.ts'
import type { Answers } from '../asker.ts'
import { digestWeeks, readDigest } from './read.ts'

const { page: each } = policy.digest

export const digestAnswers: Answers<DigestAsks> = {
  digests: ({ page }, { client, consultation }) =>
    digestWeeks(client, consultation, { limit: each + 1, offset: (page - 1) * each }),
  digest: ({ week }, { client, consultation }) => readDigest(client, { consultation, week }),
}
