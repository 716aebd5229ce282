import type { ChannelName } from '../../job.ts'
import type { None } from '../catalogue.ts'

/** What is said of photos and of points on the map, where they are an answer. */
export interface Sharing {
  /** How it is done, by the channel. */
  'sharing.photo': { where: ChannelName }
  'sharing.location': { where: ChannelName }
  'sharing.locate': None
  'sharing.located': None
  'sharing.left': None
  'sharing.no-place': None
  'sharing.hidden-place': None
  'sharing.unusable': None
  'sharing.one-photo': None
  'sharing.many-photos': { most: number }
}
