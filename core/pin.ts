/** A point on the map, in degrees. */
export interface Pin {
  latitude: number
  longitude: number
}

/** A point of the earth; what a platform or a person gives as one need not be. */
export const isPin = ({ latitude, longitude }: Pin): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

/** About a hundred metres: enough to say what is near, and of a person's whereabouts no more than that. */
export const blurred = ({ latitude, longitude }: Pin): Pin => ({
  latitude: Number(latitude.toFixed(3)),
  longitude: Number(longitude.toFixed(3)),
})

/** Opens a place on a map. Nothing is asked of the map here. */
export const mapLink = ({ latitude, longitude }: Pin): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`

/** Characters; the links of maps are long. */
const longest = 2_000

/**
 * Reads a point that somebody typed or pasted: `19.43, -99.13`, `19.43° N, 99.13° O`, `19°25'57" N 99°7'59" W`, or the
 * link of a map that names one.
 *
 * @returns 'hidden' for a link of a map that names none: a short one says it only to whoever follows it.
 */
export function readPin(typed: string): Pin | 'hidden' | undefined {
  if (typed.length > longest) return undefined
  const link = /\b(?:https?:\/\/|geo:)\S+/i.exec(typed)?.[0]
  if (link !== undefined) return ofLink(link) ?? (isMap(link) ? 'hidden' : undefined)
  return pin(ofAngles(typed) ?? ofDecimals(typed))
}

const pin = (read: readonly [number, number] | undefined): Pin | undefined => {
  if (!read) return undefined
  const [latitude, longitude] = read
  const made = { latitude, longitude }
  return isPin(made) ? made : undefined
}

const number = String.raw`-?\d{1,3}(?:\.\d+)?`
const pair = String.raw`(${number}),\s*\+?(${number})`

/**
 * Where the links of maps name a point, the surest first: the place itself, what is asked for or marked, then the middle
 * of what is shown.
 */
const inLinks: readonly RegExp[] = [
  new RegExp(`!3d(${number})!4d(${number})`),
  new RegExp(`[?&](?:q|query|ll|coordinate|daddr|destination|center|sll)=(?:loc:)?${pair}`),
  new RegExp(`[?&]mlat=(${number})&mlon=(${number})`),
  new RegExp(`^geo:${pair}`, 'i'),
  new RegExp(`/(?:place|search|dir)/${pair}`),
  new RegExp(`@${pair}`),
  new RegExp(String.raw`#map=[\d.]+/(${number})/(${number})`),
]

function ofLink(link: string): Pin | undefined {
  const whole = decoded(link)
  for (const form of inLinks) {
    const [, latitude, longitude] = form.exec(whole) ?? []
    const read = latitude && longitude && pin([Number(latitude), Number(longitude)])
    // `geo:0,0?q=…` says nowhere before it says where.
    if (read && (read.latitude !== 0 || read.longitude !== 0)) return read
  }
  return undefined
}

/** In a link a space is a plus sign too, and a comma often three characters. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link.replaceAll('+', ' '))
  } catch {
    return link
  }
}

const maps =
  /^(?:maps\.app\.goo\.gl|(?:www\.)?waze\.com|maps\.apple(?:\.com)?|(?:www\.)?(?:openstreetmap|osm)\.org|wego\.here\.com|maps\.google(?:\.[a-z]{2,3}){1,2})\/|^(?:goo\.gl|(?:www\.)?google(?:\.[a-z]{2,3}){1,2}|(?:www\.)?bing\.com)\/maps\b/i

const isMap = (link: string): boolean => maps.test(link.replace(/^https?:\/\//i, ''))

/** N and S, and whichever of the four words for west and east; O is *oeste*. */
const side = String.raw`\s*([NSEWO])?`
const angle = String.raw`([+-]?\d{1,3})\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”]|'')\s*)?`
const angles = new RegExp(String.raw`^\s*${angle}${side}[\s,;]+${angle}${side}\s*$`, 'i')

function ofAngles(typed: string): [number, number] | undefined {
  const found = angles.exec(typed)
  if (!found) return undefined
  const [, d1, m1, s1, h1, d2, m2, s2, h2] = found
  return inOrder(degrees(d1, m1, s1), h1, degrees(d2, m2, s2), h2)
}

function degrees(whole = '0', minutes = '0', seconds = '0'): number {
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600
  return whole.startsWith('-') ? -size : size
}

const decimal = String.raw`([+-]?\d{1,3}\.\d+)\s*°?`
const point = new RegExp(String.raw`^\D{0,24}?${decimal}${side}\s*[\s,;/]\s*${decimal}${side}[\s.)]*$`, 'i')
/** As they are written where a comma stands before what is less than one. */
const commas = /^\s*([+-]?\d{1,3},\d+)\s*(?:[;/]|,\s|\s)\s*([+-]?\d{1,3},\d+)\s*$/

function ofDecimals(typed: string): [number, number] | undefined {
  const found = point.exec(typed)
  if (found) {
    const [, one, h1, other, h2] = found
    return inOrder(Number(one), h1, Number(other), h2)
  }
  const [, one, other] = commas.exec(typed) ?? []
  return one && other ? [Number(one.replace(',', '.')), Number(other.replace(',', '.'))] : undefined
}

/** As latitude and longitude, whichever was said first; a letter outdoes a sign. */
function inOrder(
  one: number,
  oneSide: string | undefined,
  other: number,
  otherSide: string | undefined,
): [number, number] | undefined {
  const first = oneSide?.toUpperCase()
  const second = otherSide?.toUpperCase()
  const turned = first !== undefined && 'EWO'.includes(first)
  const sides = turned ? [second, first] : [first, second]
  if (sides[0] !== undefined && !'NS'.includes(sides[0])) return undefined
  if (sides[1] !== undefined && 'NS'.includes(sides[1])) return undefined
  const [latitude, longitude] = turned ? [other, one] : [one, other]
  return [
    signed(latitude, sides[0] === 'S', sides[0]),
    signed(longitude, 'WO'.includes(sides[1] ?? '-'), sides[1]),
  ]
}

const signed = (degrees: number, negative: boolean, side: string | undefined): number =>
  side === undefined ? degrees : negative ? -Math.abs(degrees) : Math.abs(degrees)
