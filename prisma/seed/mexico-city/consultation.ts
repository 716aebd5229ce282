import type { Consultation } from '../shape.ts'

/** The tiers and what they promise are those of 'Voces Ciudadanas en la Constitución CDMX', 2016. */
export const consultation: Consultation = {
  id: 'constitucion',
  title: {
    es: 'Primera Constitución de la Ciudad de México',
    en: 'Mexico City’s first constitution',
  },
  tiers: [
    {
      at: 5000,
      promise: {
        es: 'el equipo técnico la revisa y publica su análisis',
        en: 'the technical team reviews it and publishes its analysis',
      },
      duty: 'review',
      days: 30,
    },
    {
      at: 10000,
      promise: {
        es: 'quien la propuso la presenta ante el grupo redactor de la constitución',
        en: 'its author presents it to the committee that drafts the constitution',
      },
      duty: 'presentation',
      days: 30,
    },
    {
      at: 50000,
      promise: {
        es: 'quien la propuso la presenta en persona ante la Jefatura de Gobierno',
        en: 'its author presents it to the mayor in person',
      },
      duty: 'presentation',
      days: 60,
    },
  ],
  questions: [
    {
      id: 'principios',
      text: {
        es: '¿Qué principios y valores deben guiar a la ciudad?',
        en: 'Which principles and values should guide the city?',
      },
    },
    {
      id: 'derechos',
      text: {
        es: '¿Qué derechos debe garantizar la Constitución, y cómo?',
        en: 'Which rights should the constitution guarantee, and how?',
      },
    },
    {
      id: 'deberes',
      text: {
        es: '¿Qué responsabilidades tenemos quienes vivimos aquí y las autoridades?',
        en: 'Which responsibilities do we who live here have, and the authorities?',
      },
    },
    {
      id: 'instituciones',
      text: {
        es: '¿Cómo debe organizarse el gobierno de la ciudad y rendir cuentas?',
        en: 'How should the city’s government be organised and held to account?',
      },
    },
  ],
}
