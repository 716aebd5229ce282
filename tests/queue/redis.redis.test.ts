import { redisPlace } from './place.ts'
import { queuePromises } from './promises.ts'

queuePromises('redis', redisPlace)
