/** Cells at most. */
const most = 10

/** How far one has read, as every channel shows it: ▰▰▱▱. @param page From 1. */
export function readingBar(page: number, of: number): string {
  const cells = Math.min(of, most)
  const full = Math.max(1, Math.round((page * cells) / of))
  return '▰'.repeat(full) + '▱'.repeat(cells - full)
}
