import { readFileSync } from 'node:fs'
import type { Demo } from '../shape.ts'
import { city } from './city.ts'
import { consultation } from './consultation.ts'
import { culture } from './culture.ts'
import { environment } from './environment.ts'
import { events } from './events.ts'
import { government } from './government.ts'
import { health } from './health.ts'
import { housing } from './housing.ts'
import { mobility } from './mobility.ts'
import { panel } from './panel.ts'
import { rights } from './rights.ts'
import { water } from './water.ts'

/** Mexico City's consultation on its first constitution, with invented proposals, for a start without any data. */
export const mexicoCity: Demo = {
  city,
  consultation,
  panel,
  proposals: [
    ...water,
    ...mobility,
    ...housing,
    ...rights,
    ...environment,
    ...health,
    ...culture,
    ...government,
  ],
  events,
  essays: [readFileSync(new URL('derecho-al-agua.md', import.meta.url), 'utf8')],
  surveys: [readFileSync(new URL('imagina-tu-ciudad.yaml', import.meta.url), 'utf8')],
}
