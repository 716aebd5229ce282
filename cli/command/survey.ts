import { type Command, Option } from 'commander'
import { type Language, languages } from '../../core/reply.ts'
import { type Operator, onGround } from '../operator.ts'

/** The commands that help to write a survey. */
export function survey(voces: Command, operator: Operator): void {
  const surveys = voces.command('survey').description('write a survey as a file')
  surveys
    .command('check')
    .argument('<file>', 'a survey in YAML')
    .addOption(
      new Option('-l, --language <language>', 'of what is said about it').choices(languages).default('es'),
    )
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
}
