/** The files of an unpacked package: in one order, with one date, so that archives of them are the same bytes every time. */
import { chmodSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Paths below `folder` with `/`, sorted. */
export const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .toSorted()

/** `date` in seconds since 1970. */
export const dateFiles = (folder: string, date: number): void => {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted().toReversed()) {
    const path = join(folder, file)
    if (statSync(path).isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644)
    utimesSync(path, date, date)
  }
  utimesSync(folder, date, date)
}

/** In bytes, of all files together. */
export const sizeOf = (folder: string): number =>
  listFiles(folder).reduce((total, file) => total + statSync(join(folder, file)).size, 0)
