import { say, word } from '../language/say.ts'
import { folded } from '../match/folded.ts'
import { type Language, languages } from '../reply.ts'
import { join, type Text } from '../text.ts'
import { label, tell, type Visit } from '../visit.ts'
import { missed, type SceneRules } from './scene.ts'

/** The question is put in all languages: the one that was chosen may be the one that cannot be read. */
const question = (visit: Visit): Text =>
  visit.state.language === undefined
    ? join(
        languages.map((language) => say(language, 'welcome.choose', { city: visit.city.name[language] })),
        '\n\n',
      )
    : join(
        languages.map((language) => say(language, 'language.ask')),
        '\n',
      )

/** What a language is called in the other ones. */
const names: ReadonlyMap<string, Language> = new Map([
  ['ingles', 'en'],
  ['spanish', 'es'],
  ['castellano', 'es'],
])

export const languageScene: SceneRules<{ type: 'language' }> = {
  *show(_scene, visit) {
    return {
      text: question(visit),
      choices: languages.map((id) => ({ id, label: word(id, 'language.name'), row: 0 })),
    }
  },

  *answer(_scene, answer, visit) {
    const chosen =
      answer.type === 'chosen'
        ? languages.find((language) => language === answer.id)
        : answer.type === 'typed' && names.get(folded(answer.text))
    if (!chosen) return missed
    const first = visit.state.language === undefined
    visit.state.language = chosen
    if (!first) return { to: 'back', said: tell(visit, 'language.chosen') }
    if (visit.state.trail.length > 0) return { to: 'back' }
    return { to: 'menu', said: tell(visit, 'welcome.ready', { city: visit.city.name[chosen] }) }
  },
}

/** Lists the languages in the menu under both names, so that nobody is locked in one they cannot read. */
export const languageChoice = (visit: Visit) => ({ id: 'language', label: label(visit, 'menu.language') })
