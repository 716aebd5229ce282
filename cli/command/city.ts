import type { Command } from 'commander'
import { type Operator, onGround } from '../operator.ts'

/** The commands that plant a city, and count what is in it. */
export function city(voces: Command, operator: Operator): void {
  voces
    .command('plant')
    .argument('[file]', 'a city in JSON; without it an example is printed: the demo city')
    .description('plant your city, its consultation and first proposals, into an empty database')
    .action(async (file: string | undefined) => {
      const { exampleFile, plantFile } = await import('../plant.ts')
      operator.say(file ? await plantFile(await operator.config(), file) : exampleFile())
    })

  voces
    .command('questions')
    .argument('[file]', 'questions in JSON; without it the present ones are printed, or an example')
    .description('say what the meetings that residents convene discuss')
    .action((file: string | undefined) =>
      onGround(operator, async (store) => {
        const { questionsFile, setQuestionsOf } = await import('../questions.ts')
        return file ? setQuestionsOf(store, file) : questionsFile(store)
      }),
    )

  voces
    .command('recount')
    .description('count every proposal’s signatures anew and compare with the counts shown')
    .action(() =>
      onGround(operator, async (store) => {
        const { recount } = await import('../../prisma/recount.ts')
        const { wrong, proposals, signatures } = await recount(store)
        if (wrong.length > 0) operator.ends(1)
        return [
          `${proposals} proposals, ${signatures} signatures, ${wrong.length} counts wrong`,
          ...wrong.map(
            (one) =>
              `  proposal ${one.id}: shows ${one.count} and ${one.elsewhere} from elsewhere, holds ${one.recount} and ${one.recountElsewhere}`,
          ),
        ]
      }),
    )
}
