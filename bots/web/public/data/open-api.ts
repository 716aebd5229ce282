import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { City } from '../../../../core/city.ts'
import type { Dataset } from './dataset.ts'
import { datasets } from './datasets.ts'

/** Which rows are asked for. */
export const Page = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'must be as `next` has it')
    .optional()
    .meta({ description: 'Rows after this key; `next` of the page before has it' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500).meta({ description: 'Rows at most' }),
})

const notModified = { description: 'It is what If-None-Match says: nothing is sent' }
const headers = {
  ETag: { description: 'The same as long as the rows are', schema: { type: 'string' } },
  'Cache-Control': { description: 'How long it may be used without asking', schema: { type: 'string' } },
} as const

const pathsOf = ({ name, about, row }: Dataset): ZodOpenApiPathsObject => ({
  [`/data/${name}.json`]: {
    get: {
      operationId: `${name}-json`,
      summary: about.en,
      requestParams: { query: Page },
      responses: {
        200: {
          description: 'A page of rows',
          headers,
          content: {
            'application/json': {
              schema: z.object({
                rows: z.array(row.meta({ id: name })),
                next: z
                  .string()
                  .nullable()
                  .meta({ description: 'The address of the next page; null: there is none' }),
              }),
            },
          },
        },
        304: notModified,
        400: {
          description: 'What is wrong with the question',
          content: { 'application/json': { schema: z.object({ message: z.string() }) } },
        },
      },
    },
  },
  [`/data/${name}.csv`]: {
    get: {
      operationId: `${name}-csv`,
      summary: about.en,
      description: `All rows as RFC 4180 has it, UTF-8. Columns: ${Object.keys(row.shape).join(', ')}. An empty cell is null; a text that a spreadsheet would take for a formula begins with an apostrophe.`,
      responses: {
        200: { description: 'All rows', headers, content: { 'text/csv': { schema: { type: 'string' } } } },
        304: notModified,
      },
    },
  },
})

/** Describes all open data by OpenAPI 3.1, from the schemas by which it is served. */
export const openApi = (city: Pick<City, 'name'>, origin: string | undefined) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: `Voces · ${city.name.en}: open data`,
      version: '1',
      description:
        'What the city publishes of its participation. None of it is personal. Instants are in UTC.',
    },
    servers: [{ url: origin?.replace(/\/+$/, '') ?? '/' }],
    paths: Object.assign({}, ...datasets.map(pathsOf)) as ZodOpenApiPathsObject,
  })
