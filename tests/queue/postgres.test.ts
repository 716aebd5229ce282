import { postgresPlace } from './place.ts'
import { queuePromises } from './promises.ts'

queuePromises('postgres', postgresPlace)
