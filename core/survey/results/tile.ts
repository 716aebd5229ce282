import type { Cell } from './tally.ts'

/** Degrees of the finest tile in which a pin is counted: some two kilometres. What is told is never finer. */
export const fineTile = 0.02
/** Tiles are shown on so many columns and rows at most. */
const most = 8
const steps = [1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 4_500]

/** The south-west corner of a tile, in fine steps north and east. */
interface Corner {
  north: number
  east: number
}

/** Where a tile lies: degrees of its south-west corner. Undefined: it is no tile. */
export function cornerOf(value: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = /^(-?[\d.]+),(-?[\d.]+)$/.exec(value) ?? []
  return latitude === undefined || longitude === undefined
    ? undefined
    : { latitude: Number(latitude), longitude: Number(longitude) }
}

/** Degrees as they are written: two decimals. */
const degrees = (fine: number): string => (fine * fineTile).toFixed(2)

/** Tiles of one size, as large as it takes to show where nearly all pins are: those far from the others stay apart. */
export function coarseTiles(cells: readonly Cell[]): (Cell & { step: number })[] {
  const pins = cells.flatMap((cell) => {
    const corner = cornerOf(cell.value)
    if (!corner) return []
    const north = Math.round(corner.latitude / fineTile)
    return [{ cell, north, east: Math.round(corner.longitude / fineTile) }]
  })
  const step = stepFor(pins.map(({ cell: { count }, north, east }) => ({ count, north, east })))
  const tiles = new Map<string, Cell & { step: number }>()
  for (const { cell, north, east } of pins) {
    const value = `${degrees(Math.floor(north / step) * step)},${degrees(Math.floor(east / step) * step)}`
    const { count = 0, weight } = tiles.get(value) ?? {}
    tiles.set(value, {
      value,
      step: step * fineTile,
      count: count + cell.count,
      weight:
        cell.weight === undefined && weight === undefined ? undefined : (weight ?? 0) + (cell.weight ?? 0),
    })
  }
  return [...tiles.values()]
}

/** The smallest step at which 96 in 100 of all pins lie on few enough columns and rows. */
function stepFor(pins: readonly (Corner & { count: number })[]): number {
  const span = (of: (pin: Corner) => number, step: number): number => {
    const sorted = pins
      .map((pin) => ({ at: Math.floor(of(pin) / step), count: pin.count }))
      .sort((one, other) => one.at - other.at)
    const all = sorted.reduce((sum, { count }) => sum + count, 0)
    let passed = 0
    const inside = sorted.filter(({ count }) => {
      passed += count
      return passed > all * 0.02 && passed - count < all * 0.98
    })
    return (inside.at(-1)?.at ?? 0) - (inside[0]?.at ?? 0) + 1
  }
  const found = steps.find(
    (step) => span(({ north }) => north, step) <= most && span(({ east }) => east, step) <= most,
  )
  return found ?? steps.at(-1) ?? 1
}
