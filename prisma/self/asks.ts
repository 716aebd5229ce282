import { type Self, type SelfAsks, type Trait, traits } from '../../core/ask/self.ts'
import { ages, genders } from '../../core/panel/strata.ts'
import type { Answers, Asker } from '../asker.ts'

type With = Pick<Asker, 'client'>

const known: Readonly<Record<Trait, readonly string[]>> = { age: ages, gender: genders }

async function self({ resident }: SelfAsks['self']['ask'], { client }: With): Promise<Self> {
  const { rows } = await client.query<Self>({
    name: 'self',
    text: 'SELECT age, gender, asked FROM resident WHERE id = $1',
    values: [resident],
  })
  const [row] = rows
  if (!row) throw new Error('a resident disappeared in the middle of a turn')
  return row
}

/** @throws for a category that there is not. */
export async function saySelf(
  { resident, of, category }: SelfAsks['self-say']['ask'],
  { client }: With,
): Promise<undefined> {
  if (!traits.includes(of) || (category !== null && !known[of].includes(category)))
    throw new Error(`nobody is ${category} in ${of}`)
  await client.query(`UPDATE resident SET ${of} = $2, asked = true WHERE id = $1`, [resident, category])
}

export const selfAnswers: Answers<SelfAsks> = {
  self,
  'self-asked': async ({ resident }, { client }) => {
    await client.query('UPDATE resident SET asked = true WHERE id = $1 AND NOT asked', [resident])
    return undefined
  },
  'self-say': saySelf,
}
