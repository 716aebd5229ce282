import type { Pin } from './event.ts'

/** Where somebody may be: no further north or south than the poles, and once around. */
export const isPin = ({ latitude, longitude }: Pin): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

const decimals = 5

/** About a metre: what is nearer is no other place. */
export const exact = ({ latitude, longitude }: Pin): Pin => ({
  latitude: Number(latitude.toFixed(decimals)),
  longitude: Number(longitude.toFixed(decimals)),
})

/** About a hundred metres: enough to say what is near, and of a person's whereabouts no more than that. */
export const blurred = ({ latitude, longitude }: Pin): Pin => ({
  latitude: Number(latitude.toFixed(3)),
  longitude: Number(longitude.toFixed(3)),
})

const number = String.raw`(-?\d{1,3}(?:\.\d{1,20})?)`

/** Two numbers as maps show them ("19.4326, -99.1332"), alone or within the address of a map. */
const written = [
  new RegExp(String.raw`^\s*\(?${number}\s*[,; ]\s*${number}\)?\s*$`),
  new RegExp(`mlat=${number}&mlon=${number}`),
  new RegExp(String.raw`#map=\d{1,2}/${number}/${number}`),
  new RegExp(`@${number},${number}`),
  new RegExp(`[?&](?:q|ll|query|destination)=${number}(?:,|%2C)${number}`, 'i'),
]

/** A place as people type or paste it; undefined where it is none. */
export function readPin(typed: string): Pin | undefined {
  const text = typed.normalize('NFKC')
  if (text.length > 400) return undefined
  for (const pattern of written) {
    const [, latitude, longitude] = pattern.exec(text) ?? []
    if (latitude === undefined || longitude === undefined) continue
    const pin = { latitude: Number(latitude), longitude: Number(longitude) }
    return isPin(pin) ? exact(pin) : undefined
  }
  return undefined
}

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
