import { type Command, Option } from 'commander'
import { type Language, languages } from '../../core/reply.ts'
import { type Operator, onGround } from '../operator.ts'
import type { ExportOptions } from '../survey/export.ts'

const acts = [
  ['open', 'let people answer a survey from now on'],
  ['close', 'take no answers to a survey any more'],
  ['show-results', 'let everybody see the results of a survey'],
  ['hide-results', 'let staff alone see them again'],
] as const

/** The commands that help to write a survey, and that run it. */
export function survey(voces: Command, operator: Operator): void {
  const surveys = voces.command('survey').description('write a survey as a file, publish it and run it')
  const spoken = () =>
    new Option('-l, --language <language>', 'of what is said about it').choices(languages).default('es')
  surveys
    .command('check')
    .argument('<file>', 'a survey in YAML')
    .addOption(spoken())
    .description('say what is wrong with a survey’s file, line by line, and how to mend it')
    .action((file: string, { language }: { language: Language }) =>
      onGround(operator, async (store) => {
        const { checkSurvey, surveyedCity } = await import('../survey.ts')
        const { good, lines } = await checkSurvey(file, await surveyedCity(store), language)
        if (!good) operator.ends(1)
        return lines
      }),
    )
  surveys
    .command('example')
    .description('print a survey to begin with: the demo city’s, in 15 questions')
    .action(async () => {
      const { exampleSurvey } = await import('../survey.ts')
      operator.say(await exampleSurvey())
    })
  surveys
    .command('publish')
    .argument('<file>', 'a survey in YAML')
    .option('--open', 'open it at once')
    .addOption(spoken())
    .description(
      'check a survey’s file and publish it, and print the links that open it; again: correct its words or dates',
    )
    .action((file: string, options: { open?: boolean; language: Language }) =>
      onGround(operator, async (store) => {
        const { publish } = await import('../survey/publish.ts')
        const { good, lines } = await publish(file, options, await operator.config(), store)
        if (!good) operator.ends(1)
        return lines
      }),
    )
  for (const [act, does] of acts) {
    surveys
      .command(act)
      .argument('<survey>', 'its name')
      .description(does)
      .action((name: string) =>
        onGround(operator, async (store) => {
          const { steer } = await import('../survey/steer.ts')
          return steer(store, name, act)
        }),
      )
  }
  surveys
    .command('list')
    .description('print all surveys: how each stands, and how many answered')
    .action(() =>
      onGround(operator, async (store) => {
        const { list } = await import('../survey/list.ts')
        return list(store)
      }),
    )
  surveys
    .command('export')
    .argument('<survey>', 'its name')
    .addOption(new Option('-f, --format <format>', 'of the files').choices(['csv', 'json']).default('csv'))
    .option('-o, --out <folder>', 'where to put them', '.')
    .addOption(new Option('-l, --language <language>', 'of labels').choices(languages).default('es'))
    .option('--public', 'only what may be published: nothing that few answered, nor what anybody wrote')
    .description('write the finished answers to a survey into files, with a codebook')
    .action((name: string, options: ExportOptions) =>
      onGround(operator, async (store) => {
        const { exportSurvey } = await import('../survey/export.ts')
        return exportSurvey(store, name, options)
      }),
    )
}
