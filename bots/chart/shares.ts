import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { ShareRow } from '../../core/reply.ts'
import { regular } from '../picture/font.ts'
import { library } from './library.ts'

/** How a chart is dressed where it stands. Lengths in pixels; colours as SVG takes them. */
export interface Look {
  width: number
  /** Height of a row, of its bar, and of its letters. */
  row: number
  bar: number
  letter: number
  /** Width of the column of names. */
  names: number
  family: string
  ink: string
  faint: string
  /** Of the bar, of the mark that it should reach, and of the line around which it may lie. */
  share: string
  of: string
  interval: string
  ground: string
}

/** Digits between two numbers and what stands before and after them, in letters' heights. */
const air = 0.5

/**
 * Each row as a bar as long as its share, a mark where it would end if all were alike, a line within which it lies
 * and its number: an SVG of `look.width` by as many rows. As large as leaves room for each number.
 */
export function sharesChart(rows: readonly ShareRow[], look: Look): string {
  const { width, row, bar, letter, names, family } = look
  const chart = library().init(null, null, { renderer: 'svg', ssr: true, width, height: row * rows.length })
  const room = width - names
  const scales = rows.map((one) => {
    const number = regular.width(one.told, letter) + 2 * air * letter
    return (longest(one) * room) / (room - number)
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: family, fontSize: letter },
    grid: { left: names, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(0.001, ...scales) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: look.ink,
        fontFamily: family,
        fontSize: letter,
        lineHeight: Math.round(letter * 1.1),
        align: 'left',
        margin: names,
        width: names - letter * air,
        overflow: 'break',
        interval: 0,
      },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: bar,
        itemStyle: { color: look.share, borderRadius: [0, bar / 4, bar / 4, 0] },
        data: rows.map(({ share = 0 }) => share),
      },
      {
        type: 'custom',
        silent: true,
        z: 3,
        data: rows.map((_, index) => index),
        renderItem: marks(rows, look),
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // What serves a pointer is left out: it is numbered by chart, and the same rows give the same drawing. Pages have
  // no inline styles, which their policy forbids.
  return svg
    .replace(/<style.*<\/style>\s*/s, '')
    .replaceAll(/ (class|pointer-events|baseProfile|version|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/ style="font-size:([\d.]+)px;font-family:([^;"]*);"/g, ' font-size="$1" font-family="$2"')
}

const longest = ({ of, share = 0, high = 0 }: ShareRow): number => Math.max(of, share, high)

const marks =
  (rows: readonly ShareRow[], { bar, letter, family, ...look }: Look) =>
  ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
    const row = rows[dataIndex] as ShareRow
    const { of, low, high, share, told } = row
    // Whole pixels: edges stay crisp, and a picture's palette small.
    const at = (value: number) => Math.round(api.coord([value, dataIndex])[0] ?? 0)
    const y = Math.round(api.coord([of, dataIndex])[1] ?? 0)
    const mark = at(of)
    const thick = Math.max(2, Math.round(bar / 8))
    const inner = 2 * Math.round(bar / 5)
    const end = at(longest(row))
    return {
      type: 'group' as const,
      children: [
        ...(low === undefined || high === undefined
          ? []
          : [
              {
                type: 'rect' as const,
                shape: { x: at(low), y: y - inner / 2, width: at(high) - at(low), height: inner },
                // Filled, so that it is seen on the bar and beside it.
                style: { fill: look.ground, stroke: look.interval, lineWidth: thick / 2 },
              },
            ]),
        {
          type: 'rect' as const,
          shape: { x: mark - thick, y: y - bar * 0.85, width: 2 * thick, height: bar * 1.7 },
          style: { fill: look.of, stroke: look.ground, lineWidth: thick / 2 },
        },
        {
          type: 'text' as const,
          style: {
            text: told,
            x: end + letter * air + thick,
            y,
            fill: share === undefined ? look.faint : look.ink,
            fontFamily: family,
            fontSize: letter,
            verticalAlign: 'middle' as const,
          },
        },
      ],
    }
  }
