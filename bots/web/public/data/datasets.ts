import { z } from 'zod'
import { eventKinds } from '../../../../core/event/event.ts'
import { Entry, statusKinds } from '../../../../core/history.ts'
import { pointKinds } from '../../../../core/meeting/meeting.ts'
import { policy } from '../../../../core/policy.ts'
import { facets } from '../../../../core/representation/counted.ts'
import { steps } from '../../../../core/representation/pyramid.ts'
import { sources } from '../../../../core/survey/results/tally.ts'
import { duties } from '../../../../core/tiers.ts'
import { boroughsTable, rootsTable, tiersTable, topicsTable } from '../../../../prisma/public/open/city.ts'
import { eventsTable } from '../../../../prisma/public/open/events.ts'
import { meetingPointsTable, meetingsTable } from '../../../../prisma/public/open/meetings.ts'
import { historyTable, promisesTable, proposalsTable } from '../../../../prisma/public/open/proposals.ts'
import { participationTable, representationTable } from '../../../../prisma/public/open/representation.ts'
import { resultsTable } from '../../../../prisma/public/open/surveys.ts'
import { type Dataset, field } from './dataset.ts'

const { smallest } = policy.results
const entryKinds = Entry.options.map(({ shape }) => shape.kind.value)

/** All open data, in the order in which it is offered. A table that is here is served, documented and tested. */
export const datasets: readonly Dataset[] = [
  {
    name: 'proposals',
    about: {
      es: 'Las propuestas, sus firmas y en qué van. De las ocultas, solo que lo están.',
      en: 'The proposals, their signatures and how they stand. Of those hidden, only that they are.',
    },
    row: z.object({
      id: field.proposal,
      title: z.string().nullable(),
      problem: z.string().nullable(),
      change: z.string().nullable(),
      aim: z
        .string()
        .nullable()
        .meta({ description: 'The article or area that should change, in the author’s words' }),
      topic: field.topic,
      borough: field.borough,
      published: field.instant,
      signatures: field.count.meta({ description: 'That count, of people who live in the city' }),
      signatures_elsewhere: field.count.meta({ description: 'Of people who live elsewhere, counted apart' }),
      tier: z.int().nullable().meta({ description: 'The highest tier that it reached' }),
      status: z.enum(statusKinds).nullable().meta({ description: 'The newest that the city said of it' }),
      status_since: field.instant.nullable(),
      open: z.boolean().meta({ description: 'It takes signatures' }),
      ended: z.enum(['retired', 'merged', 'hidden']).nullable(),
      merged_into: z.int().nullable(),
    }),
    table: proposalsTable,
  },
  {
    name: 'representation',
    about: {
      es: `De quién son las firmas que cuentan, por alcaldía, edad, género, canal y origen, cada cosa por separado; nada de menos de ${smallest} personas ni lo que permitiría deducirlo.`,
      en: `Whose the signatures that count are, by borough, age, gender, channel and origin, each apart; nothing of fewer than ${smallest} people nor what it could be worked out from.`,
    },
    row: z.object({
      proposal: field.proposal,
      counted: field.instant,
      signatures: field.count.meta({ description: 'That counted then, of people who live in the city' }),
      facet: z.enum(facets),
      category: z
        .string()
        .nullable()
        .meta({ description: 'A borough is an id of the table boroughs; null: they did not say' }),
      people: z.int().nullable().meta({ description: 'Null: kept back' }),
      population: z.int().nullable().meta({ description: 'Of a borough, by the census' }),
    }),
    table: representationTable,
  },
  {
    name: 'participation',
    about: {
      es: 'Cuántas personas llegaron a cada paso: entrar a un chat, comprobar su teléfono, firmar, firmar varias y participar más.',
      en: 'How many people took each step: to come into a chat, prove a phone, sign, sign several and take part in more.',
    },
    row: z.object({
      step: z.enum(steps),
      people: z
        .int()
        .nullable()
        .meta({ description: `Of those who took the steps before; null: fewer than ${smallest}` }),
      counted: field.instant,
    }),
    table: participationTable,
  },
  {
    name: 'history',
    about: {
      es: 'Lo que pasó con cada propuesta y lo que la ciudad dijo de ella.',
      en: 'What became of each proposal, and what the city said of it.',
    },
    row: z.object({
      id: z.string(),
      proposal: field.proposal,
      at: field.instant,
      kind: z.enum(entryKinds),
      words_es: z.string(),
      words_en: z.string(),
    }),
    table: historyTable,
  },
  {
    name: 'promises',
    about: {
      es: 'Lo que la ciudad debe por cada meta alcanzada, con su fecha, y lo que cumplió.',
      en: 'What the city owes for each tier that was reached, by when, and what it kept.',
    },
    row: z.object({
      id: z.string(),
      proposal: field.proposal,
      tier: z.int(),
      duty: z.enum(duties),
      due: field.day,
      meeting: field.instant.nullable(),
      place: z.string().nullable(),
      kept: field.instant.nullable(),
      state: z
        .enum(['owed', 'kept', 'ended'])
        .meta({ description: 'ended: the proposal was retired, merged or hidden before' }),
    }),
    table: promisesTable,
  },
  {
    name: 'survey-results',
    about: {
      es: `Los resultados publicados de las encuestas; nada de menos de ${smallest} personas ni lo que permitiría deducirlo.`,
      en: `The published results of surveys; nothing of fewer than ${smallest} people nor what it could be worked out from.`,
    },
    row: z.object({
      survey: z.string(),
      question: z.string(),
      question_es: z.string(),
      question_en: z.string(),
      source: z
        .enum(sources)
        .meta({ description: 'With a verified phone, from a chat without one, or at a stand' }),
      kind: z
        .enum(['total', 'answer', 'word'])
        .meta({ description: 'The question as a whole, one answer, or one word that many used' }),
      value: z.string().nullable(),
      label_es: z.string().nullable(),
      label_en: z.string().nullable(),
      people: z.int().nullable().meta({ description: 'Null: kept back' }),
      share: z.number().nullable().meta({ description: 'Of the base, 0 to 1' }),
      weighted_share: z.number().nullable(),
      mean_place: z.number().nullable().meta({ description: 'Of a ranking' }),
      base: z.enum(['answered', 'asked', 'people']).nullable(),
      base_people: z.int().nullable(),
      skipped: z.int().nullable(),
      declined: z.int().nullable(),
      mean: z.number().nullable(),
    }),
    table: resultsTable,
  },
  {
    name: 'events',
    about: {
      es: 'Los eventos, y qué resultó de los que ya pasaron.',
      en: 'The events, and what came of those that are over.',
    },
    row: z.object({
      id: z.int(),
      kind: z.enum(eventKinds),
      title: z.string(),
      what: z.string(),
      place: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      borough: field.borough,
      topic: field.topic,
      access: z.string().meta({ description: 'How people with a disability take part' }),
      starts: field.instant,
      ends: field.instant,
      capacity: z.int().nullable().meta({ description: 'Null: as many as come' }),
      cancelled: z.boolean(),
      attended: z.int().nullable(),
      conclusions: z.string().nullable(),
      rating: z
        .number()
        .nullable()
        .meta({ description: `The mean, 1 to 5; null below ${smallest} people` }),
      ratings: z.int().nullable(),
    }),
    table: eventsTable,
  },
  {
    name: 'meetings',
    about: {
      es: `Los encuentros abiertos y los que tienen acta publicada; de menos de ${smallest} personas, ningún número.`,
      en: `The open meetings and those whose report is published; of fewer than ${smallest} people, no number.`,
    },
    row: z.object({
      id: z.int(),
      title: z.string(),
      borough: field.borough,
      open: z.boolean().meta({ description: 'Anybody may come, or could' }),
      starts: field.instant,
      place: z.string().nullable().meta({ description: 'Of an open one that was announced' }),
      reported: z.boolean(),
      attended: z
        .int()
        .nullable()
        .meta({
          description: `People who said by their own phone that they were there; null below ${smallest}`,
        }),
      counts: z.boolean().meta({ description: 'Enough people were there for it to count in the summary' }),
      agreements: z.int().nullable(),
      disagreements: z.int().nullable(),
    }),
    table: meetingsTable,
  },
  {
    name: 'meeting-points',
    about: {
      es: 'En qué estuvieron de acuerdo los encuentros y en qué no, con sus palabras, y lo que se dijo parecido.',
      en: 'What the meetings agreed on and what not, in their own words, and what was said alike.',
    },
    row: z.object({
      meeting: z.int().meta({ description: 'An id of the table meetings' }),
      question: z.string(),
      question_es: z.string().nullable(),
      question_en: z.string().nullable(),
      kind: z.enum(pointKinds),
      words: z.string(),
      alike: z
        .string()
        .nullable()
        .meta({ description: 'The same for all that say it alike; null where the meeting does not count' }),
      alike_meetings: z.int().nullable().meta({ description: 'Meetings that say it alike' }),
    }),
    table: meetingPointsTable,
  },
  {
    name: 'roots',
    about: {
      es: 'La raíz de cada día, que sella todas las firmas que contaban entonces.',
      en: 'The root of each day, which seals all signatures that counted then.',
    },
    row: z.object({
      day: field.day,
      signatures: field.count,
      proposals: field.count,
      closed: field.instant,
      tree: z.hex().meta({ description: 'The root of the day’s tree, SHA-256' }),
      root: z.hex().meta({ description: '…chained to the day before' }),
    }),
    table: rootsTable,
  },
  {
    name: 'tiers',
    about: { es: 'Las metas y a qué obliga cada una.', en: 'The tiers and what each obliges the city to.' },
    row: z.object({
      signatures: z.int(),
      duty: z.enum(duties),
      days: z.int().meta({ description: 'By when, counted from the day on which the tier was reached' }),
      promise_es: z.string(),
      promise_en: z.string(),
    }),
    table: tiersTable,
  },
  {
    name: 'boroughs',
    about: { es: 'Las alcaldías y su población.', en: 'The boroughs and their population.' },
    row: z.object({ id: z.string(), name: z.string(), population: z.int() }),
    table: boroughsTable,
  },
  {
    name: 'topics',
    about: { es: 'Los temas.', en: 'The topics.' },
    row: z.object({ id: z.string(), name_es: z.string(), name_en: z.string() }),
    table: topicsTable,
  },
]
