import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Asset } from '../assets.ts'

const folder = new URL('./page/', import.meta.url)

/** What the device keeps, to open without a network: its page, and what that loads. */
const kept = [
  '/stand/',
  '/page/stand/app.js',
  '/page/palette.css',
  '/page/stand.css',
  '/page/font/400.ttf',
  '/page/font/700.ttf',
]

export interface StandAssets {
  /** By their names below `/page/stand/`. */
  scripts: ReadonlyMap<string, Asset>
  /** The service worker: another whenever anything that it keeps is another. */
  worker: string
}

/**
 * The programs of a stand's device, made for browsers out of TypeScript in memory: they share the rules of a survey with
 * the conversation, to the letter.
 *
 * @param page What else the device keeps, by its path.
 */
export async function bundleStand(page: ReadonlyMap<string, Uint8Array>): Promise<StandAssets> {
  const made = await build({
    entryPoints: ['app', 'talk', 'worker'].map((name) => fileURLToPath(new URL(`${name}.ts`, folder))),
    outdir: '/',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  })
  const text = (name: string) => made.outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? ''
  const asset = (name: string): [string, Asset] => {
    const body = new TextEncoder().encode(text(name))
    return [`${name}.js`, { body, type: 'text/javascript; charset=utf-8', etag: `"${mark([body])}"` }]
  }
  const scripts = new Map([asset('app'), asset('talk')])
  const version = mark(
    kept
      .map((path) => scripts.get(path.replace('/page/stand/', ''))?.body ?? page.get(path))
      .filter((body) => body !== undefined),
  )
  const about = `const version=${JSON.stringify(version)},kept=${JSON.stringify(kept)};`
  return { scripts, worker: about + text('worker') }
}

function mark(bodies: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const body of bodies) hash.update(body)
  return hash.digest('base64url').slice(0, 22)
}
