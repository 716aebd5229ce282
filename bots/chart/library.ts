import { createRequire } from 'node:module'
import type * as Echarts from 'echarts'
import { regular } from '../picture/font.ts'

const require = createRequire(import.meta.url)
let loaded: typeof Echarts | undefined

/** The chart library, which few processes need: it is loaded when the first chart is drawn, in some 100 ms. */
export function library(): typeof Echarts {
  if (loaded) return loaded
  loaded = require('echarts') as typeof Echarts
  // There is no canvas here to measure words on.
  loaded.setPlatformAPI({
    measureText: (text: string, font?: string) => ({
      width: regular.width(text, Number.parseFloat(font?.match(/([\d.]+)px/)?.[1] ?? '12')),
    }),
  })
  return loaded
}
