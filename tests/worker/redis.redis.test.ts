import { redisPlace } from '../queue/place.ts'
import { promises } from './promises.ts'

promises('redis', redisPlace)
