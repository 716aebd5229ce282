import { postgresPlace } from '../queue/place.ts'
import { promises } from './promises.ts'

promises('postgres', postgresPlace)
