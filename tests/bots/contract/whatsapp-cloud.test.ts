import { channelContract } from './contract.ts'
import { whatsappByCloud } from './whatsapp-cloud.ts'

channelContract('whatsapp', whatsappByCloud, { by: ' by the Cloud API' })
