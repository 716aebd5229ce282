// @ts-check
/** @import { Language } from './protocol.js' */

const es = {
  skip: 'Ir a escribir',
  menu: 'Menú',
  help: 'Ayuda',
  leave: 'Terminar',
  leaving: '¿Terminar aquí? Quien use la página después empezará de nuevo. Tus firmas siguen contando.',
  conversation: 'Conversación',
  voces: 'Voces',
  you: 'Tú',
  choices: 'Opciones',
  write: 'Escribe aquí',
  phone: 'Tu teléfono',
  code: 'Tu código',
  send: 'Enviar',
  sending: 'Enviando…',
  waiting: 'Se enviará al volver la conexión',
  unsent: 'No se envió',
  lost: 'Sin conexión. Volviendo a conectar…',
  lostWaiting: 'Sin conexión · se enviará al volver',
  refused: 'Eso no se pudo enviar. Inténtalo otra vez en un momento.',
  newer: 'Mensajes nuevos',
  end: 'Ir al final',
  answer: 'Ir a las opciones',
  inbox: 'Bandeja de demostración',
  inboxWhy: 'aquí llegaría un SMS',
  inboxTo: 'Para {to} · vale {minutes} min',
  useCode: 'Usar este código',
  close: 'Cerrar',
}

/** Every fixed word of the page. What Voces says comes from the server.
 * @type {Record<Language, Record<keyof typeof es, string>>} */
export const words = {
  es,
  en: {
    skip: 'Go to writing',
    menu: 'Menu',
    help: 'Help',
    leave: 'Finish',
    leaving: 'Finish here? Whoever uses the page next begins anew. Your signatures still count.',
    conversation: 'Conversation',
    voces: 'Voces',
    you: 'You',
    choices: 'Options',
    write: 'Write here',
    phone: 'Your phone number',
    code: 'Your code',
    send: 'Send',
    sending: 'Sending…',
    waiting: 'Will be sent once back online',
    unsent: 'Not sent',
    lost: 'No connection. Reconnecting…',
    lostWaiting: 'No connection · will be sent once back',
    refused: 'That could not be sent. Please try again in a moment.',
    newer: 'New messages',
    end: 'Go to the end',
    answer: 'Go to the options',
    inbox: 'Demo inbox',
    inboxWhy: 'this would be a text message',
    inboxTo: 'To {to} · valid for {minutes} min',
    useCode: 'Use this code',
    close: 'Close',
  },
}

/** @typedef {keyof typeof es} Word */
