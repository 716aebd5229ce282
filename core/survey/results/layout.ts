import type { City, Tile } from '../../city.ts'

/** Columns of a map of tiles where a city says nothing of its own. */
const columns = 4

/** Where each borough stands on a map of equal tiles, by its id. Those without a place follow below, by their names. */
export function layoutOf({ boroughs }: City): ReadonlyMap<string, Tile> {
  const placed = boroughs.flatMap(({ id, tile }) => (tile ? [[id, tile] as const] : []))
  const below = placed.length === 0 ? 0 : Math.max(...placed.map(([, { row }]) => row)) + 1
  const others = boroughs
    .filter(({ tile }) => !tile)
    .map(({ id }, place) => {
      const tile: Tile = { column: place % columns, row: below + Math.floor(place / columns) }
      return [id, tile] as const
    })
  return new Map([...placed, ...others])
}
