/** What one run of the benchmarks found, as it is kept in a file. */
export interface Results {
  /** ISO 8601. */
  at: string
  machine: Readonly<Record<string, string>>
  versions: Readonly<Record<string, string>>
  /** How much was measured: signatures, rounds. */
  size: Readonly<Record<string, number>>
  figures: readonly Figure[]
  ratios: readonly Ratio[]
}

/** Of this machine at that hour: not to be compared with another's. */
export interface Figure {
  what: string
  value: number
  /** '/s', 'ms', 'MiB'. */
  unit: string
  note?: string
}

/** Two figures of one run, which drift together: this is what is compared. */
export interface Ratio {
  what: string
  value: number
  /** What is asked of it. Absent: nothing yet. */
  asked?: { least: number } | { most: number }
}

/** Of an even number of values, the upper of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const grouped = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : value < 1_000 ? 1 : 0 })

const meets = ({ value, asked }: Ratio): boolean | undefined =>
  asked && ('least' in asked ? value >= asked.least : value <= asked.most)

const askedWords = ({ asked }: Ratio): string =>
  asked ? ('least' in asked ? `at least ${asked.least}` : `at most ${asked.most}`) : ''

const facts = (some: Readonly<Record<string, string | number>>): string =>
  Object.entries(some)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? grouped(value) : value}`)
    .join(' · ')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]

/** The results as a page to be read. */
export function markdown({ at, machine, versions, size, figures, ratios }: Results): string {
  const marks = new Map([
    [true, '✔'],
    [false, '✘'],
    [undefined, ''],
  ])
  return [
    '# Benchmarks',
    '',
    `Measured at ${at} by \`npm run bench\`. Machines differ and are noisy: compare the ratios, not the figures.`,
    '',
    `Machine: ${facts(machine)}  `,
    `Versions: ${facts(versions)}  `,
    `Size: ${facts(size)}`,
    '',
    ...table(
      ['ratio', 'value', 'asked', ''],
      ratios.map((one) => [one.what, one.value.toFixed(2), askedWords(one), marks.get(meets(one)) ?? '']),
    ),
    '',
    ...table(
      ['figure', 'value', ''],
      figures.map(({ what, value, unit, note }) => [what, `${grouped(value)} ${unit}`, note ?? '']),
    ),
    '',
  ].join('\n')
}

export interface Compared {
  lines: string[]
  /** Ratios that are worse than they were by more than machines are noisy, or no longer what is asked. */
  worse: string[]
}

/** A ratio that moved by less is the same, as far as anybody can tell. */
const noise = 0.15

/** How a run compares with the one before: by its ratios, since the machine may be another. */
export function compare(last: Results, now: Results): Compared {
  const before = new Map(last.ratios.map((one) => [one.what, one]))
  const worse: string[] = []
  const lines = now.ratios.map((one) => {
    const old = before.get(one.what)
    if (!old) return `${one.what}: ${one.value.toFixed(2)}, new`
    const change = one.value / old.value - 1
    const better = one.asked && 'most' in one.asked ? -change : change
    if (better < -noise || (meets(one) === false && meets(old) === true)) worse.push(one.what)
    const sign = change >= 0 ? '+' : ''
    return `${one.what}: ${old.value.toFixed(2)}, now ${one.value.toFixed(2)} (${sign}${(change * 100).toFixed(0)}%)`
  })
  const kept = new Set(now.ratios.map(({ what }) => what))
  const gone = [...before.keys()].filter((what) => !kept.has(what))
  return { lines: [...lines, ...gone.map((what) => `${what}: not measured this time`)], worse }
}
