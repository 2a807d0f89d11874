/** The project: the folder with `package.json` above this file, or above what was bundled from it. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const findRoot = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : findRoot(resolve(folder, '..'))

export const root = findRoot(import.meta.dirname)
