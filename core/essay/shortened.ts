/** As many words as fit one line of so many characters, none cut in two. */
export function shortened(words: string, most: number): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s*\S*$/, '')}…`
}
