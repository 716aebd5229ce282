import type { Input } from '../../core/input.ts'

/** A visit on Telegram as a resident makes it: from a link to a signature. Prompts are numbered from 1. */
export const visit = (proposal: number, person: number): Input[] => [
  { type: 'command', name: 'start', payload: `p_${proposal}` },
  { type: 'choice', prompt: 1, ordinal: 0 },
  { type: 'choice', prompt: 2, ordinal: 0 },
  { type: 'contact', phone: `+5255${10_000_000 + person}`, vouched: true },
  { type: 'choice', prompt: 4, ordinal: 3 },
  { type: 'choice', prompt: 5, ordinal: 0 },
  { type: 'text', text: 'menú' },
  { type: 'text', text: '1' },
]

export const addressOf = (person: number): string => String(900_000_001 + person)
