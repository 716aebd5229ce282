import type { ChannelState } from '../../../core/health.ts'
import type { Language } from '../../../core/reply.ts'
import type { HeldFor } from '../../../prisma/held.ts'

export interface Words {
  channels: string
  none: string
  states: Readonly<Record<ChannelState, string>>
  since(time: string): string
  delivered(time: string): string
  scan: string
  type: string
  steps: readonly string[]
  codeSteps: readonly string[]
  behind: string
  late(count: number): string
  held: string
  nothingHeld: string
  why: Readonly<Record<HeldFor, (count: number) => string>>
  renews: string
  stop: string
  again: string
  renew: string
}

const es: Words = {
  channels: 'Canales',
  none: 'Ningún canal da cuenta de su estado. WhatsApp está apagado en esta instalación.',
  states: {
    starting: 'Está arrancando',
    ready: 'Funciona',
    pairing: 'Espera que alguien vincule el teléfono',
    'logged-out': 'El teléfono cerró la sesión: hay que vincularlo de nuevo',
    reconnecting: 'Perdió la conexión e intenta recuperarla',
    broken: 'Dejó de funcionar y no se arregla solo',
    silent: 'No da señales de vida: revisen que su proceso siga en marcha',
  },
  since: (time) => `Desde el ${time}`,
  delivered: (time) => `Último aviso entregado: ${time}`,
  scan: 'Código QR para vincular el teléfono',
  type: 'Código para vincular el teléfono',
  steps: [
    'En el teléfono de la cuenta, abre WhatsApp.',
    'Entra a Dispositivos vinculados y toca Vincular un dispositivo.',
    'Apunta la cámara a este código.',
  ],
  codeSteps: [
    'En el teléfono de la cuenta, abre WhatsApp.',
    'Entra a Dispositivos vinculados, toca Vincular un dispositivo y luego Vincular con el número de teléfono.',
    'Escribe este código.',
  ],
  behind: 'Con retraso',
  late: (count) => (count === 1 ? '1 aviso debía haber salido ya' : `${count} avisos debían haber salido ya`),
  held: 'Avisos en espera',
  nothingHeld: 'Ninguno espera.',
  why: {
    window: (count) =>
      count === 1
        ? '1 aviso espera a que la persona vuelva a escribir: pasaron más de 24 horas'
        : `${count} avisos esperan a que la persona vuelva a escribir: pasaron más de 24 horas`,
    'daily-cap': (count) =>
      count === 1
        ? '1 aviso espera a mañana: hoy ya se envió el máximo'
        : `${count} avisos esperan a mañana: hoy ya se envió el máximo`,
  },
  renews: 'Se actualiza sola cada 5 segundos.',
  stop: 'Dejar de actualizar',
  again: 'Actualizar',
  renew: 'Actualizar cada 5 segundos',
}

const en: Words = {
  channels: 'Channels',
  none: 'No channel reports how it is. WhatsApp is off in this installation.',
  states: {
    starting: 'Is starting',
    ready: 'Works',
    pairing: 'Waits for someone to pair the phone',
    'logged-out': 'The phone ended the session: it must be paired again',
    reconnecting: 'Lost its connection, and tries to get it back',
    broken: 'Stopped working, and does not mend itself',
    silent: 'Gives no sign of life: see that its process is running',
  },
  since: (time) => `Since ${time}`,
  delivered: (time) => `Last notice delivered: ${time}`,
  scan: 'QR code to pair the phone with',
  type: 'Code to pair the phone with',
  steps: [
    'On the account’s phone, open WhatsApp.',
    'Go to Linked devices and tap Link a device.',
    'Point the camera at this code.',
  ],
  codeSteps: [
    'On the account’s phone, open WhatsApp.',
    'Go to Linked devices, tap Link a device, then Link with phone number instead.',
    'Type this code.',
  ],
  behind: 'Behind',
  late: (count) =>
    count === 1 ? '1 notice should have left by now' : `${count} notices should have left by now`,
  held: 'Notices that wait',
  nothingHeld: 'None waits.',
  why: {
    window: (count) =>
      count === 1
        ? '1 notice waits for the person to write again: more than 24 hours have passed'
        : `${count} notices wait for the person to write again: more than 24 hours have passed`,
    'daily-cap': (count) =>
      count === 1
        ? '1 notice waits for tomorrow: enough was sent today'
        : `${count} notices wait for tomorrow: enough was sent today`,
  },
  renews: 'It renews itself every 5 seconds.',
  stop: 'Stop renewing',
  again: 'Renew',
  renew: 'Renew every 5 seconds',
}

export const words: Readonly<Record<Language, Words>> = { es, en }
