/** Which built files belong into the package: what can be reached from the app's entry. Build steps and other hosts cannot. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .toSorted()

/** A file is reached when one that is reached names it: an import, a chunk loaded later, a worker's file. */
const reach = (folder: string, entry: string): readonly string[] => {
  const files = filesBelow(folder)
  const reached = new Set([entry])
  for (const file of reached) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const other of files) if (text.includes(basename(other))) reached.add(other)
  }
  return [...reached].toSorted()
}

/** Paths below the project. Pages, the bridge and resources are built for the app alone and run or are read as they are. */
export const findWhatRuns = (root: string): readonly string[] => {
  const below = (folder: string) => filesBelow(join(root, folder)).map((file) => `${folder}/${file}`)
  return [
    'package.json',
    ...reach(join(root, 'out/main'), 'app.js').map((file) => `out/main/${file}`),
    ...['out/preload', 'out/renderer', 'out/resources'].flatMap(below),
  ]
}
