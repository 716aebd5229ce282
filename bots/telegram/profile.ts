import type { Telegram } from 'telegraf'
import type { City } from '../../core/city.ts'
import { word } from '../../core/language/say.ts'
import { type Language, languages } from '../../core/reply.ts'

/** The commands that Telegram shows in its menu, by language; the words of the menu say what each does. */
const commands: Readonly<
  Record<Language, readonly [command: string, key: 'menu' | 'language' | 'help' | 'stop'][]>
> = {
  es: [
    ['menu', 'menu'],
    ['idioma', 'language'],
    ['ayuda', 'help'],
    ['alto', 'stop'],
  ],
  en: [
    ['menu', 'menu'],
    ['language', 'language'],
    ['help', 'help'],
    ['stop', 'stop'],
  ],
}

/** Tells Telegram what to show before a person writes: the commands, and who speaks. */
export async function introduce(telegram: Telegram, city: City): Promise<void> {
  for (const language of languages) {
    const menu = commands[language].map(([command, key]) => ({
      command,
      description: word(language, `command.${key}`),
    }))
    // Spanish also for all languages that the city does not speak.
    const codes = language === 'es' ? ['', 'es'] : [language]
    for (const code of codes) {
      const where = code === '' ? {} : { language_code: code }
      await telegram.callApi('setMyCommands', { commands: menu, ...where })
      await telegram.callApi('setMyDescription', {
        description: word(language, 'command.about', { city: city.name[language] }),
        ...where,
      })
    }
  }
}
