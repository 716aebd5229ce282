import type { Pin } from '../pin.ts'

/** About a hundred metres: enough to say what is near, and of a person's whereabouts no more than that. */
export const blurred = ({ latitude, longitude }: Pin): Pin => ({
  latitude: Number(latitude.toFixed(3)),
  longitude: Number(longitude.toFixed(3)),
})

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places, as the crow flies on a round earth. */
export function metresBetween(one: Pin, other: Pin): number {
  const [north, east] = [
    radians(other.latitude - one.latitude) / 2,
    radians(other.longitude - one.longitude) / 2,
  ]
  const chord =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east) ** 2
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Opens a place on a map. Nothing is asked of the map here. */
export const mapLink = ({ latitude, longitude }: Pin): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
