/** The one index that passes, 'several', or 'none'. */
export type Found = number | 'several' | 'none'

export const find = (labels: readonly string[], passes: (label: string) => boolean): Found => {
  const first = labels.findIndex(passes)
  if (first === -1) return 'none'
  return labels.some((label, index) => index > first && passes(label)) ? 'several' : first
}

/** The index of the least distance. */
export const closest = (distances: readonly (number | undefined)[]): Found => {
  const best = Math.min(...distances.map((distance) => distance ?? Number.POSITIVE_INFINITY))
  if (best === Number.POSITIVE_INFINITY) return 'none'
  const first = distances.indexOf(best)
  return distances.lastIndexOf(best) === first ? first : 'several'
}
