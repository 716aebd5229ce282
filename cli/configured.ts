import { type Config, ConfigFault, requireCodeSender } from '../core/config.ts'
import type { ChannelName } from '../core/job.ts'

/** The parts of the house that a process may run. */
export type Part = 'worker' | 'web' | 'bots'

/** Whether the bots have anybody to talk with. */
const hasBots = ({ TELEGRAM_BOT_TOKEN, WHATSAPP }: Config): boolean =>
  TELEGRAM_BOT_TOKEN !== undefined || WHATSAPP !== 'off'

/** The channels that say how they are, wherever they run. */
export const reporting = ({ WHATSAPP }: Config): ChannelName[] => (WHATSAPP === 'off' ? [] : ['whatsapp'])

/** @throws ConfigFault when these parts cannot run as they are configured. */
export function requireRunnable(parts: readonly Part[], config: Config): void {
  if (parts.includes('web')) requireCodeSender(config)
  if (parts.includes('bots') && config.WHATSAPP !== 'off') requireCodeSender(config, 'whatsapp')
  if (parts.length === 1 && parts[0] === 'bots' && !hasBots(config)) {
    throw new ConfigFault(
      'TELEGRAM_BOT_TOKEN: the bots need the token that @BotFather gave, or WhatsApp (WHATSAPP=web or cloud), or both',
    )
  }
}
