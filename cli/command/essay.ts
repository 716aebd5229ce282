import { type Command, Option } from 'commander'
import { type Language, languages } from '../../core/reply.ts'
import { type Operator, onGround } from '../operator.ts'

/** The commands that help to write an essay of the drafting group, and publish its versions. */
export function essay(voces: Command, operator: Operator): void {
  const essays = voces.command('essay').description('write an essay as a file and publish its versions')
  const spoken = () =>
    new Option('-l, --language <language>', 'of what is said about it').choices(languages).default('es')
  essays
    .command('check')
    .argument('<file>', 'an essay in Markdown')
    .addOption(spoken())
    .description('say what is wrong with an essay’s file, line by line, and how to mend it')
    .action(async (file: string, { language }: { language: Language }) => {
      const { checkEssay } = await import('../essay.ts')
      const { good, lines } = await checkEssay(file, language)
      for (const line of lines) operator.say(line)
      if (!good) operator.ends(1)
    })
  essays
    .command('example')
    .description('print an essay to begin with: the demo city’s, in 4 sections')
    .action(async () => {
      const { exampleEssay } = await import('../essay.ts')
      operator.say(await exampleEssay())
    })
  essays
    .command('publish')
    .argument('<file>', 'an essay in Markdown')
    .addOption(spoken())
    .description(
      'check an essay’s file and publish it, and print the links that open it; again: publish the next version',
    )
    .action((file: string, { language }: { language: Language }) =>
      onGround(operator, async (store) => {
        const { publish } = await import('../essay/publish.ts')
        const { good, lines } = await publish(file, language, await operator.config(), store)
        if (!good) operator.ends(1)
        return lines
      }),
    )
  essays
    .command('list')
    .description('print all essays: their versions, and what people said')
    .action(() =>
      onGround(operator, async (store) => {
        const { list } = await import('../essay/list.ts')
        return list(store)
      }),
    )
}
