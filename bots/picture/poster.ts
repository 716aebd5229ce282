import { create } from 'qrcode'
import type { Language, Poster } from '../../core/reply.ts'
import { line } from './element.ts'
import { bold, family, regular } from './font.ts'
import { sizes } from './size.ts'
import { drawable, wrap } from './title.ts'
import { untitled } from './words.ts'

const { width, height } = sizes.poster
const margin = 90
const room = width - 2 * margin
const ink = '#000'

const calls: Readonly<Record<'sign' | 'answer', Readonly<Record<Language, string>>>> = {
  sign: { es: 'Firma con tu celular', en: 'Sign with your phone' },
  answer: { es: 'Responde con tu celular', en: 'Answer with your phone' },
}

/** The square that the QR and the quiet zone around it may fill. */
const square = { top: 740, side: 840 }
/** Modules that must stay white around a QR. */
const quiet = 4

/** A QR as it stands on the poster: whole pixels, so that each module is sharp. */
export interface Code {
  modules: ReturnType<typeof create>['modules']
  /** Pixels of one module. */
  module: number
  left: number
  top: number
}

/** A quarter of the modules may be torn or dirty: a poster hangs in the street. */
export function codeOf(link: string): Code {
  const { modules } = create(link, { errorCorrectionLevel: 'Q' })
  const module = Math.floor(square.side / (modules.size + 2 * quiet))
  const side = module * modules.size
  return {
    modules,
    module,
    left: Math.round((width - side) / 2),
    top: square.top + Math.round((square.side - side) / 2),
  }
}

/** The poster as SVG: black on white, with room around the QR. */
export function posterSvg({ title, call, link, city, language, answer }: Poster): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${family}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...titleLines(drawable(title, bold) || untitled[language]),
    line(
      drawable(call ?? '', bold) || calls[answer ? 'answer' : 'sign'][language],
      bold,
      84,
      width / 2,
      722,
      ink,
      true,
    ),
    drawCode(codeOf(link)),
    address(link),
    line(`Voces · ${drawable(city, regular)}`, regular, 52, width / 2, 1_676, ink, true),
    '</svg>',
  ].join('\n')
}

/** Room for the title, from the top margin. */
const heading = { middle: 345, height: 540 }

/** As large as it can be, in the middle of the room above. */
function titleLines(title: string): string[] {
  const sets = [112, 98, 84, 70].map((size) => ({
    size,
    lines: wrap(title, bold, size, room, Math.floor(heading.height / (1.1 * size))),
  }))
  const set = sets.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? sets.at(-1)
  if (!set) return []
  const pitch = set.size * 1.1
  const first = heading.middle - (pitch * (set.lines.length - 1)) / 2 + set.size * 0.35
  return set.lines.map((part, index) =>
    line(part, bold, set.size, width / 2, Math.round(first + pitch * index), ink, true),
  )
}

/** Each row as strokes over its dark modules. */
function drawCode({ modules, module, left, top }: Code): string {
  const strokes: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      const from = column
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++
      const length = (column + 1 - from) * module
      strokes.push(`M${left + from * module} ${top + row * module}h${length}v${module}h${-length}z`)
    }
  }
  return `<path d="${strokes.join('')}" fill="${ink}" shape-rendering="crispEdges"/>`
}

/** For whoever types it, where it is short enough for that. */
function address(link: string): string {
  const typed = drawable(link.replace(/^https?:\/\//, ''), regular)
  return regular.width(typed, 44) > room ? '' : line(typed, regular, 44, width / 2, 1_602, ink, true)
}
