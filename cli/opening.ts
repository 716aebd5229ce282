export type Closer = () => Promise<void>

/** Closes what was opened, the last first. When opening fails half-way, what is open already is closed too. */
export async function opening<T>(open: (closers: Closer[]) => Promise<T>): Promise<T & { close: Closer }> {
  const closers: Closer[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    return { ...(await open(closers)), close }
  } catch (fault) {
    await close().catch(() => undefined)
    throw fault
  }
}
