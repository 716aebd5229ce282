import type { Reach, Sheet } from '../../../announcement/announcement.ts'
import { endOf } from '../../../announcement/estimate.ts'
import { channelNames } from '../../../job.ts'
import { briefMoment } from '../../../language/date.ts'
import type { Text } from '../../../text.ts'
import { boroughName, label, languageOf, tell, topicName, type Visit } from '../../../visit.ts'

/** Who is told, in a few words. */
export function audienceWords({ audience, title }: Pick<Sheet, 'audience' | 'title'>, visit: Visit): string {
  switch (audience?.type) {
    case undefined:
      return label(visit, 'audience.none')
    case 'all':
      return label(visit, 'audience.all-of', { city: visit.city.name[languageOf(visit)] })
    case 'borough':
      return label(visit, 'audience.borough-of', { borough: boroughName(visit, audience.borough) })
    case 'topic':
      return label(visit, 'audience.topic-of', { topic: topicName(visit, audience.topic) })
    case 'signers': {
      const { proposal } = audience
      return label(visit, 'audience.signers-of', {
        title: title || label(visit, 'hidden.title', { id: proposal }),
      })
    }
    case 'registered':
      return label(visit, 'audience.registered-of', { title: title ?? '' })
    case 'panel':
      return label(visit, 'audience.panel-of')
    case 'channel':
      return label(visit, 'audience.channel-of', { channel: channelNames[audience.channel] })
  }
}

export const peopleOf = (reach: readonly Reach[]): number =>
  reach.reduce((sum, { people }) => sum + people, 0)

/** How many it would reach now, on which channels, and until when that takes. */
export function reachWords(reach: readonly Reach[], visit: Visit): Text {
  const people = peopleOf(reach)
  if (people === 0) return tell(visit, 'announcement.reaches-nobody')
  const zone = visit.city.timeZone
  return tell(visit, 'announcement.reaches', {
    people,
    channels: reach
      .map((one) =>
        label(visit, 'announcement.on-channel', { channel: channelNames[one.channel], count: one.people }),
      )
      .join(', '),
    end: briefMoment(endOf(reach, visit.now, zone), zone, languageOf(visit)),
  })
}
