import type { Language, Progress } from '../../core/reply.ts'
import { line, round } from './element.ts'
import { bold, regular } from './font.ts'
import { colour, sheet } from './ink.ts'
import { sizes } from './size.ts'
import { type Step, steps } from './steps.ts'
import { drawable, wrap } from './title.ts'
import { untitled } from './words.ts'

/** A third of every size below must still be read. */
const { width } = sizes.progress

const margin = 56
const room = width - 2 * margin
const bar = { y: 446, height: 28, node: 28, gap: 8 }

interface Words {
  /** `1200` → 1,200 */
  number: Intl.NumberFormat
  /** The noun that stands after the count. */
  signatures(count: number): string
  /** What is said before the first signature. */
  first(tier: string): string
  /** `missing` and `tier` come formatted. */
  toGo(count: number, missing: string, tier: string): string
  reached(tiers: number): string
}

const words: Record<Language, Words> = {
  es: {
    number: new Intl.NumberFormat('es-MX'),
    signatures: (count) => (count === 1 ? 'firma' : 'firmas'),
    first: (tier) => `Primera meta: ${tier}`,
    toGo: (count, missing, tier) => `${count === 1 ? 'Falta' : 'Faltan'} ${missing} para ${tier}`,
    reached: (tiers) => (tiers === 1 ? '¡Meta alcanzada!' : '¡Todas las metas alcanzadas!'),
  },
  en: {
    number: new Intl.NumberFormat('en-US'),
    signatures: (count) => (count === 1 ? 'signature' : 'signatures'),
    first: (tier) => `First goal: ${tier}`,
    toGo: (_, missing, tier) => `${missing} more to reach ${tier}`,
    reached: (tiers) => (tiers === 1 ? 'Goal reached!' : 'All goals reached!'),
  },
}

export function progressSvg(picture: Progress): string {
  const way = steps(picture.count, picture.tiers)
  return sheet(sizes.progress, [
    title(picture),
    count(picture),
    sentence(picture, way),
    ...progress(picture, way),
  ])
}

function title(picture: Progress): string {
  const text = drawable(picture.title, bold) || untitled[picture.language]
  const large = 62
  if (bold.width(text, large) <= room) return line(text, bold, large, margin, 124, colour.paper)
  const lines = wrap(text, bold, 52, room, 2)
  const first = lines.length === 1 ? 122 : 94
  return lines.map((part, index) => line(part, bold, 52, margin, first + 62 * index, colour.paper)).join('')
}

function count(picture: Progress): string {
  const { number, signatures } = words[picture.language]
  const digits = number.format(picture.count)
  const noun = signatures(picture.count)
  const gap = 20
  const nounSize = 50
  const free = room - gap - regular.width(noun, nounSize)
  const size = Math.min(140, Math.floor(free / bold.width(digits, 1)))
  return [
    line(digits, bold, size, margin - 4, 308, colour.paper),
    line(noun, regular, nounSize, margin + bold.width(digits, size) + gap, 308, colour.paper),
  ].join('')
}

function sentence(picture: Progress, way: readonly Step[]): string {
  if (way.length === 0) return ''
  return line(stand(picture, way), bold, 48, margin, 386, colour.marigold)
}

function stand({ count, language }: Progress, way: readonly Step[]): string {
  const { number, first, toGo, reached } = words[language]
  const next = way.find((step) => step.state === 'next')
  if (!next) return reached(way.length)
  const tier = number.format(next.tier)
  const missing = next.tier - count
  return count === 0 ? first(tier) : toGo(missing, number.format(missing), tier)
}

/** One stretch of bar to a tier, all of the same length, so that the way to a near tier is as visible as to a far one. */
function progress(picture: Progress, way: readonly Step[]): string[] {
  const pitch = room / way.length
  const scale = Math.min(1, pitch / 120)
  const gap = bar.gap * scale
  const labels = way.map((step) => words[picture.language].number.format(step.tier))
  const tight = labels.some((label) => bold.width(label, 40) + 16 > pitch)
  return way.flatMap((step, index) => {
    const left = margin + pitch * index + (index === 0 ? 0 : gap)
    const right = margin + pitch * (index + 1)
    const shown = !tight || step.state === 'next' || (step.state === 'reached' && index === way.length - 1)
    return [
      stretch(step, left, right - 2 * bar.node * scale - gap, bar.height * scale),
      node(step, right - bar.node * scale, scale),
      shown ? mark(labels[index] ?? '', step, right) : '',
    ]
  })
}

function stretch(step: Step, left: number, right: number, height: number): string {
  const length = right - left
  // The first signature shows, and so does the last one missing: neither end is rounded away.
  const filled =
    step.share === 0 || step.share === 1
      ? length * step.share
      : Math.min(length - height / 2, Math.max(height, length * step.share))
  const pill = (extent: number, fill: string) =>
    extent === 0
      ? ''
      : `<rect x="${round(left)}" y="${round(bar.y - height / 2)}" width="${round(extent)}" height="${round(height)}" rx="${round(height / 2)}" fill="${fill}"/>`
  return pill(length, colour.track) + pill(filled, colour.marigold)
}

function node(step: Step, x: number, scale: number): string {
  const stroke = step.state === 'later' ? colour.track : colour.marigold
  const drawn =
    step.state === 'reached'
      ? `<circle r="${bar.node}" fill="${colour.marigold}"/><path d="M-13 1l9 10l17 -20" fill="none" stroke="${colour.ground}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`
      : `<circle r="${bar.node - 4}" fill="${colour.ground}" stroke="${stroke}" stroke-width="8"/>`
  return `<g transform="translate(${round(x)} ${bar.y}) scale(${scale.toFixed(3)})">${drawn}</g>`
}

function mark(label: string, step: Step, right: number): string {
  const [face, fill] = step.state === 'later' ? [regular, colour.lilac] : [bold, colour.paper]
  return line(label, face, 40, Math.max(margin, right - face.width(label, 40)), 523, fill)
}
