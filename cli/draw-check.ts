import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { flaws } from '../core/panel/published.ts'
import { dimensions } from '../core/panel/strata.ts'
import { rankOf } from '../prisma/panel/draw.ts'
import { commitmentOf } from '../prisma/panel/found.ts'
import { Mistake } from './mistake.ts'

const wrong = {
  seed: 'the seed is not the one that was committed to',
  quotas: 'the quotas do not follow from members, targets and factors',
  invited: 'those invited are not those with the lowest hashes',
} as const

/** Draws again from a published file, with neither network nor database. */
export async function check(file: string): Promise<{ right: boolean; lines: string[] }> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Mistake(`${file} cannot be read`)
  })
  const published = readPublished(text)
  const found = flaws(published, {
    text: rankOf,
    bytes: (hexadecimal) => commitmentOf(Buffer.from(hexadecimal, 'hex')),
  })
  return found.length === 0
    ? {
        right: true,
        lines: [
          `draw ${published.wave} of ${published.panel} is right: the same ${published.invited.length} come out`,
        ],
      }
    : { right: false, lines: found.map((flaw) => wrong[flaw]) }
}

const Target = z.object({ category: z.string(), people: z.number().min(0) })
const PublishedFile = z.looseObject({
  panel: z.string(),
  wave: z.int(),
  size: z.int().min(1),
  commitment: z.string(),
  seed: z.string().regex(/^([0-9a-f]{2})+$/),
  targets: z.object({ age: z.array(Target), gender: z.array(Target), borough: z.array(Target) }),
  factors: z.array(z.object({ dimension: z.enum(dimensions), category: z.string(), factor: z.number() })),
  quotas: z.array(z.object({ stratum: z.string(), members: z.int(), invited: z.int() })),
  members: z.array(z.tuple([z.int(), z.string().regex(/^[^/]+\/[^/]+\/[^/]+$/)])).min(1),
  invited: z.array(z.int()),
})

function readPublished(text: string): z.infer<typeof PublishedFile> {
  try {
    return PublishedFile.parse(JSON.parse(text))
  } catch {
    throw new Mistake('the file is no published draw: voces panel list <number> prints one')
  }
}
