import type { Input } from './input.ts'
import { mark } from './mark.ts'
import { isPin, readPin } from './pin.ts'
import { policy } from './policy.ts'
import type { Answer, Move } from './scene/scene.ts'
import { tell, type Visit } from './visit.ts'

/**
 * A photo or a place as the answer to the open question, where that asks for one; a place may be typed too.
 *
 * @returns a move where it is not one that can be taken, 'silent' where that was said already, and undefined where it
 * is none or nothing like it is asked for.
 */
export function shared(input: Input, visit: Visit): Answer | Move | 'silent' | undefined {
  const { asks } = visit.state.prompt
  switch (input.type) {
    case 'attachment':
      return input.kind === 'photo' ? photo(input, visit) : undefined
    case 'location': {
      if (asks !== 'location') return undefined
      const { latitude, longitude } = input
      return isPin(input) ? { type: 'location', latitude, longitude } : here(visit, 'sharing.no-place')
    }
    case 'text': {
      const pin = asks === 'location' ? readPin(input.text) : undefined
      if (pin === 'hidden') return here(visit, 'sharing.hidden-place')
      return pin && { type: 'location', ...pin }
    }
    default:
      return undefined
  }
}

/** A place, shared or typed. */
export const isPlace = (input: Input): boolean =>
  input.type === 'location' || (input.type === 'text' && typeof readPin(input.text) === 'object')

const here = (visit: Visit, key: 'sharing.no-place' | 'sharing.hidden-place' | 'sharing.unusable'): Move => ({
  to: 'here',
  said: tell(visit, key),
})

interface Photo {
  file?: string
  album?: string
}

const day = 24 * 60 * 60_000

/** Of several that were sent together the first is taken: the others would answer what was asked since. */
function photo({ file, album }: Photo, visit: Visit): Answer | Move | 'silent' | undefined {
  const { state, now } = visit
  const { photo: last } = state
  if (last && together(last, album, now)) {
    if (last.told) return 'silent'
    last.told = true
    return { to: 'here', said: tell(visit, 'sharing.one-photo') }
  }
  if (state.prompt.asks !== 'photo') return undefined
  if (file === undefined) return here(visit, 'sharing.unusable')
  const today = last && now - last.since < day ? last : { since: now, count: 0 }
  if (today.count >= policy.photo.daily) {
    return { to: 'here', said: tell(visit, 'sharing.many-photos', { most: policy.photo.daily }) }
  }
  state.photo = {
    at: now,
    ...(album !== undefined && { album: mark(album) }),
    since: today.since,
    count: today.count + 1,
  }
  return { type: 'photo', file }
}

const together = (
  last: { at: number; album?: number | undefined },
  album: string | undefined,
  now: number,
) => (album === undefined ? now - last.at < policy.photo.together : last.album === mark(album))
