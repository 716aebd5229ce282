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
}
