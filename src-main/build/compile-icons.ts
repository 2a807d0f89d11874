/** Build step: draws every icon of the app into `out/resources/icons`, each in one and two pixels per point. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { encodeIco, encodePng } from './icons/icon-files.ts'
import { appIcon, type Color, drawGlyph, type Layer } from './icons/mark.ts'
import { paint } from './icons/paint.ts'

const folder = resolve(import.meta.dirname, '../resources/icons')
mkdirSync(folder, { recursive: true })

const write = (name: string, layers: readonly Layer[], size: number) =>
  writeFileSync(resolve(folder, `${name}.png`), encodePng(size, paint(layers, size)))

/** For dark and light bars; macOS colours its `Template` by itself and looks at the alpha only. */
const inks: readonly (readonly [name: string, ink: Color])[] = [
  ['on-dark', [245, 246, 248]],
  ['on-light', [38, 42, 51]],
  ['Template', [0, 0, 0]],
]

for (const [name, ink] of inks)
  for (const state of ['idle', 'paused', 'badge'] as const) {
    const layers = drawGlyph(ink, state)
    const file = name === 'Template' ? `tray-${state}${name}` : `tray-${state}-${name}`
    write(file, layers, 16)
    write(`${file}@2x`, layers, 32)
  }
for (const size of [16, 32, 48, 256, 512]) write(`app-${size}`, appIcon, size)
writeFileSync(
  resolve(folder, 'app.ico'),
  encodeIco([16, 32, 48, 256].map((size) => ({ size, png: encodePng(size, paint(appIcon, size)) }))),
)
