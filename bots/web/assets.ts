import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { bold, regular } from '../picture/font.ts'

export interface Asset {
  body: Uint8Array<ArrayBuffer>
  type: string
  etag: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
}

function asset(file: string | URL, extension: string): Asset {
  const body = new Uint8Array(readFileSync(file))
  return {
    body,
    type: types[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  }
}

/** The page's files by their path below `/page/`, read once: there are few and they are small. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const folder = new URL('./page/', import.meta.url)
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(folder)) {
    const extension = extname(name)
    if (extension in types) assets.set(name, asset(new URL(name, folder), extension))
  }
  assets.set('font/400.ttf', asset(regular.file, '.ttf'))
  assets.set('font/700.ttf', asset(bold.file, '.ttf'))
  return assets
}
