/** A random number below 2³¹: it decides in which order one person sees options. */
export const newSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1

export const newId = (): string => crypto.randomUUID()
