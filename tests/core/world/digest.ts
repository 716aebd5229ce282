import type { DigestSeen } from '../../../core/digest/digest.ts'

const ask = { es: '¿Te gusta?', en: 'Do you like it?' }
const title = { es: 'Tu barrio', en: 'Your neighbourhood' }

/** A week in which there was something of everything, and a proposal that is hidden today. */
export const digest: DigestSeen = {
  week: '2026-10-19',
  of: { events: 1, proposals: 5, surveys: 2, owed: 2, questions: 1 },
  events: [{ event: 1, title: 'Mesa abierta', conclusions: 'Arreglar la bomba.', attended: 14 }],
  proposals: [
    { proposal: 3, title: 'Agua para todas', tier: 5_000, recent: 300, count: 5_210 },
    { proposal: 4, title: '', tier: null, recent: 1, count: 12 },
  ],
  surveys: [
    {
      survey: 'barrio',
      title,
      answers: 9,
      results: true,
      leading: { question: 'gusta', value: 'yes', share: 0.62 },
      question: { id: 'gusta', type: 'yes-no', ask, required: true } as never,
    },
    { survey: 'barrio-2', title, answers: null, results: false, question: undefined },
  ],
  owed: [
    {
      promise: '1',
      proposal: 3,
      title: 'Agua para todas',
      at: 5_000,
      duty: 'review',
      day: '2026-10-20',
    },
    {
      promise: '2',
      proposal: 3,
      title: 'Agua para todas',
      at: 10_000,
      duty: 'presentation',
      day: '2026-10-26',
    },
  ],
  questions: [
    {
      point: '7',
      words: '¿Quién repara la fuga?',
      essay: 'agua',
      title: 'El agua',
      sectionTitle: 'Acceso',
      people: 3,
    },
  ],
}
