import { channelContract } from './contract.ts'
import { whatsappByWeb } from './whatsapp-web.ts'

channelContract('whatsapp', whatsappByWeb, { typed: true, by: ' by WhatsApp Web' })
