/** Whether what was built is as new as what it is built from. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the build reads, and the files every build writes. */
const sources = ['src-main', 'src-preload', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package-lock.json']
const outputs = [
  'out/main/app.js',
  'out/main/browser-host.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/resources/catalog.entries',
  'out/resources/catalog.index',
]

/** Milliseconds of the last change of a file, or of the newest file in a folder but tests; null where there is none. */
const changed = (path: string): number | null => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? null : stat.mtimeMs
  const times = readdirSync(path).map((name) => changed(join(path, name)) ?? 0)
  return Math.max(0, ...times)
}

/** `root` is the project's folder. */
export const isFresh = (root: string): boolean => {
  const built = outputs.map((file) => changed(join(root, file)))
  const newest = Math.max(...sources.map((source) => changed(join(root, source)) ?? 0))
  return built.every((time) => time !== null && time >= newest)
}
