/** FNV-1a, 32 bits: enough to tell a few texts apart, and shorter to keep than they are. */
export function mark(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
