import type { Language } from '../../../core/reply.ts'

/** What stands around every page. */
export interface Words {
  skip: string
  sections: string
  chat: string
  other: string
  footer: string
  kept: string
  none: string
  noneLead: string
  chats: string
  onPage: string
  onTelegram: string
  onWhatsApp: string
}

const es: Words = {
  skip: 'Ir al contenido',
  sections: 'Secciones',
  chat: 'Abrir el chat',
  other: 'English',
  footer:
    'Esta página no usa cookies ni guarda nada de quien la lee. Muestra solo lo que ya es público: nada dice quién firmó.',
  kept: 'Voces es software libre: cualquiera puede revisar cómo cuenta.',
  none: 'Aquí no hay nada',
  noneLead: 'La dirección está incompleta, o lo que había ya no es público. Las propuestas están aquí:',
  chats: 'En tu chat',
  onPage: 'En el chat de esta página',
  onTelegram: 'En Telegram',
  onWhatsApp: 'En WhatsApp',
}

const en: Words = {
  skip: 'Skip to the content',
  sections: 'Sections',
  chat: 'Open the chat',
  other: 'Español',
  footer:
    'This page uses no cookies and keeps nothing of who reads it. It shows only what is public already: nothing says who signed.',
  kept: 'Voces is free software: anybody can look at how it counts.',
  none: 'There is nothing here',
  noneLead: 'The address is not whole, or what was here is not public any more. The proposals are here:',
  chats: 'In your chat',
  onPage: 'In the chat of this page',
  onTelegram: 'On Telegram',
  onWhatsApp: 'On WhatsApp',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
