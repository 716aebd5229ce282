import type { Language } from '../../../core/reply.ts'

export interface Words {
  title: string
  how(team: string, page: string): string
  code: string
  enter: string
  /** `wrong`: no code, or one that holds no longer; which of them is not said. */
  refused: Readonly<Record<'wrong' | 'limited', string>>
  linkTitle: string
  linkWhy: string
  linkEnter: string
  over: string
}

export const words: Readonly<Record<Language, Words>> = {
  es: {
    title: 'Entrar',
    how: (team, page) =>
      `En tu chat con el bot de la ciudad, abre «${team}» y toca «${page}»: te muestra un código que vale pocos minutos y una sola vez.`,
    code: 'Código',
    enter: 'Entrar',
    refused: {
      wrong: 'Ese código no vale: revisa las letras, o pide otro en tu chat.',
      limited: 'Van muchos intentos seguidos. Espera un minuto y prueba otra vez.',
    },
    linkTitle: 'Entrar desde el servidor',
    linkWhy:
      'Este enlace es de quien cuida la instalación. Muestra cómo están los canales y cómo vincular WhatsApp, y vale una sola vez.',
    linkEnter: 'Abrir la página del equipo',
    over: 'Este enlace ya venció o ya se usó. Quien cuida la instalación obtiene otro con: voces staff link',
  },
  en: {
    title: 'Sign in',
    how: (team, page) =>
      `In your chat with the city’s bot, open “${team}” and press “${page}”: it shows a code that works once, for a few minutes.`,
    code: 'Code',
    enter: 'Sign in',
    refused: {
      wrong: 'That code does not work: look at its letters again, or ask for another in your chat.',
      limited: 'Many tries in a row. Wait a minute and try again.',
    },
    linkTitle: 'Sign in from the server',
    linkWhy:
      'This link is for whoever looks after the installation. It shows how the channels are and how to pair WhatsApp, and works once.',
    linkEnter: 'Open the team’s page',
    over: 'This link’s time is over, or it was used. Whoever looks after the installation gets another by: voces staff link',
  },
}
