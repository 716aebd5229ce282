import { digestPlace } from './digest/link.ts'
import { isName } from './essay/essay.ts'
import { meetingPlace } from './meeting/link.ts'
import type { Scene } from './state.ts'

/** The payload of a notice's button that leads moderators to what waits for them. */
export const reviewPayload = 'review'

/** The payload that opens the panel. */
export const panelPayload = 'panel'

/** Where a link or a notice's button leads, at any time; undefined for a payload of none. */
export function placeOf(payload: string): Scene | undefined {
  const proposal = /^p_(\d{1,9})$/.exec(payload)?.[1]
  if (proposal !== undefined) return { type: 'proposal', id: Number(proposal) }
  const representative = /^r_(\d{1,18})$/.exec(payload)?.[1]
  if (representative !== undefined) return { type: 'representative', representative }
  const draft = /^d_(\d{1,18})$/.exec(payload)?.[1]
  if (draft !== undefined) return { type: 'draft', draft }
  const announcement = /^a_(\d{1,18})$/.exec(payload)?.[1]
  if (announcement !== undefined) return { type: 'announcement', id: announcement }
  const over = /^cc_(\d{1,9})$/.exec(payload)?.[1]
  if (over !== undefined) return { type: 'compose', event: Number(over), part: 'attended' }
  const own = /^ce_(\d{1,9})$/.exec(payload)?.[1]
  if (own !== undefined) return { type: 'composed', event: Number(own) }
  const event = /^e_(\d{1,9})$/.exec(payload)?.[1]
  if (event !== undefined) return { type: 'event', id: Number(event) }
  if (payload === panelPayload) return { type: 'panel' }
  const survey = /^e_([a-z][a-z0-9-]{0,60})$/.exec(payload)?.[1]
  if (survey !== undefined) return { type: 'survey', survey }
  const essay = /^t_(.+)$/.exec(payload)?.[1]
  if (essay !== undefined && isName(essay)) return { type: 'essay', essay }
  const point = /^k_(\d{1,18})$/.exec(payload)?.[1]
  if (point !== undefined) return { type: 'point', point }
  const meeting = meetingPlace(payload)
  if (meeting !== undefined) return meeting
  const digest = digestPlace(payload)
  if (digest !== undefined) return digest
  return payload === reviewPayload ? { type: 'review' } : undefined
}
