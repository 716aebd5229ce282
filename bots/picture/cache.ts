/**
 * Remembers what `make` made for the last `limit` keys asked for. Those who ask for a key while it is being made
 * share the one making; a failure is forgotten, so that the next one asking tries again.
 */
export function remembered<Made>(limit: number) {
  const made = new Map<string, Promise<Made>>()
  return (key: string, make: () => Promise<Made>): Promise<Made> => {
    const known = made.get(key)
    if (known !== undefined) {
      // Set anew, a key goes to the end of the map: the first one is always the longest unasked for.
      made.delete(key)
      made.set(key, known)
      return known
    }

    const promise = make()
    made.set(key, promise)
    promise.catch(() => {
      if (made.get(key) === promise) made.delete(key)
    })
    const [oldest] = made.keys()
    if (made.size > limit && oldest !== undefined) made.delete(oldest)
    return promise
  }
}
