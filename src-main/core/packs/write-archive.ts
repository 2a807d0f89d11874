/** Puts parts into a zip that is the same for the same parts, wherever and whenever it is made. */
import { type Zippable, zipSync } from 'fflate'
import type { PackPartFile } from './pack-content.ts'

/** The earliest time a zip can state; local, as zip times are. */
const noTime = new Date(1980, 0, 1)

export const writeArchive = (parts: readonly PackPartFile[]): Uint8Array => {
  const files: Zippable = Object.fromEntries(
    parts.map(({ path, bytes }) => [path, [bytes, { mtime: noTime, level: 6 }]]),
  )
  return zipSync(files)
}
