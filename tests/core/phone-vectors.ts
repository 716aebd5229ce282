import type { CountryCode } from '../../core/phone.ts'
import type { Channels, Vectors } from './phone-vector.ts'
import { folded } from './phone-vectors-folded.ts'
import { unfolded } from './phone-vectors-unfolded.ts'

/** Every country with a rule in core/phone-fold.ts, and every country that was considered and has none. */
export const vectors: readonly Vectors[] = [...folded, ...unfolded]

/** For each country with a rule, one line as three channels write it. */
export const crossPlatform: readonly ({ country: CountryCode } & Channels)[] = folded.map(
  ({ country, channels }) => ({ country, ...channels }),
)
