import type { Language } from '../../../../core/reply.ts'
import { asked, progress } from '../../../../core/survey/flow.ts'
import { questionOf, questionsOf } from '../../../../core/survey/questions.ts'
import { said as filled, givenWords, type Saying } from '../../../../core/survey/said.ts'
import { make } from '../../page/part.js'
import type { Plan } from '../protocol.ts'
import { type Asked, button } from './control.ts'
import { controlFor } from './controls.ts'
import type { Taking } from './person.ts'
import { sayingIn } from './said.ts'
import { words } from './words.ts'

/** What fills the page; the first heading is read first. */
export interface Screen {
  name: string
  parts: readonly HTMLElement[]
}

const sayingOf = ({ city }: Plan, language: Language): Saying => sayingIn(language, city.boroughs)

export interface Starting {
  language: Language
  survey: 'none' | 'ready' | 'open' | 'closed'
  onSurvey(): void
  onResume(): void
  onSign(proposal: number): void
}

/** What somebody new sees: what the stand is there for. */
export function startScreen(plan: Plan, { language, survey, onSurvey, onResume, onSign }: Starting): Screen {
  const said = words[language]
  const heading = make('h2', '', said.touch)
  const definition = plan.survey?.definition
  const answer =
    definition && survey === 'open'
      ? [
          make(
            'section',
            'group',
            button(said.survey(definition.title[language]), onSurvey, { kind: 'main' }),
            make('p', 'how', said.questions(questionsOf(definition).length)),
            ...(definition.answers === 'one-per-phone'
              ? [button(said.resume, onResume, { kind: 'link' })]
              : []),
          ),
        ]
      : survey === 'none'
        ? []
        : [make('p', 'how', survey === 'closed' ? said.closed : said.notYet)]
  const sign =
    plan.proposals.length > 0
      ? [
          make(
            'section',
            'group',
            make('h3', '', said.sign),
            ...plan.proposals.map(({ id, title }) => button(title, () => onSign(id))),
            make('p', 'how', said.signHow),
          ),
        ]
      : []
  const nothing = answer.length + sign.length === 0 ? [make('p', 'how', said.nothing)] : []
  return { name: 'start', parts: [heading, ...answer, ...sign, ...nothing] }
}

/** What the survey is about. */
export function introScreen(
  plan: Plan,
  language: Language,
  onBegin: () => void,
  onLeave: () => void,
): Screen {
  const said = words[language]
  const definition = plan.survey?.definition
  return {
    name: 'intro',
    parts: [
      make('h2', '', definition?.title[language] ?? ''),
      make('p', 'intro', definition?.intro[language] ?? ''),
      make(
        'div',
        'actions',
        button(said.start, onBegin, { kind: 'main' }),
        button(said.leave, onLeave, { kind: 'link' }),
      ),
    ],
  }
}

export interface Asking extends Pick<Asked, 'give' | 'complain'> {
  onBack(): void
}

/** One question, with what can be done about it. */
export function questionScreen(plan: Plan, taking: Taking, id: string, asking: Asking): Screen {
  const { survey, language, answers, photos, seed } = taking
  const { definition } = survey
  const said = words[language]
  const saying = sayingOf(plan, language)
  const write = (text: Parameters<typeof filled>[0]) => filled(text, definition, answers, saying)
  const question = questionOf(definition, id)
  if (!question) throw new Error('a question that the survey does not have')
  const given = answers[id]
  const control = controlFor(question, {
    ...asking,
    said,
    language,
    seed,
    boroughs: plan.city.boroughs,
    given: given?.type === 'skipped' || given?.type === 'declined' ? undefined : given,
    photo: given?.type === 'photo' ? photos[given.photo] : undefined,
  })
  const { place, total } = progress(definition, answers, id)
  const bar = make('progress', '')
  bar.max = total
  bar.value = place
  bar.ariaLabel = said.progress(place, total)
  const section = definition.sections.find(({ questions }) => questions.some((one) => one.id === id))
  const isFirst = section?.questions.find((one) => asked(definition, answers).includes(one)) === question
  const heading = make('h2', '', write(question.ask))
  const { submit } = control
  const main = submit ? [button(said.next, submit, { kind: 'main' })] : []
  const aside = [
    button(said.back, asking.onBack, { kind: 'link' }),
    ...(question.required
      ? []
      : [button(said.skip, () => asking.give({ type: 'skipped' }), { kind: 'link' })]),
    ...(question.decline
      ? [button(said.decline, () => asking.give({ type: 'declined' }), { kind: 'link' })]
      : []),
  ]
  const form = make('form', 'question', ...control.parts, make('div', 'actions', ...main, ...aside))
  form.noValidate = true
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit?.()
  })
  // Enter in a field goes on, as it does everywhere.
  for (const one of main) one.dataset.submits = ''
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    submit?.()
  })
  return {
    name: 'question',
    parts: [
      make('p', 'progress', bar, make('span', '', said.progress(place, total))),
      ...(section ? [make('p', 'section', write(section.title))] : []),
      ...(section?.intro && isFirst ? [make('p', 'intro', write(section.intro))] : []),
      heading,
      ...(question.help ? [make('p', 'help', write(question.help))] : []),
      form,
    ],
  }
}

/** All that somebody answered, to be changed or sent. */
export function summaryScreen(
  plan: Plan,
  taking: Taking,
  acts: { onChange(id: string): void; onFinish(): void; onBack(): void },
): Screen {
  const { survey, language, answers } = taking
  const said = words[language]
  const saying = sayingOf(plan, language)
  const rows = asked(survey.definition, answers).map((question) => {
    const given = answers[question.id]
    const ask = filled(question.ask, survey.definition, answers, saying)
    const answer = given ? givenWords(question, given, saying) : said.skipped
    const row = button('', () => acts.onChange(question.id), { kind: 'row' })
    row.append(make('span', 'asked', ask), make('span', 'answer', answer))
    row.setAttribute('aria-description', said.change(ask))
    return make('li', '', row)
  })
  return {
    name: 'summary',
    parts: [
      make('h2', '', said.summary),
      make('p', 'how', said.summaryWhy),
      make('ul', 'rows', ...rows),
      make(
        'div',
        'actions',
        button(said.finish, acts.onFinish, { kind: 'main' }),
        button(said.back, acts.onBack, { kind: 'link' }),
      ),
    ],
  }
}

/** What somebody who is done reads, and what they may do next. */
export function thanksScreen(
  plan: Plan,
  taking: Taking,
  acts: { onDone(): void; onSign(proposal: number): void },
): Screen {
  const { survey, language, answers } = taking
  const said = words[language]
  const thanks = filled(survey.definition.thanks, survey.definition, answers, sayingOf(plan, language))
  return {
    name: 'thanks',
    parts: [
      make('h2', '', said.thanks),
      make('p', 'intro', thanks),
      make('div', 'actions', button(said.done, acts.onDone, { kind: 'main' })),
      ...(plan.proposals.length > 0
        ? [
            make(
              'section',
              'group',
              make('h3', '', said.sign),
              ...plan.proposals.map(({ id, title }) => button(title, () => acts.onSign(id))),
            ),
          ]
        : []),
    ],
  }
}

/** Why the stand takes nothing now. */
export const stoppedScreen = (text: string): Screen => ({
  name: 'stopped',
  parts: [make('h2', 'stopped', text)],
})
